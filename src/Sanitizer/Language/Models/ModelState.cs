namespace Sanitizer.Language.Models;

/// <summary>
/// What the model remembers of the text before the next character: three folded characters, the class of the last, the cases of the
/// last two, and what it costs to back off from the longer contexts.
/// </summary>
internal struct ModelState : IEquatable<ModelState>
{
    /// <summary>The last folded character, the one before, and the one before that.</summary>
    public int Last;
    public int Second;
    public int Third;

    /// <summary>The class of the last character.</summary>
    public byte Class;

    /// <summary>The cases of the last two characters, two bits each.</summary>
    public byte Cases;

    /// <summary>How many of the three the model knows as a context.</summary>
    public byte Known;

    /// <summary>The cost of leaving the contexts of one, two and three characters, as stored.</summary>
    public byte Leave1;
    public byte Leave2;
    public byte Leave3;

    public readonly bool Equals(ModelState other) =>
        Last == other.Last && Second == other.Second && Third == other.Third && Cases == other.Cases;

    public override readonly bool Equals(object? obj) => obj is ModelState other && Equals(other);

    public override readonly int GetHashCode() => HashCode.Combine(Last, Second, Third, Cases);
}
