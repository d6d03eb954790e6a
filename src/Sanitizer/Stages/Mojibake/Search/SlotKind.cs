namespace Sanitizer.Stages.Mojibake.Search;

/// <summary>What is known of a byte of misread text.</summary>
internal enum SlotKind : byte
{
    /// <summary>All.</summary>
    Known,

    /// <summary>The character stands for itself, or, inside a sequence, for one of several bytes that became it.</summary>
    Changed,

    /// <summary>It was lost and U+FFFD stands in its place.</summary>
    Lost,

    /// <summary>The character has no byte in this encoding.</summary>
    None,
}
