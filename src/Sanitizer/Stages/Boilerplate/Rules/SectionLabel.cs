using Sanitizer.Stages.Boilerplate.Lines;
using Sanitizer.Stages.Boilerplate.Patterns;

namespace Sanitizer.Stages.Boilerplate.Rules;

/// <summary>Takes a section label or a breadcrumb away that stands before the title.</summary>
internal sealed class SectionLabel : BoilerplateRule
{
    private const double Confidence = 0.9;

    // The line behind a label is a title or the text: not a second everyday word, as in a list.
    private const int MinimumWordsBehind = 4;

    private SectionLabel()
        : base(new RuleInfo
        {
            Id = "boilerplate/section-label",
            Title = "Section label on the first line",
            Why = "A page names its section above the title (\"World\", \"Category: Politics\", \"Home > News > Europe\"). Once the markup is gone the label is the document's first line. "
                + "It goes where it stands alone on the first line, is a known name of a section or a breadcrumb, is followed by a longer line, and the document is running text.",
            Threshold = 0.8,
            Reach = RuleReach.Clean,
            Examples = [new RuleExample("World\n\nFerry service resumes after the storm\n\n" + Samples.Article, "Ferry service resumes after the storm\n\n" + Samples.Article)],
            CounterExamples = ["World\n\npeace\n\nand bread\n", "World music had its evening in the old theatre, and nobody went home early.\n\n" + Samples.Article],
        })
    {
    }

    public static SectionLabel Rule { get; } = new();

    public override void Judge(LineJudgement lines)
    {
        if (!lines.IsFirst || lines.Count < 3 || lines[1].Shape.Words < MinimumWordsBehind || lines[1].IsEvidence)
        {
            return;
        }

        PatternMatch match = PatternPack.Labels.Match(lines.TextOf(0));
        if (match.Strength == PatternStrength.Certain)
        {
            lines.Remove(0, new Removal(this, Confidence, "the first line is the name of a section, and a title or text follows"));
        }
    }
}
