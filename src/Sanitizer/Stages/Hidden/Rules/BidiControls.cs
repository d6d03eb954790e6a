namespace Sanitizer.Stages.Hidden.Rules;

/// <summary>Removes bidi controls that no right-to-left text needs. The judgement is in <see cref="BidiLine"/>.</summary>
internal static class BidiControls
{
    public static HiddenRule Rule { get; } = new(new RuleInfo
    {
        Id = "hidden/bidi-control",
        Title = "Bidi controls without right-to-left text",
        Why = "Marks, embeddings, isolates and overrides steer the order of mixed text. In a line without right-to-left letters they are left-overs, or "
            + "turn a file name or a comment around for the eye alone. Beside such letters marks stay, and so do pairs that are closed; an override around letters from left to right does not.",
        Threshold = 0.9,
        Examples =
        [
            new RuleExample("report_\u202Etxt.exe", "report_txt.exe"),
            new RuleExample("the word \u202Edrow\u202C here\u200E", "the word drow here"),
            new RuleExample("\u05E9\u05DC\u05D5\u05DD \u202Aabc", "\u05E9\u05DC\u05D5\u05DD abc"),
        ],
        CounterExamples = ["\u05E9\u05DC\u05D5\u05DD C++\u200E \u05D8\u05D5\u05D1", "Mr \u2068\u0645\u062D\u0645\u062F\u2069 came", "\u0643\u062A\u0627\u0628 \u202AC#\u202C"],
    });
}
