namespace Sanitizer.Stages.Injection.Rules;

/// <summary>Puts apostrophes back.</summary>
internal static class TokenForApostrophe
{
    public static InjectionRule Rule { get; } = new(new RuleInfo
    {
        Id = "injection/token-for-apostrophe",
        Title = "Foreign token in place of apostrophes",
        Why = "A word of another script between two letters of a word, in several different words, stands for the apostrophe.",
        Threshold = 0.8,
        Examples =
        [
            new RuleExample(
                "x",
                "x"),
        ],
        CounterExamples = ["Kim씨 said that Park씨 was late."],
    });
}
