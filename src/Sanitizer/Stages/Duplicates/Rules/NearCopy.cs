namespace Sanitizer.Stages.Duplicates.Rules;

/// <summary>A second copy in which some words were edited.</summary>
internal static class NearCopy
{
    public static DuplicateRule Rule { get; } = new(new RuleInfo
    {
        Id = "duplicates/near-copy",
        Title = "The text once more, with a few edits",
        Why = "Two versions of one article in one file differ in a few words. The second goes where at least 60 words and nine in ten are the same in the same order, and hardly a figure differs "
            + "(two reports on two days differ in figures); for a block that is not most of the text, 120 words.",
        Threshold = DuplicateRule.Sure,
        Reach = RuleReach.Clean,
        Examples =
        [
            new RuleExample(
                "The museum in the old salt store opens its doors again on Saturday after a rebuilding that took three years and cost far more than the town had planned.\n"
                + "Visitors will find the ship models on the ground floor, the maps on the first, and under the roof a room in which children may build a harbour of their own from wood.\n"
                + "The museum in the old salt store opens its doors again on Saturday after a renovation that took three years and cost far more than the town had planned.\n"
                + "Visitors will find the ship models on the ground floor, the maps on the first, and under the roof a room in which kids may build a harbour of their own from wood.\n",
                "The museum in the old salt store opens its doors again on Saturday after a rebuilding that took three years and cost far more than the town had planned.\n"
                + "Visitors will find the ship models on the ground floor, the maps on the first, and under the roof a room in which children may build a harbour of their own from wood.\n"),
        ],
        CounterExamples =
        [
            "The buoy reported waves of 12 feet at noon, wind from the west, and good sight over the whole of the bay for most of the day.\n"
            + "The buoy reported waves of 17 feet at noon, wind from the west, and good sight over the whole of the bay for most of the day.\n",
        ],
    });
}
