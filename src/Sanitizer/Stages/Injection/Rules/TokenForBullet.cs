namespace Sanitizer.Stages.Injection.Rules;

/// <summary>Puts bullets back.</summary>
internal static class TokenForBullet
{
    public static InjectionRule Rule { get; } = new(new RuleInfo
    {
        Id = "injection/token-for-bullet",
        Title = "Foreign token in place of bullets",
        Why = "The same word of another script alone at the start of several lines, and nowhere else, stands for the bullet of a list.",
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
