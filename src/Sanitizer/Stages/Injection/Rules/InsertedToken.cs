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
                "Der Kapitän kam 카지노 spät. Er hatte 카지노 gestern Abend 카지노 lange gesucht, fand 카지노 nichts, ging 카지노 wieder schlafen und vergaß, 카지노 was er wollte.",
                "Der Kapitän kam spät. Er hatte gestern Abend lange gesucht, fand nichts, ging wieder schlafen und vergaß, was er wollte."),
        ],
        CounterExamples =
        [
            "The 떡국 at home was salty. The 떡국 at school was thin. We ate 떡국 in winter, and 떡국 again in spring.",
            "Die alte 카지노 am Hafen brannte ab. In der 카지노 hing eine Uhr, und vor der 카지노 standen Kutschen.",
            "Kim씨 said that Park씨 was late. I thanked Lee씨, and Choi씨 left.",
        ],
    });
}
