namespace Sanitizer.Text;

/// <summary>
/// Which kinds of byte occur in some UTF-8 text. A stage names the classes it can do something about; where none occurs it is
/// not run at all.
/// </summary>
[Flags]
public enum ByteClasses
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>C0 controls from U+0000 to U+001F, without tab, line feed and carriage return; and U+007F.</summary>
    Control = 1 << 0,

    /// <summary>The lead bytes C2 and C3: U+0080 to U+00FF. UTF-8 read as windows-1252 always shows one of them.</summary>
    Latin1 = 1 << 1,

    /// <summary>The lead bytes C4 to DF: U+0100 to U+07FF.</summary>
    TwoByte = 1 << 2,

    /// <summary>The lead byte E2: U+2000 to U+2FFF, with general punctuation, zero-width characters and bidi controls.</summary>
    GeneralPunctuation = 1 << 3,

    /// <summary>The lead byte EF: U+F000 to U+FFFF, with variation selectors, U+FEFF and U+FFFD.</summary>
    Specials = 1 << 4,

    /// <summary>The lead bytes E0, E1, E3 to EE: the rest of U+0800 to U+EFFF.</summary>
    ThreeByte = 1 << 5,

    /// <summary>The lead bytes F0 to F4: U+10000 and up, with emoji and tag characters.</summary>
    FourByte = 1 << 6,

    /// <summary>Printable ASCII other than <see cref="Ampersand"/>, space, tab, line feed or carriage return.</summary>
    Printable = 1 << 7,

    /// <summary>The ampersand, which starts HTML character references.</summary>
    Ampersand = 1 << 8,

    /// <summary>
    /// A character beyond ASCII other than the dashes U+2013 and U+2014, the curly quotes U+2018, U+2019, U+201C and U+201D, and the
    /// ellipsis U+2026, which are all that most English text has.
    /// </summary>
    BeyondTypography = 1 << 9,

    /// <summary>Any lead byte of a multi-byte sequence.</summary>
    NonAscii = Latin1 | TwoByte | GeneralPunctuation | Specials | ThreeByte | FourByte,

    /// <summary>Everything: a stage with this need is run on every text that is not empty.</summary>
    All = NonAscii | BeyondTypography | Control | Printable | Ampersand,
}
