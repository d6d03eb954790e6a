using System.Buffers;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Text;
using Sanitizer.Language.Characters;
using Sanitizer.Text;

namespace Sanitizer.Stages.Boilerplate.Patterns;

/// <summary>
/// Brings a line and a pattern to one form: lower case, single spaces, straight apostrophes, no invisible characters, and no
/// punctuation or symbols around it (arrows, bullets, colons, asterisks of required fields).
/// </summary>
internal static class LineFolder
{
    /// <summary>Longer lines match no pattern: consent texts are the longest lines of the packs' kinds.</summary>
    public const int MaximumLength = 600;

    /// <summary>Room for the folded form: a lower-case letter can be a byte longer than its capital.</summary>
    public const int MaximumFoldedLength = MaximumLength * 2;

    private const byte FirstBeyondAscii = 0x80;
    private const byte AsciiSpace = 0;
    private const byte AsciiEdge = 1;

    // What a byte of ASCII becomes, or one of the two above, which no letter becomes.
    private static readonly byte[] AsciiForms = ReadAsciiForms();

    /// <summary>Folds a line.</summary>
    /// <returns>The number of bytes written; 0 where nothing but punctuation and spaces is there.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static int Fold(ReadOnlySpan<byte> line, Span<byte> folded)
    {
        int written = 0;
        int end = 0;
        int position = 0;
        bool space = false;
        bool isOpen = false;
        while (position < line.Length)
        {
            if (written > 0 && AsciiFold.TryRead(line[position..], space) is { IsPlain: true } block)
            {
                position += Vector128<byte>.Count;
                folded[written] = (byte)' ';
                written += space ? 1 : 0;
                block.Lower.CopyTo(folded[written..]);
                isOpen = true;
                space = block.EndsInSpace;
                written += Vector128<byte>.Count - (space ? 1 : 0);
                continue;
            }

            byte first = line[position];
            if (first < FirstBeyondAscii)
            {
                position++;
                byte form = AsciiForms[first];
                if (form == AsciiSpace)
                {
                    space = written > 0;
                    continue;
                }

                bool mark = form == AsciiEdge;
                if (mark && written == 0)
                {
                    continue;
                }

                folded[written] = (byte)' ';
                written += space ? 1 : 0;
                space = false;
                folded[written++] = mark ? first : form;
                end = mark ? end : written;
                isOpen &= mark;
                continue;
            }

            _ = RuneReader.RuneAt(line, position, out Rune rune, out int length);
            position += length;
            int character = rune.Value;
            if (IsSpace(character))
            {
                space = written > 0;
                continue;
            }

            bool edge = IsEdge(character);
            if ((edge && written == 0) || CharacterTable.HasAny(character, CharacterTraits.DefaultIgnorable))
            {
                continue;
            }

            if (space)
            {
                folded[written++] = (byte)' ';
                space = false;
            }

            written += Lower(rune).EncodeToUtf8(folded[written..]);
            end = edge ? end : written;
            isOpen &= edge;
        }

        return isOpen ? EndOf(folded[..written], end) : end;
    }

    // Where the last byte of a block is that is no punctuation and no space, or the end that is known from before it.
    private static int EndOf(ReadOnlySpan<byte> folded, int end)
    {
        int last = folded.Length;
        while (last > end && (folded[last - 1] >= FirstBeyondAscii || AsciiForms[folded[last - 1]] is AsciiSpace or AsciiEdge))
        {
            last--;
        }

        return last;
    }

    private static byte[] ReadAsciiForms()
    {
        byte[] forms = new byte[FirstBeyondAscii];
        for (int i = 0; i < forms.Length; i++)
        {
            forms[i] = IsSpace(i) ? AsciiSpace : IsEdge(i) ? AsciiEdge : (byte)char.ToLowerInvariant((char)i);
        }

        return forms;
    }

    private static Rune Lower(Rune rune) => rune.Value switch
    {
        0x2019 or 0x2018 => new Rune('\''),
        0x2013 or 0x2014 => new Rune('-'),
        _ => Rune.ToLowerInvariant(rune),
    };

    private static bool IsSpace(int character) => character is ' ' or '\t' or 0xA0 or 0x3000 or (>= 0x2000 and <= 0x200A) or 0x202F;

    // The copyright signs are words of the packs; the rest of punctuation and symbols is decoration at the ends of a line.
    private static bool IsEdge(int character) => character switch
    {
        '\u00A9' or '\u24D2' => false,
        < 0x80 => !char.IsAsciiLetterOrDigit((char)character) && character is not ('@' or '$' or '\\' or '`' or '{' or '}' or '='),
        _ => Letters.CategoryOf(character) is not (<= UnicodeCategory.OtherNumber),
    };
}
