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

    // The hidden form must itself stand by itself: "Ã  la carte, là-bas" is no example.
    private static bool IsAlone(ReadOnlySpan<byte> text, ReadOnlySpan<byte> hidden)
    {
        int found = text.IndexOf(hidden);
        return found >= 0 && !IsWordByte(text, found - 1) && !IsWordByte(text, found + hidden.Length);
    }

    private static bool IsWordByte(ReadOnlySpan<byte> text, int position) =>
        (uint)position < (uint)text.Length && (char.IsAsciiLetterOrDigit((char)text[position]) || text[position] >= 0x80);
}
