using System.Buffers;
using System.Numerics;
using Sanitizer.Text;

namespace Sanitizer.Stages.Duplicates;

/// <summary>
/// Tells quickly whether anything in a text may stand twice, so that clean text is left after one light pass. Fingerprints of 24 letters are
/// taken at the starts of lines and at some rare bytes, which are the same in both copies whatever the wrapping, quotes and spaces.
/// </summary>
internal static class RepeatGate
{
    private const int Letters = 24;
    private const int MaximumBytes = 128;
    private const int ShortestLine = 8;

    // Short lines recur in clean text (names, dates); several of them may be a page with each line twice.
    private const int ShortHits = 3;
    private const int MaximumSlots = 1 << 20;

    // About one byte in sixty in most languages: v and k in Latin script, a few last bytes of characters in the others.
    private static readonly SearchValues<byte> Anchors = SearchValues.Create(
        (byte)'v', (byte)'V', (byte)'k', (byte)'K', (byte)'\n', (byte)'\r', 0xB2, 0xBA, 0x8C, 0x9C);

    private static readonly byte[] Folded = Fold();

    /// <summary>Whether the start of a line stands twice, or two neighbouring places do.</summary>
    /// <param name="text">Well-formed UTF-8.</param>
    public static bool MayRepeat(ReadOnlySpan<byte> text)
    {
        if (EndsInEllipsis(text))
        {
            return true;
        }

        int size = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Clamp(text.Length / 16, 64, MaximumSlots));
        uint[] rented = ArrayPool<uint>.Shared.Rent(size);
        Span<uint> slots = rented.AsSpan(0, size);
        slots.Clear();
        bool found = Scan(text, slots);
        ArrayPool<uint>.Shared.Return(rented);
        return found;
    }

    // A headline once more as a cut teaser is too short for a fingerprint.
    private static bool EndsInEllipsis(ReadOnlySpan<byte> text)
    {
        const int Tail = 32;
        ReadOnlySpan<byte> tail = text[Math.Max(0, text.Length - Tail)..];
        return tail.IndexOf("..."u8) >= 0 || tail.IndexOf("…"u8) >= 0;
    }

    private static bool Scan(ReadOnlySpan<byte> text, Span<uint> slots)
    {
        Span<byte> buffer = stackalloc byte[Letters + 1];
        int position = 0;
        int shortHits = 0;
        bool atLine = true;
        bool lastHit = false;
        while (position < text.Length)
        {
            int letters = Read(text[position..], stopAtLine: atLine, buffer);
            if (letters == Letters || (atLine && letters >= ShortestLine))
            {
                bool hit = Remember(slots, Hash64.Of(buffer[..letters]));
                bool pair = hit && lastHit && !atLine;
                shortHits += hit && letters < Letters ? 1 : 0;
                if (pair || (hit && atLine && letters == Letters) || shortHits >= ShortHits)
                {
                    return true;
                }

                lastHit = atLine ? lastHit : hit;
            }

            int next = atLine ? 0 : 1;
            int step = text[(position + next)..].IndexOfAny(Anchors);
            if (step < 0)
            {
                return false;
            }

            position += next + step;
            atLine = text[position] is (byte)'\n' or (byte)'\r';
            if (atLine)
            {
                step = text[position..].IndexOfAnyExcept(" \t\r\n"u8);
                position = step < 0 ? text.Length : position + step;
            }
        }

        return false;
    }

    // A full neighbourhood forgets its first entry; so a hit may be missed in a text of millions of lines.
    private static bool Remember(Span<uint> slots, ulong hash)
    {
        uint tag = (uint)hash | 1;
        int slot = (int)(hash >> 40) & (slots.Length - 1);
        for (int i = 0; i < 4; i++)
        {
            ref uint entry = ref slots[(slot + i) & (slots.Length - 1)];
            if (entry == tag)
            {
                return true;
            }

            if (entry == 0)
            {
                entry = tag;
                return false;
            }
        }

        slots[slot] = tag;
        return false;
    }

    /// <summary>Takes the next letters and digits, blind to case, white space and marks.</summary>
    private static int Read(ReadOnlySpan<byte> text, bool stopAtLine, Span<byte> letters)
    {
        ReadOnlySpan<byte> near = text[..Math.Min(text.Length, MaximumBytes)];
        if (stopAtLine && near.IndexOfAny((byte)'\n', (byte)'\r') is int end and >= 0)
        {
            near = near[..end];
        }

        int count = 0;
        foreach (byte at in near)
        {
            byte letter = Folded[at];
            letters[count] = letter;
            count += letter == 0 ? 0 : 1;
            if (count == Letters)
            {
                break;
            }
        }

        return count;
    }

    // Of other characters some of the trailing bytes count: enough to tell texts apart, and none of which quotes, dashes and spaces are made.
    private static byte[] Fold()
    {
        byte[] folded = new byte[256];
        for (int i = 0; i < folded.Length; i++)
        {
            bool letter = char.IsAsciiLetterOrDigit((char)i)
                || (i is > 0xA0 and <= 0xBF and not (0xAB or 0xBB));
            folded[i] = (byte)(!letter ? 0 : char.IsAsciiLetterUpper((char)i) ? i | 0x20 : i);
        }

        return folded;
    }
}
