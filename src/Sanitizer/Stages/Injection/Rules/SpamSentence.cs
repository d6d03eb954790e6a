namespace Sanitizer.Stages.Injection.Rules;

/// <summary>Takes advertisements out.</summary>
internal static class SpamSentence
{
    public const double Confidence = 0.95;

    private const double Threshold = 0.8;

    public static InjectionRule Rule { get; } = new(new RuleInfo
    {
        Id = "injection/spam-sentence",
        Title = "Advertisement set among the sentences",
        Why = "Broken sites have advertisements for gambling and drugs written into their articles. A sentence goes where it leads to an address or a "
                + "name, has several words that sell, and the rest of the text speaks of nothing of the kind. An article on the subject keeps its addresses.",
        Threshold = Threshold,
        Reach = RuleReach.Clean,
        Examples =
        [
            new RuleExample(
                "The ferry left at noon and nobody on board had paid, since the clerk was asleep in his boat. Best poker bonus today, join at http://cards-7.example/join and win! The captain shrugged and went below.",
                "The ferry left at noon and nobody on board had paid, since the clerk was asleep in his boat. The captain shrugged and went below."),
            new RuleExample(
                "Die Mühle am Fluss steht seit achtzig Jahren still, und im Winter friert das Rad zu.\n\n믿을 수 있는 포커 사이트 【play12.COM】 지금 가입 보너스 100%.\n\nIm Frühjahr kommen die Kinder und angeln im Graben.",
                "Die Mühle am Fluss steht seit achtzig Jahren still, und im Winter friert das Rad zu.\n\nIm Frühjahr kommen die Kinder und angeln im Graben."),
        ],
        CounterExamples =
        [
            "The new law on casinos was passed on Monday, after two years of talks between the towns. Casino owners may register at https://www.register.example/casino and join a trial today. Critics say that gambling will rise.",
            "Our shop opens on Friday, and everybody in the street is welcome to come and see the new rooms. Order now at www.lampshop.example and get free delivery!",
        ],
    });
}
