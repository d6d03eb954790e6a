namespace Sanitizer.Stages.Injection.Rules;

/// <summary>Puts apostrophes back.</summary>
internal static class TokenForApostrophe
{
    // A judgement is Doubtful (0.4), Likely (0.9), Sure (0.95) or Certain (0.99): only what is at least likely is applied.
    private const double Threshold = 0.8;

    public static InjectionRule Rule { get; } = new(new RuleInfo
    {
        Id = "injection/token-for-apostrophe",
        Title = "Foreign token in place of apostrophes",
        Why = "A word of another script between the letters of several different words stands for the apostrophe: no language "
                + "writes a foreign word there. Where both sides are whole words it was a space or a dash instead.",
        Threshold = Threshold,
        Examples =
        [
            new RuleExample(
                "It isn포커방t late, and the baker포커방s door won포커방t open before noon.",
                "It isn’t late, and the baker’s door won’t open before noon."),
            new RuleExample(
                "Lพนันhomme nพนันa pas dพนันargent et lพนันhiver arrive.",
                "L’homme n’a pas d’argent et l’hiver arrive."),
        ],
        CounterExamples =
        [
            "Kim씨 said that Park씨 was late.",
            "The word scоrе is odd, and so is encоrе.",
        ],
    });
}
