namespace Sanitizer.Stages.Mojibake.Rules;

/// <summary>UTF-8 that was misread and saved more than once.</summary>
internal static class Layers
{
    public static MojibakeRule Rule { get; } = new(new RuleInfo
    {
        Id = "mojibake/layers",
        Title = "UTF-8 misread several times",
        Why = "Misread text that is saved as UTF-8 and misread again grows layers: é becomes \u00C3\u00A9, that becomes \u00C3\u0192\u00C2\u00A9. All layers are undone in one "
            + "edit, as long as each explains every character or leaves something odd.",
        Threshold = MojibakeRule.ApplyFrom,
        Examples =
        [
            new RuleExample("un caf\u00C3\u0192\u00C2\u00A9 noir", "un café noir"),
            new RuleExample("zw\u00C3\u0192\u00C6\u2019\u00C3\u201A\u00C2\u00B6lf Boxen", "zwölf Boxen"),
        ],
        CounterExamples = ["MAÇÃ® VERDE", "\u00C3\u201Angulo?"],
    });
}
