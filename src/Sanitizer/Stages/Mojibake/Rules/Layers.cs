namespace Sanitizer.Stages.Mojibake.Rules;

/// <summary>UTF-8 that was misread and saved more than once.</summary>
internal static class Layers
{
    public static MojibakeRule Rule { get; } = new(new RuleInfo
    {
        Id = "mojibake/layers",
        Title = "UTF-8 misread several times",
        Why = "Misread text that is saved as UTF-8 and misread again grows layers: é becomes Ã©, that becomes ÃƒÂ©. All layers are undone in one "
            + "edit, as long as each explains every character or leaves something odd.",
        Threshold = MojibakeRule.ApplyFrom,
        Examples =
        [
            new RuleExample("un cafÃƒÂ© noir", "un café noir"),
            new RuleExample("zwÃƒÆ’Ã‚Â¶lf Boxen", "zwölf Boxen"),
        ],
        CounterExamples = ["MAÇÃ® VERDE", "Ã‚ngulo?"],
    });
}
