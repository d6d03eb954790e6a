namespace Sanitizer.Stages.Mojibake.Rules;

/// <summary>UTF-8 that somebody read as windows-1252.</summary>
internal static class Windows1252
{
    public static MojibakeRule Rule { get; } = new(new RuleInfo
    {
        Id = "mojibake/windows-1252",
        Title = "UTF-8 read as windows-1252",
        Why = "A program that takes UTF-8 for windows-1252 shows each byte as a character: é becomes \u00C3\u00A9, a curly quote becomes \u00E2\u20AC\u0153. Places "
            + "where those characters are UTF-8 again are found one by one. A place is repaired where it is odd as it stands (a sign inside a "
            + "word, a capital behind a small letter), where the result fits its neighbours in script and case, or where surer places in "
            + "the same text show the same damage.",
        Threshold = MojibakeRule.ApplyFrom,
        Examples =
        [
            new RuleExample("Der K\u00C3\u00BCchenchef kommt sp\u00C3\u00A4ter.", "Der Küchenchef kommt später."),
            new RuleExample("She said \u00E2\u20AC\u0153not yet\u00E2\u20AC\u009D, and left.", "She said “not yet”, and left."),
            new RuleExample("\u00D0\u2014\u00D0\u00B0\u00D0\u00B2\u00D1\u201A\u00D1\u20AC\u00D0\u00B0 \u00D0\u00B1\u00D1\u0192\u00D0\u00B4\u00D0\u00B5\u00D1\u201A \u00D0\u00B4\u00D0\u00BE\u00D0\u00B6\u00D0\u00B4\u00D1\u0152", "Завтра будет дождь"),
        ],
        CounterExamples = ["LE CAFÉ… EST FERMÉ »", "Maß»", "il a été « gelé »", "É™"],
    });
}
