using System.Globalization;

namespace Sanitizer.Stages.Duplicates.Rules;

/// <summary>Every line stands twice in a row.</summary>
internal static class DoubledLines
{
    // Of the words that stay, in lines that have a copy right behind them. Interleaved pages have all of them.
    private const double Share = 0.6;
    private const int MinimumLines = 3;
    private const int MinimumWords = 20;

    public static DuplicateRule Rule { get; } = new(new RuleInfo
    {
        Id = "duplicates/doubled-lines",
        Title = "Each line twice in a row",
        Why = "Pages whose paragraphs are marked up twice (for screens and for readers) come out as first, first, second, second. Where that holds for most of a text, each second line goes, "
            + "short ones too.",
        Threshold = DuplicateRule.Sure,
        Reach = RuleReach.Clean,
        Examples =
        [
            new RuleExample(
                "Harbour news\nHarbour news\nThe dredger will work by night until the end of the month.\nThe dredger will work by night until the end of the month.\n"
                + "Boats keep to the northern side.\nBoats keep to the northern side.\n",
                "Harbour news\nThe dredger will work by night until the end of the month.\nBoats keep to the northern side.\n"),
        ],
        CounterExamples = ["Go on, go on,\nGo on, go on,\nthe night is long,\nand so is this song.\nWe sing it once,\nwe sing it twice,\nand not at all for any price.\n"],
    });

    /// <summary>Whether so many lines seem to repeat the line before them that some may go.</summary>
    public static bool MayFind(WordTable words)
    {
        ReadOnlySpan<uint> hashes = words.Hashes;
        ReadOnlySpan<int> starts = words.LineStarts;
        int doubled = 0;
        int doubledWords = 0;
        for (int i = 1; i < starts.Length; i++)
        {
            int count = starts[i] - starts[i - 1];
            int end = i + 1 < starts.Length ? starts[i + 1] : hashes.Length;
            bool same = hashes[starts[i]] == hashes[starts[i - 1]] && end - starts[i] == count
                && hashes.Slice(starts[i], count).SequenceEqual(hashes.Slice(starts[i - 1], count));
            doubled += same ? 1 : 0;
            doubledWords += same ? count : 0;
        }

        return IsMany(words, doubled, doubledWords);
    }

    /// <summary>The lines that repeat the line before them, where that is how the text is made; else none.</summary>
    public static List<int> Find(RepeatScan scan)
    {
        ReadOnlySpan<WordLine> lines = scan.Lines;
        int doubled = 0;
        int doubledWords = 0;
        for (int i = 1; i < lines.Length; i++)
        {
            bool same = IsSame(scan, i);
            doubled += same ? 1 : 0;
            doubledWords += same ? lines[i].Count : 0;
        }

        List<int> found = [];
        if (!IsMany(scan.Words, doubled, doubledWords) || scan.LineCounts.ShareSeenOften > 0.3)
        {
            return found;
        }

        for (int i = 1; i < lines.Length; i++)
        {
            if (IsSame(scan, i))
            {
                found.Add(i);
            }
        }

        return found;
    }

    private static bool IsMany(WordTable words, int doubled, int doubledWords) =>
        doubled >= MinimumLines && doubledWords >= words.Scale(MinimumWords) && doubledWords >= Share * (words.Count - doubledWords);

    public static string Why(RepeatScan scan, List<int> found) =>
        string.Create(CultureInfo.InvariantCulture, $"{found.Count} of {scan.Lines.Length} lines repeat the line before them");

    private static bool IsSame(RepeatScan scan, int line)
    {
        WordLine left = scan.Lines[line - 1];
        WordLine right = scan.Lines[line];
        ReadOnlySpan<uint> hashes = scan.Words.Hashes;
        if (left.Count != right.Count || !hashes[left.First..left.End].SequenceEqual(hashes[right.First..right.End]))
        {
            return false;
        }

        for (int i = 0; i < left.Count; i++)
        {
            if (!scan.Words.AreSame(scan.Text, left.First + i, right.First + i))
            {
                return false;
            }
        }

        return true;
    }
}
