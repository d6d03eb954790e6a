namespace Sanitizer.Stages.Mojibake.Rules;

/// <summary>UTF-8 that somebody read as latin-1, controls and all.</summary>
internal static class Latin1
{
    public static MojibakeRule Rule { get; } = new(new RuleInfo
    {
        Id = "mojibake/latin-1",
        Title = "UTF-8 read as latin-1",
        Why = "Latin-1 proper has invisible C1 controls from 0x80 to 0x9F, where windows-1252 has quotes and letters. Nobody types them, so a "
            + "sequence that holds one and decodes to fitting text proves itself.",
        Threshold = MojibakeRule.ApplyFrom,
        Examples =
        [
            new RuleExample("\u00C3\u0084rger im B\u00C3\u00BCro", "Ärger im Büro"),
            new RuleExample("well\u00E2\u0080\u0094almost", "well—almost"),
        ],
        CounterExamples = ["a\u0085b", "É\u0085"],
    });
}
