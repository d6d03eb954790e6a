namespace Sanitizer.Stages.Injection.Rules;

/// <summary>Puts quotation marks back.</summary>
internal static class TokenForQuote
{
    // A judgement is Doubtful (0.4), Likely (0.9), Sure (0.95) or Certain (0.99): only what is at least likely is applied.
    private const double Threshold = 0.8;

    public static InjectionRule Rule { get; } = new(new RuleInfo
    {
        Id = "injection/token-for-quote",
        Title = "Foreign token in place of quotation marks",
        Why = "Some copies of a site have a word of another script, mostly an advertisement, written over every quotation mark. "
                + "The same string then stands glued before words and behind words or punctuation by turns, where no word of clean "
                + "text stands. The mark that survives elsewhere in the text is put back, else the one its language uses.",
        Threshold = Threshold,
        Examples =
        [
            new RuleExample(
                "포커방It is late,포커방 she said. 포커방We go home,포커방 he said. The 포커방old mill포커방 was empty.",
                "“It is late,” she said. “We go home,” he said. The “old mill” was empty."),
            new RuleExample(
                "Der Wirt sagte: казиноDie Suppe ist kalt.казино Der Gast fragte nach казиноwarmem Brotказино.",
                "Der Wirt sagte: „Die Suppe ist kalt.“ Der Gast fragte nach „warmem Brot“."),
            new RuleExample(
                "店員は포커방本日休業포커방と書いた。客は포커방また来る포커방と言った。\n\n子どもは포커방帰ろう포커방と泣いた。母は포커방待って포커방と答えた。",
                "店員は「本日休業」と書いた。客は「また来る」と言った。\n\n子どもは「帰ろう」と泣いた。母は「待って」と答えた。"),
        ],
        CounterExamples =
        [
            "Kim씨 said that Park씨 was late. I thanked Lee씨, and Choi씨 left.",
            "The 김치 was sour. “김치,” he said, “is never sweet.”",
        ],
    });
}
