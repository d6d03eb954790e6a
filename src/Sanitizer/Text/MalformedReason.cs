namespace Sanitizer.Text;

/// <summary>Why bytes are not UTF-8 (Unicode Standard, table 3-7).</summary>
public enum MalformedReason
{
    /// <summary>A continuation byte (80 to BF) without a lead byte before it.</summary>
    UnexpectedContinuation,

    /// <summary>A byte that never occurs in UTF-8 (C0, C1, F5 to FF).</summary>
    InvalidByte,

    /// <summary>The start of a form longer than its character needs.</summary>
    Overlong,

    /// <summary>The start of an encoded surrogate.</summary>
    Surrogate,

    /// <summary>The start of a number above U+10FFFF.</summary>
    BeyondUnicode,

    /// <summary>A lead byte, with or without some of its continuation bytes, before a byte that does not continue it.</summary>
    MissingContinuation,

    /// <summary>The bytes end inside a character.</summary>
    Truncated,
}
