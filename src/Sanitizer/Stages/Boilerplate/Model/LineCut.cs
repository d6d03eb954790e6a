using Sanitizer.Stages.Boilerplate.Lines;

namespace Sanitizer.Stages.Boilerplate.Model;

/// <summary>
/// Chooses which lines go, as a document and not each by itself: the surest first, up to the line where what is to be expected is best: the share of text in
/// what is left, less the price of the text that goes. Much residue is worth some loss, little is worth none.
/// </summary>
internal static class LineCut
{
    // Keeps the shares of a short document away from 0 and 1.
    private const double Doubt = 0.5;

    // Of the raw pages nine tenths have more lines of three words at most, of their paragraphs a quarter.
    private const double MenuShare = 0.4;

    // Of documents with so many lines, which extractors seldom leave, it takes a smaller share of them.
    private const int LongPage = 120;
    private const double LongMenuShare = 0.2;
    private const int MenuWords = 3;

    // Short texts have paragraphs that each hold so much of their prose, and little to judge them by.
    private const double LargeShare = 0.1;
    private const int TitleWords = 4;
    private const int MostTitles = 3;

    /// <summary>Marks the lines that go.</summary>
    /// <param name="lines">The lines.</param>
    /// <param name="verdicts">What the model thinks of them.</param>
    /// <param name="mostText">From what probability of text on no line goes, whatever the limits say.</param>
    public static bool[] Choose(LineJudgement lines, LineVerdicts verdicts, double mostText = 1)
    {
        LineLimits limits = lines.Limits;
        bool[] goes = new bool[lines.Count];
        double text = Doubt;
        double all = Doubt;
        double own = Doubt;
        int menu = 0;
        int prose = 0;
        for (int i = 0; i < lines.Count; i++)
        {
            text += verdicts.Text(i) * lines[i].Shape.Words;
            all += WordsOf(lines[i]);
            own += lines[i].IsTemplate ? 0 : WordsOf(lines[i]);
            prose += lines[i].Shape.IsProse ? lines[i].Shape.Words : 0;
            menu += lines[i].Shape.Words <= MenuWords ? 1 : 0;
        }

        if (text < own * limits.LeastText)
        {
            return goes;
        }

        bool isWhole = menu > lines.Count * (lines.Count < LongPage ? MenuShare : LongMenuShare);
        double price = isWhole ? limits.MenuLossPrice : limits.LossPrice;
        double firstPrice = isWhole ? limits.MenuFirstLossPrice : limits.FirstLossPrice;
        double most = isWhole ? limits.MenuMostLoss : limits.MostLoss;
        bool[] unbroken = UnbrokenProse.Find(lines);
        bool[] rows = TableRows.Find(lines);
        List<int> title = TitleOf(lines);
        int[] order = [.. Enumerable.Range(0, lines.Count).Where(line => verdicts.Text(line) < Math.Min(title.Contains(line) ? limits.SureText : mostText, LimitOf(lines[line], limits, prose)) && !unbroken[line] && (lines[line].IsTemplate || !rows[line]) && !IsKept(lines[line])).OrderBy(verdicts.Text)];
        double least = (text / all) + limits.LeastGain;
        double best = least;
        double lost = 0;
        int count = 0;
        for (int i = 0; i < order.Length; i++)
        {
            lost += verdicts.Text(order[i]) * lines[order[i]].Shape.Words;
            all -= WordsOf(lines[order[i]]);
            double share = Math.Max(0, lost / text);
            double worth = ((text - lost) / all) - (price * share) - (firstPrice * Math.Sqrt(share));
            if (share > most)
            {
                break;
            }

            if (worth > best)
            {
                (best, count) = (worth, i + 1);
            }
        }

        foreach (int line in order.AsSpan(0, count))
        {
            goes[line] = true;
        }

        return goes;
    }

    // The lines before the first paragraph that may be the title; of many the last.
    private static List<int> TitleOf(LineJudgement lines)
    {
        List<int> title = [];
        for (int i = 0; i < lines.Count && !lines[i].IsProse; i++)
        {
            if (!lines[i].IsEvidence && !lines[i].IsTemplate && lines[i].Shape.Words >= TitleWords)
            {
                title.Add(i);
            }
        }

        return title.Count > MostTitles ? [title[^1]] : title;
    }

    // What the source repeats and is not its template is a heading, a title or a row.
    private static bool IsKept(in DocumentLine line) => !line.IsTemplate && line.Template is not null;

    private static double LimitOf(in DocumentLine line, LineLimits limits, int prose) =>
        !line.Shape.IsProse ? limits.Text : line.Shape.Words < prose * LargeShare ? limits.ProseText : Math.Min(limits.ProseText, limits.LargeProseText);

    private static double WordsOf(in DocumentLine line) => Math.Max(1, line.Shape.Words);
}
