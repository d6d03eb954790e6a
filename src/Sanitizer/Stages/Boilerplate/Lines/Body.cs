namespace Sanitizer.Stages.Boilerplate.Lines;

/// <summary>
/// Where a document's own text is: the run of lines with the highest sum, where prose counts for and what the packs know and short
/// lines count against. What a page's frame consists of lies before and behind it.
/// </summary>
/// <param name="Start">The first line of the run.</param>
/// <param name="End">The line behind it.</param>
/// <param name="ProseLines">Lines of prose in it.</param>
/// <param name="ProseWords">Their words.</param>
internal readonly record struct Body(int Start, int End, int ProseLines, int ProseWords)
{
    /// <summary>With fewer words of prose a text is a list, a table, code or a poem, and no line of it is judged.</summary>
    public const int MinimumWords = 40;

    private const int MinimumLines = 2;

    // One paragraph outweighs a subheading and a few short lines, not a menu.
    private const int MaximumGain = 60;
    private const int CertainLoss = 15;
    private const int HintLoss = 8;
    private const int ShortLoss = 3;

    /// <summary>Whether there is enough prose to judge the rest by.</summary>
    public bool IsArticle => ProseLines >= MinimumLines && ProseWords >= MinimumWords;

    /// <summary>Finds the body among the lines left.</summary>
    public static Body Find(LineTable lines)
    {
        int sum = 0;
        int start = 0;
        int best = 0;
        int bestStart = 0;
        int bestEnd = 0;
        for (int i = 0; i < lines.Count; i++)
        {
            sum += Weight(lines[i]);
            if (sum <= 0)
            {
                sum = 0;
                start = i + 1;
            }
            else if (sum > best)
            {
                (best, bestStart, bestEnd) = (sum, start, i + 1);
            }
        }

        int proseLines = 0;
        int proseWords = 0;
        for (int i = bestStart; i < bestEnd; i++)
        {
            bool prose = lines[i].IsProse && !lines[i].IsTemplate;
            proseLines += prose ? 1 : 0;
            proseWords += prose ? lines[i].Shape.Words : 0;
        }

        return new Body(bestStart, bestEnd, proseLines, proseWords);
    }

    private static int Weight(in DocumentLine line)
    {
        if (line.IsEvidence || line.IsTemplate)
        {
            return line.IsCertain || line.IsTemplate ? -CertainLoss : -HintLoss;
        }

        return line.Shape.IsProse ? Math.Min(line.Shape.Words, MaximumGain)
            : line.Shape.EndsSentence && !line.Shape.IsCutOff ? line.Shape.Words
            : -ShortLoss;
    }
}
