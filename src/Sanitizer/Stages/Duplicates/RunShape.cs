using Sanitizer.Text;

namespace Sanitizer.Stages.Duplicates;

/// <summary>What kind of text a run is, and how it lies on its lines.</summary>
internal static class RunShape
{
    // Prose is set in lines of whole paragraphs; verse, lists, tables and wrapped text in lines of about ten words.
    private const int LongLine = 15;

    /// <summary>How many words <see cref="WithEdges"/> adds to a run at either end at most.</summary>
    public const int MostEdge = 6;

    // Words that may hang over at either end of a copy: an edited first or last word, a label.
    private const int Slack = 2;

    // Prose has a symbol of this kind for every 100 words or so, source code one for every two or three.
    private const double CodeSymbols = 0.12;

    /// <summary>The share of a range of words that stands in lines as long as a paragraph's.</summary>
    public static double ProseShare(RepeatScan scan, int start, int end)
    {
        int words = 0;
        for (int line = scan.LineOf(start); line < scan.Lines.Length && scan.Lines[line].First < end; line++)
        {
            WordLine at = scan.Lines[line];
            if (at.Count >= scan.Scale(LongLine))
            {
                words += Math.Min(end, at.End) - Math.Max(start, at.First);
            }
        }

        return (double)words / (end - start);
    }

    /// <summary>Whether a range of words starts where a line does and ends where one does.</summary>
    public static bool IsOnLines(RepeatScan scan, int start, int end)
    {
        WordLine first = scan.Lines[scan.LineOf(start)];
        WordLine last = scan.Lines[scan.LineOf(end - 1)];
        return start - first.First <= Slack && last.End - end <= Slack;
    }

    /// <summary>Whether a range of words looks like source code, a table or settings rather than sentences.</summary>
    public static bool IsCode(RepeatScan scan, int start, int end)
    {
        ReadOnlySpan<byte> text = scan.Text[scan.Words.StartOf(start)..scan.Words.EndOf(end - 1)];
        int symbols = 0;
        foreach (byte at in text)
        {
            symbols += at is (byte)'{' or (byte)'}' or (byte)'[' or (byte)']' or (byte)'<' or (byte)'>' or (byte)'=' or (byte)'_' or (byte)'\\' or (byte)'|'
                or (byte)'#' or (byte)'*' or (byte)'+' or (byte)'@' or (byte)'$' or (byte)'^' or (byte)'~' or (byte)'\t' ? 1 : 0;
        }

        return symbols > CodeSymbols * (end - start);
    }

    /// <summary>
    /// Whether more than one in a hundred words of a run is an edited one with a digit: then the copies are two records with other
    /// figures, not one text twice.
    /// </summary>
    public static bool HasOtherFigures(RepeatScan scan, Run run)
    {
        int figures = 0;
        for (int i = run.Start; i < run.End; i++)
        {
            bool edited = !scan.IsRepeat(i);
            figures += edited && scan.Text[scan.Words.StartOf(i)..scan.Words.EndOf(i)].IndexOfAnyInRange((byte)'0', (byte)'9') >= 0 ? 1 : 0;
        }

        return figures * 100 > run.Length;
    }

    /// <summary>
    /// A long run whose first or last words were edited, so that it misses the start of a line, in both copies, by a few words:
    /// the same run with those words.
    /// </summary>
    public static Run WithEdges(RepeatScan scan, Run run)
    {
        int head = run.Start - scan.Lines[scan.LineOf(run.Start)].First;
        int sourceHead = run.Source - scan.Lines[scan.LineOf(run.Source)].First;
        bool heads = head is > 0 and <= MostEdge && sourceHead is > 0 and <= MostEdge;
        int tail = scan.Lines[scan.LineOf(run.End - 1)].End - run.End;
        int sourceTail = scan.Lines[scan.LineOf(run.SourceEnd - 1)].End - run.SourceEnd;
        bool tails = tail is > 0 and <= MostEdge && sourceTail is > 0 and <= MostEdge;
        return new Run(
            run.Source - (heads ? sourceHead : 0), run.SourceEnd + (tails ? sourceTail : 0), run.Start - (heads ? head : 0), run.End + (tails ? tail : 0), run.Matched);
    }

    /// <summary>A run before the text's last word, which is cut off in the middle: the same run with that word.</summary>
    public static Run WithCutWord(RepeatScan scan, Run run)
    {
        int last = scan.Words.Count - 1;
        if (run.End != last || run.SourceEnd >= run.Start)
        {
            return run;
        }

        ReadOnlySpan<byte> word = scan.Text[scan.Words.StartOf(last)..scan.Words.EndOf(last)];
        ReadOnlySpan<byte> source = scan.Text[scan.Words.StartOf(run.SourceEnd)..scan.Words.EndOf(run.SourceEnd)];
        if (!source.StartsWith(word))
        {
            return run;
        }

        scan.MarkRepeat(last, run.SourceEnd);
        return run with { SourceEnd = run.SourceEnd + 1, End = run.End + 1, Matched = run.Matched + 1 };
    }

    /// <summary>Whether a line belongs to a run, but for a word or two.</summary>
    public static bool IsCopied(RepeatScan scan, Run run, WordLine line)
    {
        int inside = Math.Min(run.End, line.End) - Math.Max(run.Start, line.First);
        int outside = line.Count - inside;
        int repeats = 0;
        for (int i = Math.Max(run.Start, line.First); i < Math.Min(run.End, line.End); i++)
        {
            repeats += scan.IsRepeat(i) ? 1 : 0;
        }

        return outside <= Math.Min(Slack, line.Count / 8) && (line.Count < 4 ? repeats == line.Count : repeats * 5 >= line.Count * 3);
    }

    /// <summary>Offset where a copy inside a line starts: its first word, with an opening mark before it.</summary>
    public static int CutStart(RepeatScan scan, int word)
    {
        int start = scan.Words.StartOf(word);
        int previous = word == 0 ? 0 : scan.Words.EndOf(word - 1);
        int space = scan.Text[previous..start].LastIndexOfAny(" \t\r\n"u8);
        return space < 0 ? start : previous + space + 1;
    }

    /// <summary>Offset where a copy inside a line ends: behind its last word, with a closing mark after it.</summary>
    public static int CutEnd(RepeatScan scan, int word)
    {
        int end = scan.Words.EndOf(word);
        int next = word + 1 < scan.Words.Count ? scan.Words.StartOf(word + 1) : scan.Text.Length;
        int space = scan.Text[end..next].IndexOfAny(" \t\r\n"u8);
        return space < 0 ? next : end + space;
    }
}
