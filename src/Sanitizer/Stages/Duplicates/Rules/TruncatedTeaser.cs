using System.Globalization;

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

    /// <summary>The lines that are teasers, with the evidence.</summary>
    public static IEnumerable<(int Line, string Why)> Find(RepeatScan scan)
    {
        Dictionary<ulong, int>? starts = null;
        for (int i = 1; i < scan.Lines.Length; i++)
        {
            int end = EndOfWords(scan, scan.Lines[i]);
            int words = end - scan.Lines[i].First;
            if (words < scan.Scale(MinimumAtEnd))
            {
                continue;
            }

            starts ??= Starts(scan);
            if (starts.TryGetValue(Key(scan, scan.Lines[i]), out int source) && source < i && Repeats(scan, scan.Lines[i], end, scan.Lines[source], out bool goesOn)
                && (words >= scan.Scale(MinimumWords) ? goesOn || i == scan.Lines.Length - 1 : source == 0 && i == scan.Lines.Length - 1))
            {
                yield return (i, string.Create(CultureInfo.InvariantCulture, $"line {i + 1} repeats the start of line {source + 1} and breaks off with an ellipsis; {words} words"));
            }
        }
    }

    // Number of the word behind the last one before the ellipsis that ends the line; the line's first where it has none.
    private static int EndOfWords(RepeatScan scan, WordLine line)
    {
        int end = line.End;
        int behind = line.ContentEnd;
        for (int tail = 0; tail <= MaximumTail && end > line.First; tail++, end--)
        {
            ReadOnlySpan<byte> gap = scan.Text[scan.Words.EndOf(end - 1)..behind];
            if (IsEllipsis(gap))
            {
                return end;
            }

            behind = scan.Words.StartOf(end - 1);
        }

        return line.First;
    }

    private static bool IsEllipsis(ReadOnlySpan<byte> gap) => gap.IndexOf("..."u8) >= 0 || gap.IndexOf("…"u8) >= 0;

    private static bool Repeats(RepeatScan scan, WordLine teaser, int end, WordLine source, out bool goesOn)
    {
        int count = end - teaser.First;
        goesOn = source.Count > count;
        if (source.Count < count)
        {
            return false;
        }

        for (int i = 0; i < count - 1; i++)
        {
            if (!scan.Words.AreSame(scan.Text, teaser.First + i, source.First + i))
            {
                return false;
            }
        }

        ReadOnlySpan<byte> last = scan.Text[scan.Words.StartOf(end - 1)..scan.Words.EndOf(end - 1)];
        ReadOnlySpan<byte> whole = scan.Text[scan.Words.StartOf(source.First + count - 1)..scan.Words.EndOf(source.First + count - 1)];
        goesOn |= whole.Length > last.Length;
        if (!goesOn && IsEllipsis(scan.Text[scan.Words.EndOf(source.End - 1)..source.ContentEnd]))
        {
            return false;
        }

        return whole.StartsWith(last);
    }

    private static Dictionary<ulong, int> Starts(RepeatScan scan)
    {
        // Teasers repeat what stands at the top: a bound, so that a window of a million lines needs no table of them.
        const int MaximumLines = 64 * 1024;
        Dictionary<ulong, int> starts = [];
        for (int i = 0; i < Math.Min(scan.Lines.Length, MaximumLines); i++)
        {
            starts.TryAdd(Key(scan, scan.Lines[i]), i);
        }

        return starts;
    }

    private static ulong Key(RepeatScan scan, WordLine line)
    {
        ReadOnlySpan<uint> words = scan.Words.Hashes.Slice(line.First, Math.Min(KeyWords - 1, line.Count));
        ulong key = 0;
        foreach (uint word in words)
        {
            key = Sanitizer.Text.Hash64.Combine(key, word);
        }

        return key;
    }
}
