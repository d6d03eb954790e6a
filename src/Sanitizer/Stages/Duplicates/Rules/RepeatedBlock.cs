namespace Sanitizer.Stages.Duplicates.Rules;

/// <summary>Paragraphs that stand a second time.</summary>
internal static class RepeatedBlock
{
    public static DuplicateRule Rule { get; } = new(new RuleInfo
    {
        Id = "duplicates/repeated-block",
        Title = "Paragraphs once more",
        Why = "A paragraph of prose of 40 words or more does not stand twice in one text by chance. It goes where it stands exactly twice, fills its lines both times, and the text is "
            + "not one of repeated lines (a song, a table, a log, a form). Behind its first copy 20 words are enough; in the middle of other text more are asked for.",
        Threshold = DuplicateRule.Sure,
        Reach = RuleReach.Clean,
        Examples =
        [
            new RuleExample(
                "The council met on Tuesday.\n\nIt decided to close the old bridge to lorries from the first of May, because the eastern pillar has moved by four millimetres since the "
                + "winter and nobody can say why.\n\nIt decided to close the old bridge to lorries from the first of May, because the eastern pillar has moved by four millimetres since the "
                + "winter and nobody can say why.\n\nCars may go on using it until the report is there.\n",
                "The council met on Tuesday.\n\nIt decided to close the old bridge to lorries from the first of May, because the eastern pillar has moved by four millimetres since the "
                + "winter and nobody can say why.\n\nCars may go on using it until the report is there.\n"),
        ],
        CounterExamples =
        [
            "Is there parking? Please write to the office, which answers within two days.\n\nAre dogs allowed? Please write to the office, which answers within two days.\n",
        ],
    });
}
