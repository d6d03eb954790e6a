using System.Globalization;
using System.Text;
using Sanitizer.Language.Models;
using Sanitizer.Text.Codecs;

namespace Sanitizer.Stages.Encodings.Detection;

/// <summary>Recognises UTF-16 and UTF-32 without a byte order mark by where the zero bytes stand and by what the units mean.</summary>
internal static class WideUnitDetector
{
    /// <summary>Bytes looked at; more would not make the answer surer.</summary>
    private const int SampleLength = 64 << 10;

    /// <summary>The least number of code units; two Latin letters are already no accident where all else fits.</summary>
    private const int MinimumUnits = 2;

    /// <summary>The least number of code units where bytes are left over at the end: a few letters between NULs are no text that was cut.</summary>
    private const int MinimumUnitsOfCutText = 16;

    /// <summary>Characters whose cost is looked at.</summary>
    private const int CostedUnits = 512;

    /// <summary>In nats a character: what text costs at most. Han and Hangul cost 4 to 6, two ASCII letters read as one unit 9 to 12.</summary>
    private const double MostCost = 8;

    /// <summary>The least share of units with a zero byte on the high side: text has spaces, line feeds, digits in any script.</summary>
    private const double MinimumZeroShare = 0.02;

    /// <summary>The most zero bytes on the low side, as a share of those on the high side (U+3000, U+0100 have one).</summary>
    private const double MaximumOtherShare = 0.1;

    /// <summary>The encoding, or null where the bytes are no such text.</summary>
    /// <param name="bytes">The document's head.</param>
    public static TextCodec? Detect(ReadOnlySpan<byte> bytes)
    {
        ReadOnlySpan<byte> sample = bytes[..Math.Min(bytes.Length, SampleLength)];
        if (!sample.Contains((byte)0))
        {
            return null;
        }

        foreach (TextCodec codec in (TextCodec[])[CodecCatalog.Utf32LittleEndian, CodecCatalog.Utf32BigEndian])
        {
            if (sample.Length >= 4 * MinimumUnits && IsText(sample, codec))
            {
                return codec;
            }
        }

        return DetectUtf16(sample);
    }

    private static TextCodec? DetectUtf16(ReadOnlySpan<byte> sample)
    {
        int even = 0;
        int odd = 0;
        int units = sample.Length / 2;
        for (int i = 0; i < units; i++)
        {
            even += sample[2 * i] == 0 ? 1 : 0;
            odd += sample[(2 * i) + 1] == 0 ? 1 : 0;
        }

        int high = Math.Max(even, odd);
        int low = Math.Min(even, odd);
        if (units < MinimumUnits || high < units * MinimumZeroShare || low > high * MaximumOtherShare)
        {
            return null;
        }

        TextCodec codec = odd > even ? CodecCatalog.Utf16LittleEndian : CodecCatalog.Utf16BigEndian;
        return IsText(sample, codec) ? codec : null;
    }

    /// <summary>Whether all units are assigned characters and none is a control other than tab and the line breaks.</summary>
    private static bool IsText(ReadOnlySpan<byte> sample, TextCodec codec)
    {
        Span<byte> text = stackalloc byte[TextCodec.MaxCellTextLength];
        int unit = codec.UnitLength;
        int length = sample.Length - (sample.Length % unit);
        if (length < sample.Length && length < unit * MinimumUnitsOfCutText)
        {
            return false;
        }

        CharacterModel model = CharacterModel.Shared;
        ModelState state = model.Start;
        double cost = 0;
        int costed = 0;
        int position = 0;
        while (position < length)
        {
            CodecCell cell = codec.DecodeCell(sample[position..], text);
            bool cutAtEnd = cell.Kind == CellKind.Incomplete && sample.Length == SampleLength;
            if (cutAtEnd)
            {
                break;
            }

            if (cell.Kind != CellKind.Exact)
            {
                return false;
            }

            _ = Rune.DecodeFromUtf8(text[..cell.TextLength], out Rune rune, out _);
            UnicodeCategory category = Rune.GetUnicodeCategory(rune);
            bool isControl = category == UnicodeCategory.Control && rune.Value is not ('\t' or '\n' or '\r' or '\f');
            if (isControl || category is UnicodeCategory.OtherNotAssigned or UnicodeCategory.PrivateUse)
            {
                return false;
            }

            position += cell.SourceLength;
            if (costed < CostedUnits)
            {
                cost += model.Advance(ref state, rune.Value);
                costed++;
            }
        }

        return cost <= costed * MostCost;
    }
}
