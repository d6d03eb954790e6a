using System.Text;
using Sanitizer.Text;

namespace Sanitizer.Stages.Injection;

/// <summary>Finds where sentences start and end within a line.</summary>
internal static class Sentences
{
    /// <summary>The start of the sentence that a place lies in.</summary>
    public static int StartOf(ReadOnlySpan<byte> text, int lineStart, int position)
    {
        int start = position;
        while (start > lineStart && RuneReader.RuneBefore(text, start, out Rune rune, out int length))
        {
            if (start < position && Ends(text, rune, start))
            {
                break;
            }

            start -= length;
        }

        return SkipSpaces(text, start, position);
    }

    /// <summary>The end of the sentence that a place lies in, behind its last mark.</summary>
    public static int EndOf(ReadOnlySpan<byte> text, int position, int lineEnd)
    {
        int end = position;
        while (end < lineEnd && RuneReader.RuneAt(text, end, out Rune rune, out int length))
        {
            end += length;
            if (Ends(text, rune, end))
            {
                return end;
            }
        }

        return end;
    }

    /// <summary>The end of what stands before a place, without the spaces.</summary>
    public static int TrimEnd(ReadOnlySpan<byte> text, int lineStart, int position)
    {
        while (position > lineStart && text[position - 1] == ' ')
        {
            position--;
        }

        return position;
    }

    /// <summary>Whether a character ends a sentence: a full stop does so before a space, that of scripts without spaces always, a closing mark behind one of them.</summary>
    private static bool Ends(ReadOnlySpan<byte> text, Rune rune, int end)
    {
        bool spaced = end >= text.Length || text[end] is (byte)' ' or (byte)'\n' or (byte)'\r';
        if (IsStop(rune.Value))
        {
            return spaced;
        }

        if (rune.Value is 0x3002 or 0xFF01 or 0xFF1F)
        {
            return spaced || Neighbours.After(text, end) is not (Neighbour.Quote or Neighbour.Close);
        }

        bool closes = Neighbours.Of(rune.Value) is Neighbour.Quote or Neighbour.Close;
        return closes && RuneReader.RuneBefore(text, end - rune.Utf8SequenceLength, out Rune before, out _)
            && (IsStop(before.Value) || before.Value is 0x3002 or 0xFF01 or 0xFF1F) && (spaced || before.Value >= 0x3000);
    }

    private static bool IsStop(int character) => character is '.' or '!' or '?' or 0x2026 or 0x0964 or 0x0965 or 0x061F or 0x06D4;

    private static int SkipSpaces(ReadOnlySpan<byte> text, int start, int limit)
    {
        while (start < limit && text[start] == ' ')
        {
            start++;
        }

        return start;
    }
}
