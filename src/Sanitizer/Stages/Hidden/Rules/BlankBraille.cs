using Sanitizer.Text;

namespace Sanitizer.Stages.Hidden.Rules;

/// <summary>Removes blank Braille patterns outside Braille.</summary>
internal static class BlankBraille
{
    /// <summary>Braille, or a picture drawn in it, has other patterns within this many bytes on either side.</summary>
    private const int Reach = 192;

    public static HiddenRule Rule { get; } = new(new RuleInfo
    {
        Id = "hidden/blank-braille",
        Title = "Blank Braille patterns outside Braille",
        Why = "U+2800 shows nothing and is no white space to most programs; it makes blank lines and names where spaces are trimmed. Beside other Braille "
            + "patterns it is the space of Braille or of a picture drawn in it.",
        Threshold = 0.9,
        Reach = RuleReach.Clean,
        Examples = [new RuleExample("\u2800\u2800\u2800Chapter", "Chapter")],
        CounterExamples = ["\u2807\u2800\u2819", "\u28FF\u28FF\u2800\u2800\u28FF"],
    });

    public static int Propose(ref HiddenContext context, int position)
    {
        ReadOnlySpan<byte> text = context.Text;
        int end = position;
        while (text[end..].StartsWith("\u2800"u8))
        {
            end += 3;
        }

        if (!HasBraille(text[Math.Max(0, position - Reach)..position]) && !HasBraille(text[end..Math.Min(text.Length, end + Reach)]))
        {
            context.Remove(Rule, 0.95, "no other Braille pattern is near", TextSpan.FromBounds(position, end));
        }

        return end;
    }

    private static bool HasBraille(ReadOnlySpan<byte> text)
    {
        for (int i = 0; i + 2 < text.Length; i++)
        {
            if (text[i] == 0xE2 && text[i + 1] is >= 0xA0 and <= 0xA3 && (text[i + 1] != 0xA0 || text[i + 2] != 0x80))
            {
                return true;
            }
        }

        return false;
    }
}
