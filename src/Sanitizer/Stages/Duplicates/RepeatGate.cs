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

    /// <summary>Whether the start of a line stands twice, or two neighbouring places do, and so does enough of what follows; or several short lines.</summary>
    /// <param name="text">Well-formed UTF-8.</param>
    public static bool MayRepeat(ReadOnlySpan<byte> text)
    {
        if (EndsInEllipsis(text))
        {
            return true;
        }

        int size = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Clamp(text.Length / 16, 64, MaximumSlots));
        ulong[] rented = ArrayPool<ulong>.Shared.Rent(size);
        Span<ulong> slots = rented.AsSpan(0, size);
        slots.Clear();
        bool found = Scan(text, slots);
        ArrayPool<ulong>.Shared.Return(rented);
        return found;
    }

    // A headline once more as a cut teaser is too short for a fingerprint.
    private static bool EndsInEllipsis(ReadOnlySpan<byte> text)
    {
        const int Tail = 32;
        ReadOnlySpan<byte> tail = text[Math.Max(0, text.Length - Tail)..];
        return tail.IndexOf("..."u8) >= 0 || tail.IndexOf("…"u8) >= 0;
    }

    private static bool Scan(ReadOnlySpan<byte> text, Span<ulong> slots)
    {
        Span<byte> buffer = stackalloc byte[Letters + 1];
        RepeatEvidence evidence = default;
        int position = 0;
        int shortHits = 0;
        bool atLine = true;
        bool lastHit = false;
        bool suspected = false;
        while (position < text.Length)
        {
            int letters = Read(text[position..], stopAtLine: atLine, buffer);
            if (letters == Letters || (atLine && letters >= ShortestLine))
            {
                int earlier = Remember(slots, Hash64.Of(buffer[..letters]), position);
                bool hit = earlier >= 0;
                bool pair = hit && lastHit && !atLine;
                shortHits += hit && letters < Letters ? 1 : 0;
                if (hit)
                {
                    evidence.Add(text, earlier, position, atLine);
                }

                suspected |= pair || (hit && atLine && letters == Letters);
                if (shortHits >= ShortHits || (suspected && evidence.IsEnough))
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

    // Where the fingerprint was first seen, or -1. A full neighbourhood forgets its first entry; so a hit may be missed in a text of millions of lines.
    private static int Remember(Span<ulong> slots, ulong hash, int position)
    {
        uint tag = (uint)hash | 1;
        ulong own = tag | ((ulong)(uint)position << 32);
        int slot = (int)(hash >> 40) & (slots.Length - 1);
        for (int i = 0; i < 4; i++)
        {
            ref ulong entry = ref slots[(slot + i) & (slots.Length - 1)];
            if ((uint)entry == tag)
            {
                return (int)(entry >> 32);
            }

            if (entry == 0)
            {
                entry = own;
                return -1;
            }
        }

        slots[slot] = own;
        return -1;
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
        ReadOnlySpan<byte> folded = RepeatLetters.Folded;
        foreach (byte at in near)
        {
            byte letter = folded[at];
            letters[count] = letter;
            count += letter == 0 ? 0 : 1;
            if (count == Letters)
            {
                break;
            }
        }

        return count;
    }
}
