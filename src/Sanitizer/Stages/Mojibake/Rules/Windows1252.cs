namespace Sanitizer.Stages.Mojibake.Rules;

/// <summary>UTF-8 that somebody read as windows-1252.</summary>
internal static class Windows1252
{
    public static MojibakeRule Rule { get; } = new(new RuleInfo
    {
        Id = "mojibake/windows-1252",
        Title = "UTF-8 read as windows-1252",
        Why = "A program that takes UTF-8 for windows-1252 shows each byte as a character: é becomes Ã©, a curly quote becomes â€œ. Places "
            + "where those characters are UTF-8 again are found one by one. A place is repaired where it is odd as it stands (a sign inside a "
            + "word, a capital behind a small letter), where the result fits its neighbours in script and case, or where surer places in "
            + "the same text show the same damage.",
        Threshold = MojibakeRule.ApplyFrom,
        Examples =
        [
            new RuleExample("Der KÃ¼chenchef kommt spÃ¤ter.", "Der Küchenchef kommt später."),
            new RuleExample("She said â€œnot yetâ€\u009D, and left.", "She said “not yet”, and left."),
            new RuleExample("Ð—Ð°Ð²Ñ‚Ñ€Ð° Ð±ÑƒÐ´ÐµÑ‚ Ð´Ð¾Ð¶Ð´ÑŒ", "Завтра будет дождь"),
        ],
        CounterExamples = ["LE CAFÉ… EST FERMÉ »", "Maß»", "il a été « gelé »", "É™"],
    });
}
