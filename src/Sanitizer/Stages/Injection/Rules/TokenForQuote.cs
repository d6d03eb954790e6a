namespace Sanitizer.Stages.Injection.Rules;

/// <summary>Puts quotation marks back.</summary>
internal static class TokenForQuote
{
    public static InjectionRule Rule { get; } = new(new RuleInfo
    {
        Id = "injection/token-for-quote",
        Title = "Foreign token in place of quotation marks",
        Why = "Some copies of a site have a word of another script, mostly an advertisement, written over every quotation mark. The same string then stands glued before words and behind words or punctuation by turns, where no word of clean text stands. The mark of the same kind that survives in the text is put back, else the one its language uses.",
        Threshold = 0.8,
        Examples =
        [
            new RuleExample(
                "“It is late,” she said. “We go home,” he said. The “old mill” was empty.",
                "“It is late,” she said. “We go home,” he said. The “old mill” was empty."),
        ],
        CounterExamples = ["Kim씨 said that Park씨 was late. I thanked Lee씨, and Choi씨 left."],
    });
}
