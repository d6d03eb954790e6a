using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Sanitizer.Text;

namespace Sanitizer.Stages.Duplicates.Rules;

/// <summary>The start of an earlier line, cut off with an ellipsis.</summary>
internal static class TruncatedTeaser
{
    // Words that identify the start of a line.
    private const int KeyWords = 3;

    // An ellipsis behind fewer words may be speech: "I thought ..."
    private const int MinimumWords = 8;

    // The first line once more as the last one.
    private const int MinimumAtEnd = 3;

    // Behind the ellipsis: "read more", "continue reading".
    private const int MaximumTail = 3;

    public static DuplicateRule Rule { get; } = new(new RuleInfo
    {
        Id = "duplicates/truncated-teaser",
        Title = "The start of a paragraph once more, cut off",
        Why = "A teaser says the first words of a paragraph again and breaks off with an ellipsis. It goes where all its words (the last may be cut) start an earlier line: eight words or more, or "
            + "three where it is the text's last line and repeats its first.",
        Threshold = DuplicateRule.Sure,
        Reach = RuleReach.Clean,
        Examples =
        [
            new RuleExample(
                "The lighthouse keeper's last logbook has been found in a cellar in the old town, wrapped in oilcloth.\n\nIt covers eleven years.\n\nThe lighthouse keeper's last logbook has been "
                + "found in a cell...\n",
                "The lighthouse keeper's last logbook has been found in a cellar in the old town, wrapped in oilcloth.\n\nIt covers eleven years.\n"),
        ],
        CounterExamples = ["I thought you knew.\nWhat should I have known?\nI thought you ...\nSay it.\n"],
    });

    /// <summary>The lines that are teasers, by their place among those that have words, with the evidence.</summary>
    /// <param name="text">The window's text.</param>
    /// <param name="words">Its words.</param>
    public static SortedList<int, string> Find(ReadOnlySpan<byte> text, WordTable words)
    {
        List<(int Line, int End)>? cut = CutLines(text, words);
        if (cut is null)
        {
            return None;
        }

        SortedList<int, string> found = [];
        Dictionary<ulong, int> starts = Starts(words, cut);
        int lines = words.LineStarts.Length;
        foreach ((int line, int end) in cut)
        {
            int count = end - words.LineStarts[line];
            int source = starts[Key(words, line)];
            if (source >= 0 && source < line && Repeats(text, words, line, end, source, out bool goesOn)
                && (count >= words.Scale(MinimumWords) ? goesOn || line == lines - 1 : source == 0 && line == lines - 1))
            {
                found.Add(line, string.Create(CultureInfo.InvariantCulture, $"line {line + 1} repeats the start of line {source + 1} and breaks off with an ellipsis; {count} words"));
            }
        }

        return found;
    }

    private static SortedList<int, string> None { get; } = [];

    // The lines behind the first that break off behind enough words, with the number of the word behind the last one before the ellipsis.
    private static List<(int Line, int End)>? CutLines(ReadOnlySpan<byte> text, WordTable words)
    {
        List<(int Line, int End)>? cut = null;
        EllipsisFinder ellipses = new(text);
        for (int position = ellipses.Next(0); position < text.Length;)
        {
            // In a line before its first word an ellipsis ends nothing.
            int line = words.LineBefore(position);
            (int first, int last) = line < 0 ? default : words.WordsOf(line);
            WordLine at = line < 0 ? default : WordLine.Of(text, words, first, last);
            if (position < at.ContentEnd)
            {
                int end = EndOfWords(text, words, at);
                if (line > 0 && end - first >= words.Scale(MinimumAtEnd))
                {
                    (cut ??= []).Add((line, end));
                }
            }

            position = ellipses.Next(Math.Max(position + 1, at.FullEnd));
        }

        return cut;
    }

    // The line's first word where no ellipsis is near its end.
    private static int EndOfWords(ReadOnlySpan<byte> text, WordTable words, WordLine line)
    {
        int end = line.End;
        int behind = line.ContentEnd;
        for (int tail = 0; tail <= MaximumTail && end > line.First; tail++, end--)
        {
            ReadOnlySpan<byte> gap = text[words.EndOf(end - 1)..behind];
            if (EllipsisFinder.IsIn(gap))
            {
                return end;
            }

            behind = words.StartOf(end - 1);
        }

        return line.First;
    }

    private static bool Repeats(ReadOnlySpan<byte> text, WordTable words, int teaser, int end, int source, out bool goesOn)
    {
        int first = words.LineStarts[teaser];
        (int sourceFirst, int sourceEnd) = words.WordsOf(source);
        int count = end - first;
        goesOn = sourceEnd - sourceFirst > count;
        if (sourceEnd - sourceFirst < count)
        {
            return false;
        }

        for (int i = 0; i < count - 1; i++)
        {
            if (!words.AreSame(text, first + i, sourceFirst + i))
            {
                return false;
            }
        }

        ReadOnlySpan<byte> last = text[words.StartOf(end - 1)..words.EndOf(end - 1)];
        ReadOnlySpan<byte> whole = text[words.StartOf(sourceFirst + count - 1)..words.EndOf(sourceFirst + count - 1)];
        goesOn |= whole.Length > last.Length;
        if (!goesOn && EllipsisFinder.IsIn(text[words.EndOf(sourceEnd - 1)..WordLine.Of(text, words, sourceFirst, sourceEnd).ContentEnd]))
        {
            return false;
        }

        return whole.StartsWith(last);
    }

    // The first line that starts as each of the cut ones does; -1 where none does.
    private static Dictionary<ulong, int> Starts(WordTable words, List<(int Line, int End)> cut)
    {
        // Teasers repeat what stands at the top: a bound, so that a window of a million lines needs no table of them.
        const int MaximumLines = 64 * 1024;
        Dictionary<ulong, int> starts = new(cut.Count);
        foreach ((int line, _) in cut)
        {
            starts[Key(words, line)] = -1;
        }

        int left = starts.Count;
        for (int i = 0; i < Math.Min(words.LineStarts.Length, MaximumLines) && left > 0; i++)
        {
            ref int start = ref CollectionsMarshal.GetValueRefOrNullRef(starts, Key(words, i));
            if (!Unsafe.IsNullRef(ref start) && start < 0)
            {
                start = i;
                left--;
            }
        }

        return starts;
    }

    private static ulong Key(WordTable words, int line)
    {
        (int first, int end) = words.WordsOf(line);
        ulong key = 0;
        foreach (uint word in words.Hashes[first..Math.Min(end, first + KeyWords - 1)])
        {
            key = Hash64.Combine(key, word);
        }

        return key;
    }
}
