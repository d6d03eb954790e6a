namespace Sanitizer.Text.Codecs;

/// <summary>What the bytes of ISO-2022-JP mean behind an escape sequence.</summary>
internal enum Iso2022JpState
{
    /// <summary>ASCII, the initial state.</summary>
    Ascii,

    /// <summary>The left half of JIS X 0201: ASCII with a yen sign and an overline.</summary>
    Roman,

    /// <summary>The right half of JIS X 0201: half-width katakana. Decoded, never encoded.</summary>
    Katakana,

    /// <summary>JIS X 0208, two bytes a character.</summary>
    Jis0208,
}
