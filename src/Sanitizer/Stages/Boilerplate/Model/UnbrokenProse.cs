using Sanitizer.Stages.Boilerplate.Lines;

namespace Sanitizer.Stages.Boilerplate.Model;

/// <summary>
/// Finds long runs of prose that no known phrase interrupts. Comments, leads of other stories and notices are interrupted by names, dates and prompts; a run that
/// holds much of a document's prose is its text, however sure the model is that the text has ended before it: behind a long table text returns.
/// </summary>
internal static class UnbrokenProse
{
    // On pages that a model had not seen these took nothing from F1 and a third to a half of the words that were lost.
    private const double LeastShare = 0.3;
    private const int LeastWords = 300;

    // Headings and captions between paragraphs.
    private const int Gap = 2;

    /// <summary>Marks the lines of such runs.</summary>
    public static bool[] Find(LineJudgement lines)
    {
        bool[] unbroken = new bool[lines.Count];
        int all = 0;
        for (int i = 0; i < lines.Count; i++)
        {
            all += WordsOf(lines[i]);
        }

        double least = Math.Max(LeastWords, all * LeastShare);
        int start = 0;
        int last = -1;
        int words = 0;
        for (int i = 0; i <= lines.Count; i++)
        {
            bool prose = i < lines.Count && WordsOf(lines[i]) > 0;
            if (i == lines.Count || Breaks(lines[i]) || (!prose && last >= 0 && i - last > Gap))
            {
                if (words >= least)
                {
                    unbroken.AsSpan(start..(last + 1)).Fill(true);
                }

                (last, words) = (-1, 0);
            }
            else if (prose)
            {
                start = last < 0 ? i : start;
                last = i;
                words += WordsOf(lines[i]);
            }
        }

        return unbroken;
    }

    private static bool Breaks(in DocumentLine line) => line.Hints > 0 || line.IsTemplate;

    private static int WordsOf(in DocumentLine line) => line.Shape.IsProse && !Breaks(line) ? line.Shape.Words : 0;
}
