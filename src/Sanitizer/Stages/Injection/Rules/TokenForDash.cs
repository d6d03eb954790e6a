namespace Sanitizer.Stages.Injection.Rules;

/// <summary>Puts dashes back.</summary>
internal static class TokenForDash
{
    public static InjectionRule Rule { get; } = new(new RuleInfo
    {
        Id = "injection/token-for-dash",
        Title = "Foreign token in place of dashes",
        Why = "A token that stands for other punctuation of the text, or between digits and words, stands for a dash where neither a quotation mark nor an apostrophe fits.",
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
