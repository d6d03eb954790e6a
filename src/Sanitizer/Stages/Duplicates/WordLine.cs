namespace Sanitizer.Stages.Duplicates;

/// <summary>A line that has words. Offsets are bytes of the window's text.</summary>
/// <param name="Start">Offset of the line.</param>
/// <param name="ContentEnd">Offset behind its last byte, before its line break.</param>
/// <param name="FullEnd">Offset behind its line break.</param>
/// <param name="First">Number of its first word.</param>
/// <param name="End">Number of the first word behind it.</param>
internal readonly record struct WordLine(int Start, int ContentEnd, int FullEnd, int First, int End)
{
    /// <summary>How many words the line has.</summary>
    public int Count => End - First;

    /// <summary>The line of some words.</summary>
    /// <param name="text">The window's text.</param>
    /// <param name="words">Its words.</param>
    /// <param name="first">Number of the line's first word.</param>
    /// <param name="end">Number of the first word behind it.</param>
    public static WordLine Of(ReadOnlySpan<byte> text, WordTable words, int first, int end)
    {
        int start = text[..words.StartOf(first)].LastIndexOfAny((byte)'\n', (byte)'\r') + 1;
        int last = words.EndOf(end - 1);
        int length = text[last..].IndexOfAny((byte)'\n', (byte)'\r');
        int contentEnd = length < 0 ? text.Length : last + length;
        int fullEnd = length < 0 ? contentEnd : contentEnd + (text[contentEnd..].StartsWith("\r\n"u8) ? 2 : 1);
        return new WordLine(start, contentEnd, fullEnd, first, end);
    }
}
