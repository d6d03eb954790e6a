namespace Sanitizer.Text.Codecs;

/// <summary>Characters that the encoders of Shift_JIS and EUC-JP give as another one (Encoding Standard, sections 12.1.2 and 12.3.2).</summary>
internal static class JapaneseEncoding
{
    public const int YenSign = 0xA5;

    public const int Overline = 0x203E;

    public const int MinusSign = 0x2212;

    public const int FullwidthHyphenMinus = 0xFF0D;

    /// <summary>Yen sign and overline become the ASCII bytes in whose place JIS X 0201 has them.</summary>
    public static void AddSubstitutes(EncodeTable encoding)
    {
        encoding[YenSign] = '\\';
        encoding[Overline] = '~';
        encoding[MinusSign] = encoding[FullwidthHyphenMinus];
    }
}
