namespace Sanitizer.Stages.Duplicates.Rules;

/// <summary>The text, or most of it, stands a second time.</summary>
internal static class WholeDocument
{
    public static DuplicateRule Rule { get; } = new(new RuleInfo
    {
        Id = "duplicates/whole-document",
        Title = "The whole text once more",
        Why = "Extractors often take an article twice: from the page and from its data block. Where a run of words repeats the text from its start and is at least half as "
            + "long as everything before it, the run goes; the first copy stays. Wrapping, case, quotes, white space and character references do not count.",
        Threshold = DuplicateRule.Sure,
        Reach = RuleReach.Clean,
        Examples =
        [
            new RuleExample(
                "The ferry to the island was cancelled on Monday because of high waves.\nPassengers were taken to the mainland by bus and stayed there for the night.\n\n"
                + "The ferry to the island was cancelled on Monday because of high waves.\nPassengers were taken to the mainland by bus and stayed there for the night.\n",
                "The ferry to the island was cancelled on Monday because of high waves.\nPassengers were taken to the mainland by bus and stayed there for the night.\n"),
        ],
        CounterExamples = ["Row the boat along the bay,\nrow it home at close of day.\n\nRow the boat along the bay,\nrow it home, the sky is grey.\n"],
    });
}
