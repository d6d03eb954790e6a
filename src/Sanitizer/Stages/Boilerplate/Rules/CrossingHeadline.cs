using Sanitizer.Stages.Boilerplate.Lines;

namespace Sanitizer.Stages.Boilerplate.Rules;

/// <summary>Takes headlines of other stories away that stand in capitals between paragraphs.</summary>
internal sealed class CrossingHeadline : BoilerplateRule
{
    private const double Sure = 0.85;
    private const double Doubtful = 0.5;

    // Headings inside an article are shorter; a headline of another story tells the story.
    private const int MinimumWords = 8;
    private const int MaximumWords = 30;
    private const int MinimumProse = 5;
    private const int MaximumShare = 3;

    private CrossingHeadline()
        : base(new RuleInfo
        {
            Id = "boilerplate/crossing-headline",
            Title = "Headline of another story between paragraphs",
            Why = "News sites set links to other stories between the paragraphs, as headlines in capitals. Such a line goes where it has at least eight words, all in capitals, no full stop, stands between paragraphs of ordinary prose, "
                + "there are few of them, and the document shows other remains of a page; without those it is only suggested, since headings are set in capitals too.",
            Threshold = 0.8,
            Reach = RuleReach.Clean,
            Examples =
            [
                new RuleExample(
                    Samples.Opening + "\n\nTHREE FISHERMEN RESCUED AFTER NIGHT ADRIFT OFF THE OUTER BANKS\n\n" + Samples.Article + "\n\nclose Video\n\n" + Samples.Opening + "\n",
                    Samples.Opening + "\n\n" + Samples.Article + "\n\n" + Samples.Opening + "\n"),
            ],
            CounterExamples = [Samples.Opening + "\n\nWHAT THE OFFICE SAYS\n\n" + Samples.Article + "\n\nclose Video\n\n" + Samples.Opening + "\n"],
        })
    {
    }

    public static CrossingHeadline Rule { get; } = new();

    public override void Judge(LineJudgement lines)
    {
        int remains = 0;
        int headlines = 0;
        for (int i = 0; i < lines.Count; i++)
        {
            remains += lines[i].IsCertain ? 1 : 0;
            headlines += IsHeadline(lines, i) ? 1 : 0;
        }

        if (headlines == 0 || lines.Body.ProseLines < MinimumProse)
        {
            return;
        }

        bool sure = remains > 0 && headlines * MaximumShare <= lines.Body.ProseLines;
        Removal removal = new(this, sure ? Sure : Doubtful, $"a headline in capitals between paragraphs of ordinary prose; {remains} other lines of the document are remains of a page");
        for (int i = 0; i < lines.Count; i++)
        {
            if (IsHeadline(lines, i))
            {
                lines.Remove(i, removal);
            }
        }
    }

    private static bool IsHeadline(LineJudgement lines, int index)
    {
        LineShape shape = lines[index].Shape;
        bool looks = shape is { EndsSentence: false, Smalls: 0, Words: >= MinimumWords and <= MaximumWords } && shape.Capitals == shape.Letters && !lines[index].IsEvidence;
        return looks && IsOrdinary(lines, index - 1) && IsOrdinary(lines, index + 1) && (IsProse(lines, index - 1) || IsProse(lines, index + 1));
    }

    private static bool IsProse(LineJudgement lines, int index) => lines[index].IsProse;

    // A caption may stand between the headline and the next paragraph.
    private static bool IsOrdinary(LineJudgement lines, int index) =>
        index >= 0 && index < lines.Count && lines[index].Shape.Words >= LineShape.ProseWords && lines[index].Shape.Smalls > lines[index].Shape.Capitals;
}
