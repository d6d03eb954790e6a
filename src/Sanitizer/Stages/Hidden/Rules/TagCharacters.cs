using System.Text;
using Sanitizer.Text;

namespace Sanitizer.Stages.Hidden.Rules;

/// <summary>Removes tag characters that spell no flag.</summary>
internal static class TagCharacters
{
    private const int BlackFlag = 0x1F3F4;
    private const int CancelTag = 0xE007F;

    // A region code is two letters of the country and one to three letters or digits of the subdivision (ISO 3166-2).
    private const int ShortestCode = 3;
    private const int LongestCode = 5;

    public static HiddenRule Rule { get; } = new(new RuleInfo
    {
        Id = "hidden/tag-characters",
        Title = "Tag characters that spell no flag",
        Why = "Tag characters (U+E0000 to U+E0FFF) show nothing and mirror ASCII, so that whole sentences can be smuggled past a reader to a machine. "
            + "Their one use is the flag of a region: a black flag, a short region code in lower case and the cancel tag (UTS #51). All else goes; the message is in the log.",
        Threshold = 0.9,
        Examples =
        [
            new RuleExample("The meeting is at noon.\U000E0062\U000E0075\U000E0079", "The meeting is at noon."),
            new RuleExample("\U000E0001\U000E0068\U000E0069\U000E007FGood morning", "Good morning"),
            new RuleExample("\U0001F3F4\U000E0043\U000E0061\U000E006C\U000E006C\U000E007F go", "\U0001F3F4 go"),
        ],
        CounterExamples = ["\U0001F3F4\U000E0067\U000E0062\U000E0077\U000E006C\U000E0073\U000E007F won", "\U0001F3F4 ahoy"],
    });

    /// <summary>How many bytes from a tag character on spell a flag together with the character before it; else 0.</summary>
    public static int KeptLength(ReadOnlySpan<byte> text, int position)
    {
        if (!RuneReader.RuneBefore(text, position, out Rune before, out _) || before.Value != BlackFlag)
        {
            return 0;
        }

        RuneReader reader = new(text, position);
        for (int length = 0; length <= LongestCode && reader.TryRead(out Rune rune); length++)
        {
            if (rune.Value == CancelTag)
            {
                return length >= ShortestCode ? reader.Position - position : 0;
            }

            bool isLetter = rune.Value is >= 0xE0061 and <= 0xE007A;
            if (!isLetter && (length < 2 || rune.Value is < 0xE0030 or > 0xE0039))
            {
                return 0;
            }
        }

        return 0;
    }
}
