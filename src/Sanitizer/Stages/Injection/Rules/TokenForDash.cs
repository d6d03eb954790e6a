namespace Sanitizer.Stages.Injection.Rules;

/// <summary>Puts dashes back.</summary>
internal static class TokenForDash
{
    // A judgement is Doubtful (0.4), Likely (0.9), Sure (0.95) or Certain (0.99): only what is at least likely is applied.
    private const double Threshold = 0.8;

    public static InjectionRule Rule { get; } = new(new RuleInfo
    {
        Id = "injection/token-for-dash",
        Title = "Foreign token in place of dashes",
        Why = "A foreign string alone between spaces looks like a word; but a word follows articles and prepositions and stands "
                + "before punctuation, and a dash does neither. Beside other marks that a token stands for, one place is enough.",
        Threshold = Threshold,
        Examples =
        [
            new RuleExample(
                "Die Brücke war zu 포커방 niemand wusste warum 포커방 also gingen wir zurück. Der Fährmann kam spät 포커방 müde 포커방 aber freundlich. Das Boot lag tief 포커방 es trug Kohle. Wir sprangen hinein 포커방 ohne Gepäck 포커방 dann fuhr er los.",
                "Die Brücke war zu – niemand wusste warum – also gingen wir zurück. Der Fährmann kam spät – müde – aber freundlich. Das Boot lag tief – es trug Kohle. Wir sprangen hinein – ohne Gepäck – dann fuhr er los."),
        ],
        CounterExamples =
        [
            "The 떡국 at home was salty. The 떡국 at school was thin. We ate 떡국 in winter, and 떡국 again in spring.",
        ],
    });
}
