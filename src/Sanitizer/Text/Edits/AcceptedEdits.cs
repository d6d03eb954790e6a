namespace Sanitizer.Text.Edits;

/// <summary>Some edits that are applied, for one cause.</summary>
/// <param name="Edits">The edits, sorted, not overlapping.</param>
/// <param name="Step">Why.</param>
internal readonly record struct AcceptedEdits(ReadOnlyMemory<Edit> Edits, Step Step)
{
    /// <summary>One edit.</summary>
    public AcceptedEdits(Edit edit, Step step)
        : this(new[] { edit }, step)
    {
    }
}
