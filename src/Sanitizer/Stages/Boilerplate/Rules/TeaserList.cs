using Sanitizer.Stages.Boilerplate.Lines;
using Sanitizer.Stages.Boilerplate.Patterns;

namespace Sanitizer.Stages.Boilerplate.Rules;

/// <summary>Takes a list of other stories away that ends the document.</summary>
internal sealed class TeaserList : BoilerplateRule
{
    private const double Confidence = 0.9;

    // Two teasers, each a title with a text that breaks off or a time, make a list that nobody writes by hand.
    private const int MinimumTeasers = 2;
    private const int MaximumLinesPerTeaser = 4;

    private TeaserList()
        : base(new RuleInfo
        {
            Id = "boilerplate/teaser-list",
            Title = "List of other stories at the end",
            Why = "Below an article a page lists others: a heading (\"Recent Posts\"), then title after title, each with a lead that breaks off in an ellipsis or a time like \"3 hours ago\". "
                + "The list goes from its heading to the document's end where at least two teasers show their break or time and no prose returns.",
            Threshold = 0.8,
            Reach = RuleReach.Clean,
            Examples =
            [
                new RuleExample(
                    Samples.Article + "\n\nRecent Posts\n\nLighthouse to be painted\n\nThe council has agreed on a colour after a debate that…\n\n2 hours ago\n\nNew baker on Quay Street\n\nThe shop that stood empty since the autumn has…\n\n5 hours ago\n",
                    Samples.Article + "\n"),
            ],
            CounterExamples = [Samples.Opening + "\n\nLighthouse to be painted\n\nThe council has agreed on a colour after a debate that…\n\nAnd then it rained…\n\n" + Samples.Article],
        })
    {
    }

    public static TeaserList Rule { get; } = new();

    public override void Judge(LineJudgement lines)
    {
        int heading = lines.Count - 1;
        while (heading >= 0 && !lines[heading].IsProse)
        {
            heading--;
        }

        heading++;
        while (lines.IsLast && heading < lines.Count && !(lines[heading].IsCertain && lines[heading].Match.Kind == PatternKind.Listing))
        {
            heading++;
        }

        int teasers = 0;
        for (int i = heading + 1; i < lines.Count; i++)
        {
            bool isTime = lines[i].Match is { Strength: PatternStrength.Certain, Kind: PatternKind.Time };
            bool isBroken = lines[i].Shape.IsCutOff && !(i + 1 < lines.Count && lines[i + 1].Match.Kind == PatternKind.Time && lines[i + 1].IsCertain);
            teasers += isTime || isBroken ? 1 : 0;
        }

        if (heading == 0 || heading >= lines.Count || teasers < MinimumTeasers || lines.Count - heading - 1 > teasers * MaximumLinesPerTeaser)
        {
            return;
        }

        Removal removal = new(this, Confidence, $"a heading of a list of other stories, and {teasers} teasers that break off or show a time, up to the end");
        for (int i = heading; i < lines.Count; i++)
        {
            lines.Remove(i, removal);
        }
    }
}
