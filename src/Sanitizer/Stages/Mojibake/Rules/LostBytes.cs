namespace Sanitizer.Stages.Mojibake.Rules;

/// <summary>UTF-8 that was misread, and then lost bytes.</summary>
internal static class LostBytes
{
    public static MojibakeRule Rule { get; } = new(new RuleInfo
    {
        Id = "mojibake/lost-bytes",
        Title = "Misread UTF-8 that lost bytes",
        Why = "Programs turn the no-break space into a plain one, and the five bytes that windows-1252 does not assign into a question mark or "
            + "U+FFFD. A space stands for one byte only, so its character comes back; where a byte could have been any of the five, the "
            + "character is one U+FFFD, as honest as before and shorter. Needs the same evidence as the rules for whole sequences.",
        Threshold = MojibakeRule.ApplyFrom,
        Examples =
        [
            new RuleExample("voil\u00C3  le probl\u00C3\u00A8me", "voilà le problème"),
            new RuleExample("\u00D0\u00BC\u00D1\u2039 \u00D0\u00B2\u00D1\uFFFD\u00D0\u00B5 \u00D0\u00B7\u00D0\u00B4\u00D0\u00B5\u00D1\uFFFD\u00D1\u0152", "мы в\uFFFDе зде\uFFFDь"),
        ],
        CounterExamples = ["MAÇÃ E PÊRA", "UMA MAÇÃ? SIM.", "là? où ça?"],
    });
}
