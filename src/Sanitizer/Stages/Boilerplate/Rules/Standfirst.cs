using Sanitizer.Stages.Boilerplate.Lines;
using Sanitizer.Stages.Boilerplate.Patterns;

namespace Sanitizer.Stages.Boilerplate.Rules;

/// <summary>Points at the paragraph that sums a text up under its title.</summary>
internal sealed class Standfirst : BoilerplateRule
{
    private const double Confidence = 0.7;
    private const int FewestWords = 8;
    private const int MostWords = 60;
    private const int MostTitleWords = 25;
    private const int LastPlace = 4;

    private Standfirst()
        : base(new RuleInfo
        {
            Id = "boilerplate/standfirst",
            Title = "Summary between the title and the writers",
            Why = "Newspapers sum a story up in a sentence under its title; the text then says it again. A line is taken for that where it stands between a title and the line that names the writers or the date, and prose follows. "
                + "It is prose of the text's own, so it is only suggested unless the option asks for it.",
            Threshold = 0.6,
            Reach = RuleReach.Suggest,
            Examples =
            [
                new RuleExample(
                    "Ferry Back in Service\n" + Samples.Opening + "\nBy Ann Quay\n" + Samples.Article, "Ferry Back in Service\n" + Samples.Opening + "\nBy Ann Quay\n" + Samples.Article),
            ],
            CounterExamples = ["Ferry Back in Service\n" + Samples.Opening + "\n" + Samples.Article],
        })
    {
    }

    public static Standfirst Rule { get; } = new();

    public override void Judge(LineJudgement lines)
    {
        if (!lines.IsFirst)
        {
            return;
        }

        for (int i = 1; i < Math.Min(lines.Count - 1, LastPlace); i++)
        {
            bool isSummary = lines[i].Shape.Words is >= FewestWords and <= MostWords && !lines[i].IsEvidence && IsTitle(lines[i - 1]);
            if (isSummary && !lines.IsRemoved(i) && EndsHead(lines, i + 1))
            {
                lines.Remove(i, new Removal(this, Confidence, "a paragraph between the title and the names of the writers or the date"));
                return;
            }
        }
    }

    private static bool IsTitle(in DocumentLine line) => line.Shape is { EndsSentence: false, Words: > 0 and <= MostTitleWords } && !line.IsEvidence;

    private static bool EndsHead(LineJudgement lines, int index) =>
        Byline.IsByline(lines, index) || (lines[index].Match is { Kind: PatternKind.Time, Strength: PatternStrength.Certain } && index + 1 < lines.Count && lines[index + 1].IsProse);
}
