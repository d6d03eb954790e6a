using Sanitizer.Stages.Boilerplate.Lines;
using Sanitizer.Stages.Boilerplate.Model;

namespace Sanitizer.Stages.Boilerplate.Rules;

/// <summary>Takes lines away that a trained model tells from a page's text by their shape, their words and their place.</summary>
internal sealed class PageLine : BoilerplateRule
{
    private const double Threshold = 0.8;

    // So many lines of which the model is sure say as much as a hint: menus in languages that the packs do not know.
    private const double Sure = 0.05;
    private const int SureLinesPerHint = 10;

    // With three, F1 is the same as with none.
    private const int LeastOthers = 3;

    // So many lines of a page's frame hold a known phrase or stand on both sides of the text: of 656 articles by themselves one ended in a list of 42.
    private const int MostLinesPerHint = 30;

    // No line is surer than this.
    private const double LeastText = 1e-6;

    private PageLine()
        : base(new RuleInfo
        {
            Id = "boilerplate/page-line",
            Title = "Line of a page by its shape and place",
            Why = "Most of what a page leaves around its text is no known phrase: titles and leads of other stories, names, entries of menus. A small model, trained on pages of many sites, weighs some 200 traits of a line, of its neighbours and "
                + "of its place, and follows how a page runs from its frame to its text and behind the text's end. The surest lines go first, for as long as the share of text "
                + "in what is left gains more than the text costs that is to be expected among them; where too few known phrases of an interface are among them, only lines that leave no doubt. The reason names what weighed most.",
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
        bool[] goes = LineCut.Choose(lines, verdicts);
        if (HintsOf(lines, verdicts, goes) < limits.LeastHints)
        {
            goes = LineCut.Choose(lines, verdicts, limits.SureText);
            if (!IsPageBySureLines(lines, verdicts, goes))
            {
                return;
            }
        }

        for (int i = 0; i < lines.Count; i++)
        {
            // At the limit the confidence is the rule's threshold, so that a policy's own threshold tightens every preset alike.
            if (goes[i] && !lines.IsRemoved(i))
            {
                double confidence = Math.Round(1 - ((1 - Threshold) * verdicts.Text(i) / limits.Text), 3);
                lines.Remove(i, new Removal(this, confidence, verdicts.Reason(i)));
            }
        }
    }

    // Only a document that is one window: no page is longer.
    private static bool IsPage(LineJudgement lines)
    {
        bool hasProse = lines.Limits.LeastProse >= Body.MinimumWords ? lines.Body.IsArticle : lines.Body.ProseWords >= lines.Limits.LeastProse;
        return lines.IsFirst && lines.IsLast && hasProse && MayBePage(lines) && lines.Kind == DocumentKind.Page;
    }

    // Without hints, and with few lines beside its paragraphs, a text is not worth a look by the model.
    private static bool MayBePage(LineJudgement lines)
    {
        if (lines.MostHints + (lines.Count / SureLinesPerHint) >= lines.Limits.LeastHints)
        {
            return true;
        }

        int others = 0;
        for (int i = 0; i < lines.Count && lines.Body.ProseWords >= Body.MinimumWords; i++)
        {
            others += lines[i].Shape.IsProse ? 0 : 1;
        }

        return others >= LeastOthers;
    }

    // Where known phrases are missing, lines of which the model is sure have to say together that there is a page around the text; and there has to be a text that stays.
    private static bool IsPageBySureLines(LineJudgement lines, LineVerdicts verdicts, bool[] goes)
    {
        double odds = 0;
        int prose = 0;
        int known = 0;
        int going = 0;
        for (int i = 0; i < lines.Count; i++)
        {
            if (goes[i])
            {
                going++;
                odds += Math.Log((1 - verdicts.Text(i)) / Math.Max(LeastText, verdicts.Text(i)));
                known += lines[i].Hints > 0 ? 1 : 0;
            }
            else
            {
                prose += lines[i].Shape.IsProse ? lines[i].Shape.Words : 0;
            }
        }

        // A known phrase that stands several times is a field of a form or a label of a list, and many lines without any are a list of the text's own.
        int hints = lines.GoneHints(goes);
        return odds >= lines.Limits.LeastOdds && prose >= Body.MinimumWords && known <= hints && (going <= MostLinesPerHint * (1 + hints) || IsOnBothSides(lines, goes));
    }

    private static int HintsOf(LineJudgement lines, LineVerdicts verdicts, bool[] goes)
    {
        int hints = lines.GoneHints(goes);
        return hints == 0 && !IsOnBothSides(lines, goes) ? 0 : hints + (SureLines(lines, verdicts, goes) / SureLinesPerHint);
    }

    // A page has its menus before the text and its lists behind it; a text may end in a list of its own.
    private static bool IsOnBothSides(LineJudgement lines, bool[] goes)
    {
        int first = Array.IndexOf(goes, true);
        int last = Array.LastIndexOf(goes, true);
        bool before = false;
        bool between = false;
        for (int i = 0; i < lines.Count; i++)
        {
            bool isKept = lines[i].Shape.IsProse && !goes[i];
            before |= isKept && i < first;
            between |= isKept && i > first && i < last;
        }

        return between && !before;
    }

    private static int SureLines(LineJudgement lines, LineVerdicts verdicts, bool[] goes)
    {
        int sure = 0;
        for (int i = 0; i < lines.Count; i++)
        {
            sure += goes[i] && verdicts.Text(i) < Sure ? 1 : 0;
        }

        return sure;
    }
}
