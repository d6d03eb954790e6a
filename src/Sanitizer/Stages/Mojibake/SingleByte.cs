using Sanitizer.Text;
using Sanitizer.Text.Codecs;

namespace Sanitizer.Stages.Mojibake;

/// <summary>
/// Which byte a character was, if a reader took it for windows-1252 or for latin-1. The two differ in 0x80 to 0x9F only, where
/// latin-1 has C1 controls; no character stands for two bytes, so one table serves both and mixtures of them.
/// </summary>
internal static class SingleByte
{
    /// <summary>The last character of windows-1252, the trade mark sign.</summary>
    private const int Last = 0x2122;

    private static readonly byte[] Bytes = Build();

    /// <summary>The byte from 0x80 on that shows as the character; 0 where none does.</summary>
    public static byte Of(int codePoint) => (uint)codePoint <= Last ? Bytes[codePoint] : (byte)0;

    /// <summary>True for a character that only windows-1252 has.</summary>
    public static bool IsWindowsOnly(int codePoint) => codePoint > 0xFF;

    /// <summary>True for a C1 control that only latin-1 shows: windows-1252 has a character for that byte.</summary>
    public static bool IsLatinOnly(int codePoint) =>
        codePoint is >= 0x80 and <= 0x9F and not (0x81 or 0x8D or 0x8F or 0x90 or 0x9D);

    private static byte[] Build()
    {
        byte[] bytes = new byte[Last + 1];
        Span<byte> utf8 = stackalloc byte[TextCodec.MaxCellTextLength];
        for (int value = 0x80; value <= 0xFF; value++)
        {
            CodecCell cell = CodecCatalog.Windows1252.DecodeCell([(byte)value], utf8);
            if (cell.TextLength > 0 && RuneReader.RuneAt(utf8[..cell.TextLength], 0, out System.Text.Rune rune, out _))
            {
                bytes[rune.Value] = (byte)value;
            }

            bytes[value] = (byte)value;
        }

        return bytes;
    }
}
