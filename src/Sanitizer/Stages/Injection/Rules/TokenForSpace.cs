namespace Sanitizer.Stages.Injection.Rules;

/// <summary>Puts spaces back.</summary>
internal static class TokenForSpace
{
    public static InjectionRule Rule { get; } = new(new RuleInfo
    {
        Id = "injection/token-for-space",
        Title = "Foreign token in place of spaces",
        Why = "A word of another script between two whole words, in several places, stands for the space.",
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
