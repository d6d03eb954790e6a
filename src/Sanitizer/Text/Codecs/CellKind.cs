namespace Sanitizer.Text.Codecs;

/// <summary>What a codec found at the start of some bytes.</summary>
public enum CellKind
{
    /// <summary>A character whose encoding gives the same bytes back.</summary>
    Exact,

    /// <summary>One or more characters whose encoding gives other bytes, or none; the original bytes have to be kept.</summary>
    Inexact,

    /// <summary>Bytes that the encoding does not assign. They stand for one U+FFFD.</summary>
    Malformed,

    /// <summary>The bytes end inside a character.</summary>
    Incomplete,
}
