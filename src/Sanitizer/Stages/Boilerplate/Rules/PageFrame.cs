using Sanitizer.Stages.Boilerplate.Lines;
using Sanitizer.Stages.Boilerplate.Patterns;

namespace Sanitizer.Stages.Boilerplate.Rules;

/// <summary>Takes the frame of a page away: menus before its text, lists, forms and notices behind it.</summary>
internal sealed class PageFrame : BoilerplateRule
{
    private const double Confidence = 0.88;

    // A certain line weighs three hints. A frame weighs as much as three certain lines; two have to be there.
    private const int CertainWeight = 3;
    private const int MinimumWeight = 9;
    private const int MinimumCertain = 2;

    // A frame is dense: among its lines at least one in twelve is known to the packs.
    private const int MaximumLinesPerKnownLine = 12;

    private PageFrame()
        : base(new RuleInfo
        {
            Id = "boilerplate/page-frame",
            Title = "Menus before the text, lists and notices behind it",
            Why = "A page taken over as text starts with its menus and ends with lists of other stories, forms and notices; most of these lines are short and say nothing by themselves. They go together where the text's own prose "
                + "is elsewhere in the document and the lines before or behind it hold at least three that are known phrases of an interface; before the text only up to the last menu line, so that the title stays.",
            Threshold = 0.8,
            Reach = RuleReach.Clean,
            Examples =
            [
                new RuleExample(
                    Samples.Article + "\n\nRelated Articles\nQuiet year for the lighthouse\nThe baker of Quay Street\nPrivacy Policy\nTerms of Use\n© 2021 The Harbour Gazette\n",
                    Samples.Article + "\n"),
            ],
            CounterExamples = [Samples.Article + "\n\nThings to bring\nA coat\nA torch\nRelated Articles\n", "Privacy Policy\nTerms of Use\nContact us\nSite map\nAbout us\n"],
        })
    {
    }

    public static PageFrame Rule { get; } = new();

    public override void Judge(LineJudgement lines)
    {
        if (lines.IsLast)
        {
            JudgeTail(lines);
        }

        if (lines.IsFirst)
        {
            JudgeHead(lines);
        }
    }

    private static bool IsFrame(LineJudgement lines, int start, int end, out int known)
    {
        int weight = 0;
        int certain = 0;
        known = 0;
        for (int i = start; i < end; i++)
        {
            bool isCertain = lines[i].IsCertain && !lines[i].IsOpenProse;
            known += lines[i].IsEvidence ? 1 : 0;
            certain += isCertain ? 1 : 0;
            weight += isCertain ? CertainWeight : lines[i].IsEvidence ? 1 : 0;
        }

        return certain >= MinimumCertain && weight >= MinimumWeight && (end - start) <= known * MaximumLinesPerKnownLine;
    }

    private void JudgeTail(LineJudgement lines)
    {
        int start = lines.Body.End;
        while (start < lines.Count && !lines[start].IsCertain)
        {
            start++;
        }

        while (start > lines.Body.End && lines[start - 1].IsEvidence)
        {
            start--;
        }

        if (IsFrame(lines, start, lines.Count, out int known))
        {
            Remove(lines, start, lines.Count, $"{known} of the {lines.Count - start} lines behind the text are known phrases of a page's interface");
        }
    }

    private void JudgeHead(LineJudgement lines)
    {
        int end = lines.Body.Start;
        while (end > 0 && !(lines[end - 1].IsEvidence && lines[end - 1].Match.Kind is PatternKind.Navigation))
        {
            end--;
        }

        if (IsFrame(lines, 0, end, out int known))
        {
            Remove(lines, 0, end, $"{known} of the {end} lines before the text are known phrases of a page's interface");
        }
    }

    private void Remove(LineJudgement lines, int start, int end, string why)
    {
        Removal removal = new(this, Confidence, why);
        for (int i = start; i < end; i++)
        {
            lines.Remove(i, removal);
        }
    }
}
