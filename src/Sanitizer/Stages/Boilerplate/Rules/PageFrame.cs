using Sanitizer.Stages.Boilerplate.Lines;
using Sanitizer.Stages.Boilerplate.Model;
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

    // Prose behind a heading of a frame: a third of the prose before it at most, one paragraph in two lines, two paragraphs a certain line (tried on pages: 1 % of the article lost, 47 % of the surplus gone).
    private const int MinimumProseRatio = 3;
    private const int MinimumLinesPerParagraph = 2;
    private const int MaximumParagraphsPerCertain = 2;

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

        start = Math.Min(start, StartOfTail(lines));
        while (start > 0 && lines[start - 1].IsEvidence)
        {
            start--;
        }

        if (start > 0 && IsFrame(lines, start, lines.Count, out int known))
        {
            Remove(lines, start, lines.Count, $"{known} of the {lines.Count - start} lines behind the text are known phrases of a page's interface");
        }
    }

    /// <summary>
    /// The first certain line behind the body, or further up: leads of other stories and comments are prose too, so a heading of such a list may also
    /// stand before prose, as long as there is little of it and most lines are none.
    /// </summary>
    private static int StartOfTail(LineJudgement lines)
    {
        int before = 0;
        for (int i = 0; i < lines.Count; i++)
        {
            before += lines[i].IsProse ? lines[i].Shape.Words : 0;
        }

        int start = lines.Count;
        int behind = 0;
        int paragraphs = 0;
        int certain = 0;
        for (int i = lines.Count - 1; i >= 0; i--)
        {
            ref readonly DocumentLine line = ref lines[i];
            int words = line.IsProse ? line.Shape.Words : 0;
            behind += words;
            before -= words;
            paragraphs += line.IsProse ? 1 : 0;
            certain += line.IsCertain && !line.IsOpenProse ? 1 : 0;
            if (behind * MinimumProseRatio > before || before == 0)
            {
                break;
            }

            bool opens = line.IsCertain && !line.IsOpenProse
                && (behind == 0 || (line.Match.Kind is PatternKind.Listing or PatternKind.Comment or PatternKind.Legal or PatternKind.Newsletter or PatternKind.Cookie
                    && paragraphs * MinimumLinesPerParagraph <= lines.Count - i && paragraphs <= certain * MaximumParagraphsPerCertain));
            start = opens ? i : start;
        }

        return start;
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
        if (lines.Kind != DocumentKind.Page)
        {
            return;
        }

        Removal removal = new(this, Confidence, why);
        LineVerdicts verdicts = lines.Verdicts();
        for (int i = start; i < end; i++)
        {
            // Prose of the document's own returns behind lists; the model has to agree that the line is none.
            if (verdicts.Text(i) < lines.Limits.FrameText)
            {
                lines.Remove(i, removal);
            }
        }
    }
}
