namespace Sanitizer.Stages.Mojibake;

/// <summary>
/// Tells damage from text about damage: a table in a program, a forum answer. There a short piece of mojibake stands by itself and
/// what it hides stands right beside it.
/// </summary>
internal static class SpokenOf
{
    /// <summary>How near, in bytes, the repaired form has to stand: room for quotes, an arrow, a comma, another column.</summary>
    private const int Near = 24;

    /// <summary>Longer pieces are text and not examples.</summary>
    private const int LongestExample = 16;

    /// <summary>How far, in bytes, to look for the undamaged twin of a damaged word.</summary>
    private const int TwinDistance = 400;

    /// <summary>Bytes before or behind the word that have to be the same too: any text says a word twice.</summary>
    private const int TwinContext = 6;

    /// <summary>
    /// Whether the word around the run, just read by the reader, stands undamaged nearby with the same words beside it. A document about encodings says what it
    /// puts in and what comes out.
    /// </summary>
    public static bool HasTwin(ReadOnlySpan<byte> text, in RunScore run, RunReader reader)
    {
        if (reader.Groups.Count != 1)
        {
            return false;
        }

        int start = run.Start;
        int end = run.End;
        int first = Math.Max(0, start - TwinDistance);
        int last = Math.Min(text.Length, end + TwinDistance);
        while (start > first && IsWordByte(text, start - 1))
        {
            start--;
        }

        while (end < last && IsWordByte(text, end))
        {
            end++;
        }

        int before = Math.Max(0, start - TwinContext);
        int behind = Math.Min(text.Length, end + TwinContext);
        byte[] word = [.. text[before..run.Start], .. reader.Decode(reader.Groups[0]), .. text[run.End..behind]];
        ReadOnlySpan<byte> left = text[first..start];
        ReadOnlySpan<byte> right = text[end..Math.Max(end, last)];
        return Has(left, right, word.AsSpan(0, word.Length - (behind - end)), start - before)
            || Has(left, right, word.AsSpan(start - before), behind - end);
    }

    private static bool Has(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right, ReadOnlySpan<byte> phrase, int context) =>
        context == TwinContext && (left.IndexOf(phrase) >= 0 || right.IndexOf(phrase) >= 0);

    /// <summary>Whether the run, just read by the reader, is an example.</summary>
    public static bool Is(ReadOnlySpan<byte> text, in RunScore run, RunReader reader)
    {
        if (reader.Groups.Count != 1 || run.End - run.Start > LongestExample || IsWordByte(text, run.Start - 1) || IsWordByte(text, run.End))
        {
            return false;
        }

        byte[] hidden = reader.Decode(reader.Groups[0]);
        ReadOnlySpan<byte> before = text[Math.Max(0, run.Start - Near)..run.Start];
        ReadOnlySpan<byte> after = text[run.End..Math.Min(text.Length, run.End + Near)];
        before = before[(before.LastIndexOfAny((byte)'\n', (byte)'\r') + 1)..];
        int lineEnd = after.IndexOfAny((byte)'\n', (byte)'\r');
        after = lineEnd < 0 ? after : after[..lineEnd];
        return IsAlone(before, hidden) || IsAlone(after, hidden);
    }

    // The hidden form must itself stand alone: a word that has it as a letter is no explanation.
    private static bool IsAlone(ReadOnlySpan<byte> text, ReadOnlySpan<byte> hidden)
    {
        int found = text.IndexOf(hidden);
        return found >= 0 && !IsWordByte(text, found - 1) && !IsWordByte(text, found + hidden.Length);
    }

    private static bool IsWordByte(ReadOnlySpan<byte> text, int position) =>
        (uint)position < (uint)text.Length && (char.IsAsciiLetterOrDigit((char)text[position]) || text[position] >= 0x80);
}
