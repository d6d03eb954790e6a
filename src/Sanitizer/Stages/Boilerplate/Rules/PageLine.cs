using System.Text;
using Sanitizer.Language.Characters;
using Sanitizer.Stages.Boilerplate.Lines;
using Sanitizer.Stages.Boilerplate.Model;
using Sanitizer.Text;

namespace Sanitizer.Stages.Boilerplate.Rules;

/// <summary>Takes lines away that a trained model tells from a page's text by their shape, their words and their place.</summary>
internal sealed class PageLine : BoilerplateRule
{
    private const double Threshold = 0.8;

    // A line that the model would take, in a block that nothing else vouches for.
    private const double Unvouched = 0.5;

    // Lines of running text: what a wrong cut costs is in them, not in menus.
    private const int RunningWords = 8;
    private const int CertainHints = 3;

    // Of the lines of pages, one in twenty starts small; of wrapped text and of code every other one.
    private const double MostSmallStarts = 0.3;

    private PageLine()
        : base(new RuleInfo
        {
            Id = "boilerplate/page-line",
            Title = "Line of a page by its shape and place",
            Why = "Most of what a page leaves around its text is no known phrase: titles and leads of other stories, names, entries of menus. A small model, trained on pages of many sites, weighs some 200 traits of a line, of its neighbours and "
                + "of its place, and follows how a page runs from its frame to its text and behind the text's end. A line goes where the model is sure, the document shows several known phrases of an interface, and these vouch for the "
                + "running text in the block; the reason names what weighed most.",
            Threshold = Threshold,
            Reach = RuleReach.Clean,
            Examples =
            [
                new RuleExample(
                    "Home\nFishing\nWeather\nThe ferries\nTide tables\nAuctions\nThe museum\nSmall ads\nPhotographs\nHome\nLog in\nContact us\nSearch\nDonate\nAdvertisement\n" + Samples.Opening + "\n\n" + Samples.Article,
                    Samples.Opening + "\n\n" + Samples.Article),
            ],
            CounterExamples = [Samples.Opening + "\n\nThings to bring\n\nA coat\n\nA torch\n\n" + Samples.Article],
        })
    {
    }

    public static PageLine Rule { get; } = new();

    public override void Judge(LineJudgement lines)
    {
        LineLimits limits = lines.Limits;
        if (!IsPage(lines))
        {
            return;
        }

        LineVerdicts verdicts = lines.Verdicts();
        if (Residue(lines, verdicts) < limits.LeastResidue)
        {
            return;
        }

        bool keepsProse = GoingProse(lines, verdicts) > limits.MostProse;
        int start = 0;
        while (start < lines.Count)
        {
            int end = start;
            while (end < lines.Count && Goes(lines, verdicts, end, keepsProse))
            {
                end++;
            }

            JudgeBlock(lines, verdicts, start, end);
            start = Math.Max(end, start + 1);
        }
    }

    // Only a document that is one window: no page is longer.
    private static bool IsPage(LineJudgement lines)
    {
        bool hasProse = lines.Limits.LeastProse >= Body.MinimumWords ? lines.Body.IsArticle : lines.Body.ProseWords >= lines.Limits.LeastProse;
        return lines.IsFirst && lines.IsLast && hasProse && DifferentHints(lines) >= lines.Limits.LeastHints && !IsWrapped(lines);
    }

    // Text that breaks inside its sentences, and code: there a line is no unit that could be judged.
    private static bool IsWrapped(LineJudgement lines)
    {
        int small = 0;
        for (int i = 0; i < lines.Count; i++)
        {
            small += RuneReader.RuneAt(lines.TextOf(i), 0, out Rune first, out _) && Letters.IsLowerCase(first.Value) ? 1 : 0;
        }

        return small > lines.Count * MostSmallStarts;
    }

    // A form repeats its fields, and a list of answers its labels: each known line counts once.
    private static int DifferentHints(LineJudgement lines)
    {
        HashSet<ulong> seen = [];
        int hints = 0;
        for (int i = 0; i < lines.Count; i++)
        {
            hints += lines[i].IsEvidence && seen.Add(Hash64.Of(lines.TextOf(i))) ? HintsOf(lines[i]) : 0;
        }

        return hints;
    }

    private static int HintsOf(in DocumentLine line) => line.IsCertain ? CertainHints : line.IsEvidence ? 1 : 0;

    private static double Residue(LineJudgement lines, LineVerdicts verdicts)
    {
        double words = 0;
        for (int i = 0; i < lines.Count; i++)
        {
            words += verdicts.Text(i) < 0.5 ? lines[i].Shape.Words : 0;
        }

        return words;
    }

    private static double GoingProse(LineJudgement lines, LineVerdicts verdicts)
    {
        double all = 1;
        double going = 0;
        for (int i = 0; i < lines.Count; i++)
        {
            double words = lines[i].Shape.IsProse ? lines[i].Shape.Words : 0;
            all += words;
            going += Goes(lines, verdicts, i, keepsProse: false) ? words : 0;
        }

        return going / all;
    }

    private static double LimitOf(LineJudgement lines, int line) => lines[line].Shape.IsProse ? lines.Limits.ProseText : lines.Limits.Text;

    private static bool Goes(LineJudgement lines, LineVerdicts verdicts, int line, bool keepsProse) =>
        verdicts.Text(line) < LimitOf(lines, line) && !(keepsProse && lines[line].Shape.IsProse);

    private void JudgeBlock(LineJudgement lines, LineVerdicts verdicts, int start, int end)
    {
        int running = 0;
        int hints = 0;
        for (int i = start; i < end; i++)
        {
            hints += HintsOf(lines[i]);
            LineShape shape = lines[i].Shape;
            running += shape.Words >= RunningWords || shape.EndsSentence ? shape.Words : 0;
        }

        bool isVouched = running <= lines.Limits.FreeWords + (hints * lines.Limits.WordsPerHint);
        if (!isVouched)
        {
            Suggest(lines, verdicts, start, end);
            return;
        }

        for (int i = start; i < end; i++)
        {
            // At the limit the confidence is the rule's threshold, so that a policy's own threshold tightens every preset alike.
            if (!lines.IsRemoved(i))
            {
                double confidence = Math.Round(1 - ((1 - Threshold) * verdicts.Text(i) / LimitOf(lines, i)), 3);
                lines.Remove(i, new Removal(this, confidence, verdicts.Reason(i)));
            }
        }
    }

    // A block stands or falls as one, so its first line speaks for it.
    private void Suggest(LineJudgement lines, LineVerdicts verdicts, int start, int end)
    {
        Removal removal = new(this, Unvouched, verdicts.Reason(start));
        for (int i = start; i < end; i++)
        {
            lines.Remove(i, removal);
        }
    }
}
