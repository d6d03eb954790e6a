namespace Sanitizer.Stages.Injection.Rules;

/// <summary>Takes tokens out that replaced nothing.</summary>
internal static class InsertedToken
{
    // A judgement is Doubtful (0.4), Likely (0.9), Sure (0.95) or Certain (0.99): only what is at least likely is applied.
    private const double Threshold = 0.8;

    public static InjectionRule Rule { get; } = new(new RuleInfo
    {
        Id = "injection/inserted-token",
        Title = "Foreign token put between words",
        Why = "Some copies of a site have a word of an advertisement strewn between the words, or glued to them. A word of the text follows "
                + "articles and names and stands before punctuation; one that stands anywhere, behind function words and inside phrases, was put there.",
        Threshold = Threshold,
        Examples =
        [
            new RuleExample(
                "Der Kapitän 카지노 kam spät. Er hatte die 카지노 Karte vergessen und musste 카지노 noch einmal zurück, weil auf 카지노 dem Schiff niemand den 카지노 Weg zu der 카지노 Insel kannte.",
                "Der Kapitän kam spät. Er hatte die Karte vergessen und musste noch einmal zurück, weil auf dem Schiff niemand den Weg zu der Insel kannte."),
        ],
        CounterExamples =
        [
            "The 떡국 at home was salty. The 떡국 at school was thin. We ate 떡국 in winter, and 떡국 again in spring.",
            "Kim씨 said that Park씨 was late. I thanked Lee씨, and Choi씨 left.",
        ],
    });
}
