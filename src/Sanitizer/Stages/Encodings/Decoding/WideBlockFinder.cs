using System.Globalization;
using System.Text;
using System.Text.Unicode;
using Sanitizer.Language.Models;
using Sanitizer.Stages.Encodings.Detection;
using Sanitizer.Text;
using Sanitizer.Text.Codecs;

namespace Sanitizer.Stages.Encodings.Decoding;

/// <summary>
/// Finds lines in UTF-16 inside text of another encoding, as a program leaves them that appends to a log in its own encoding. A block
/// starts at the start of a line, ends behind a line break of its own or with the text, and reads as text.
/// </summary>
internal static class WideBlockFinder
{
    /// <summary>The least number of code units: a few letters between NULs are no line.</summary>
    private const int FewestUnits = 8;

    /// <summary>In nats a code unit: what text costs at most. Han and Hangul cost 4 to 6, two ASCII letters read as one unit 9 to 12.</summary>
    private const double MostUnitCost = 7.5;

    /// <summary>Code units whose cost is looked at.</summary>
    private const int CostedUnits = 512;

    /// <summary>Lines in front of the first NUL in which a block may have started: text without a space or a digit.</summary>
    private const int MostLinesBack = 16;

    /// <summary>The blocks, in order; null where there are none.</summary>
    /// <param name="bytes">The text.</param>
    /// <param name="start">Where it starts.</param>
    public static List<WideBlock>? Find(ReadOnlySpan<byte> bytes, int start)
    {
        List<WideBlock>? blocks = null;
        int position = start;
        while (position < bytes.Length)
        {
            int zero = bytes[position..].IndexOf((byte)0);
            if (zero < 0)
            {
                break;
            }

            if (FindAround(bytes, position, position + zero) is WideBlock block)
            {
                blocks ??= [];
                blocks.Add(block);
                position = block.End;
            }
            else
            {
                // The rest of the line is no block either; its other NULs need not be tried one by one.
                int lineEnd = bytes[(position + zero)..].IndexOf((byte)'\n');
                position = lineEnd < 0 ? bytes.Length : position + zero + lineEnd + 1;
            }
        }

        return blocks;
    }

    private static WideBlock? FindAround(ReadOnlySpan<byte> bytes, int least, int zero)
    {
        WideBlock? found = null;
        int end = Math.Max(least, zero - 1);
        for (int back = 0; back < MostLinesBack; back++)
        {
            int start = least + bytes[least..end].LastIndexOf((byte)'\n') + 1;
            if (back > 0 && Utf8.IsValid(bytes[start..end]))
            {
                break;
            }

            foreach (TextCodec codec in (TextCodec[])[CodecCatalog.Utf16LittleEndian, CodecCatalog.Utf16BigEndian])
            {
                found = Read(bytes, start, codec) is WideBlock block && block.End > zero ? block : found;
            }

            if (start == least)
            {
                break;
            }

            end = start - 1;
        }

        return found;
    }

    /// <summary>Reads units from a place on; null where they are no text.</summary>
    private static WideBlock? Read(ReadOnlySpan<byte> bytes, int start, TextCodec codec)
    {
        CharacterModel model = CharacterModel.Shared;
        ModelState state = model.Start;
        Span<byte> text = stackalloc byte[TextCodec.MaxCellTextLength];
        int end = start;
        int units = 0;
        int costed = 0;
        double cost = 0;
        int position = start;
        bool isSound = true;
        while (position < bytes.Length && isSound)
        {
            CodecCell cell = codec.DecodeCell(bytes[position..], text);
            _ = Rune.DecodeFromUtf8(text[..cell.TextLength], out Rune rune, out _);
            isSound = cell.Kind == CellKind.Exact && IsText(rune);
            if (!isSound)
            {
                break;
            }

            position += cell.SourceLength;
            if (costed < CostedUnits)
            {
                cost += model.Advance(ref state, rune.Value);
                costed++;
            }

            if (rune.Value == '\n')
            {
                end = position;
                units = costed;
                if (GoesOnOtherwise(bytes[position..]))
                {
                    break;
                }
            }
        }

        if (isSound && position == bytes.Length)
        {
            end = position;
            units = costed;
        }

        return units >= FewestUnits && cost / costed <= MostUnitCost ? new WideBlock(start, end, codec) : null;
    }

    /// <summary>Whether the next line is UTF-8 and shows no NUL.</summary>
    private static bool GoesOnOtherwise(ReadOnlySpan<byte> rest)
    {
        int feed = rest.IndexOf((byte)'\n');
        ReadOnlySpan<byte> line = feed < 0 ? rest : rest[..feed];
        bool endsWide = feed >= 0 && feed + 1 < rest.Length && rest[feed + 1] == 0;
        return !line.IsEmpty && !endsWide && !line.Contains((byte)0) && !Utf8Scanner.FirstMalformed(line, out _);
    }

    private static bool IsText(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.Control => rune.Value is '\t' or '\n' or '\r' or '\f',
        UnicodeCategory.OtherNotAssigned or UnicodeCategory.PrivateUse => false,
        _ => true,
    };
}
