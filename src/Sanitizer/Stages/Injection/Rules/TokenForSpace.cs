namespace Sanitizer.Stages.Injection.Rules;

/// <summary>Puts spaces back.</summary>
internal static class TokenForSpace
{
    // A judgement is Doubtful (0.4), Likely (0.9), Sure (0.95) or Certain (0.99): only what is at least likely is applied.
    private const double Threshold = 0.8;

    public static InjectionRule Rule { get; } = new(new RuleInfo
    {
        Id = "injection/token-for-space",
        Title = "Foreign token in place of spaces",
        Why = "A word of another script glued between two whole words, in several places, stands for the space between them.",
        Threshold = Threshold,
        Examples =
        [
            new RuleExample(
                "Der alte포커방Hafen war leer. Niemand wartete포커방an diesem Morgen포커방auf das Schiff, und später kamen포커방nur wenige Gäste.",
                "Der alte Hafen war leer. Niemand wartete an diesem Morgen auf das Schiff, und später kamen nur wenige Gäste."),
        ],
        CounterExamples =
        [
            "Kim씨 said that Park씨 was late.",
            "한국 SNS에서 인기인 K팝 이야기",
        ],
    });
}
