namespace Sanitizer.Stages.Mojibake.Search;

/// <summary>A byte that a character of misread text stands for.</summary>
/// <param name="Value">The byte where it is known, else 0.</param>
/// <param name="Trails">The bytes 80 to BF it may be, a bit each.</param>
/// <param name="Character">The place of the character in the island's text.</param>
/// <param name="IsFirst">Whether it is the character's first byte.</param>
/// <param name="Kind">What is known of it.</param>
internal readonly record struct Slot(byte Value, ulong Trails, int Character, bool IsFirst, SlotKind Kind)
{
    /// <summary>The byte at the same place of another code that the character has; the same as <see cref="Value"/> where it has one code.</summary>
    public byte Other { get; init; } = Value;
}
