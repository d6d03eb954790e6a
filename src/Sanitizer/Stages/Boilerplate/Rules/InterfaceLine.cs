using Sanitizer.Stages.Boilerplate.Lines;

namespace Sanitizer.Stages.Boilerplate.Rules;

/// <summary>Takes lines away that are known parts of a page's interface.</summary>
internal sealed class InterfaceLine : BoilerplateRule
{
    private const double Confidence = 0.92;

    // Hints go in company only: three side by side, or two beside a line that is certain.
    private const int MinimumScore = 3;
    private const int CertainScore = 2;

    private InterfaceLine()
        : base(new RuleInfo
        {
            Id = "boilerplate/interface-line",
            Title = "Line of a page's interface",
            Why = "Share bars, player controls, names of icons, comment forms, prompts and notices are left in a text as lines of their own. A line goes where it is, as a whole, a known phrase of an interface; "
                + "everyday words (\"Share\", \"Home\") only beside others of the kind. Nothing goes in a text without paragraphs of prose.",
            Threshold = 0.8,
            Reach = RuleReach.Clean,
            Examples =
            [
                new RuleExample(Samples.Opening + "\n\nclose Video\n\n" + Samples.Article, Samples.Opening + "\n\n" + Samples.Article),
                new RuleExample(Samples.Article + "\n\n×\n", Samples.Article + "\n"),
            ],
            CounterExamples = ["close Video\n\nopen Window\n", Samples.Article + "\n\nShare\n\n" + Samples.Opening + "\n"],
        })
    {
    }

    public static InterfaceLine Rule { get; } = new();

    public override void Judge(LineJudgement lines)
    {
        for (int i = 0; i < lines.Count; i++)
        {
            int end = i;
            int score = 0;
            while (end < lines.Count && lines[end].IsCompany)
            {
                score += lines[end].IsCertain && !lines[end].IsOpenProse ? CertainScore : 1;
                end++;
            }

            for (; i < end; i++)
            {
                Judge(lines, i, score);
            }
        }
    }

    private void Judge(LineJudgement lines, int index, int score)
    {
        DocumentLine line = lines[index];
        if (lines.IsRemoved(index) || (!line.IsCertainAlone && (score < MinimumScore || lines.Kind != DocumentKind.Page)))
        {
            return;
        }

        string why = line.IsCertain
            ? $"the whole line is a known phrase of a page's interface ({line.Match.Id})"
            : $"the line is a word of page interfaces ({line.Match.Id}) beside others of the kind";
        lines.Remove(index, new Removal(this, Confidence, why));
    }
}
