namespace Sanitizer.Stages.Hidden.Rules;

/// <summary>Removes soft hyphens.</summary>
internal static class SoftHyphens
{
    public static HiddenRule Rule { get; } = new(new RuleInfo
    {
        Id = "hidden/soft-hyphen",
        Title = "Soft hyphens",
        Why = "A soft hyphen tells a browser where a word may be broken and is no part of the word: a search for the word does not find it. It is honest "
            + "typesetting, and source code may mean it, so that it goes only from text on its way to an index.",
        Threshold = 0.9,
        Reach = RuleReach.Clean,
        Examples = [new RuleExample("Rechts\u00ADschutz\u00ADversicherung", "Rechtsschutzversicherung")],
        CounterExamples = ["Rechts-schutz", "\u00AC\u00AE"],
    });
}
