namespace Sanitizer.Stages.Injection.Rules;

/// <summary>Puts bullets back.</summary>
internal static class TokenForBullet
{
    // A judgement is Doubtful (0.4), Likely (0.9), Sure (0.95) or Certain (0.99): only what is at least likely is applied.
    private const double Threshold = 0.8;

    public static InjectionRule Rule { get; } = new(new RuleInfo
    {
        Id = "injection/token-for-bullet",
        Title = "Foreign token in place of bullets",
        Why = "The same word of another script alone at the start of at least three lines, before different words, and nowhere "
                + "else, stands for the bullet of a list.",
        Threshold = Threshold,
        Examples =
        [
            new RuleExample(
                "Bring to the lake:\n포커방 Warm socks\n포커방 A torch\n포커방 Bread and cheese",
                "Bring to the lake:\n• Warm socks\n• A torch\n• Bread and cheese"),
        ],
        CounterExamples =
        [
            "포커 poker\n복권 lottery\n윷놀이 yunnori",
            "민지: hello\n민지: are you there\n민지: bye",
        ],
    });
}
