using Sanitizer.Text;
using Sanitizer.Text.Edits;

namespace Sanitizer.Stages.Hidden.Rules;

/// <summary>Puts real bullets for those that office programs take from symbol fonts.</summary>
internal static class PrivateBullets
{
    public static HiddenRule Rule { get; } = new(new RuleInfo
    {
        Id = "hidden/private-bullet",
        Title = "Bullets of symbol fonts",
        Why = "Office programs write the bullets of their symbol fonts as U+F000 plus the font's own number; without the font they show an empty box. At the start of a line and before "
            + "a space the usual ones become the bullet that they show. Other private use characters are left: nothing says what they are.",
        Threshold = 0.9,
        Reach = RuleReach.Clean,
        Examples = [new RuleExample("\uF0B7 flour\n  \uF0A7\tfine", "\u2022 flour\n  \u25AA\tfine")],
        CounterExamples = ["\uF8FF logo", "the key \uF0B7 here", "\uF0B7x", "\uF095 phone"],
    });

    public static int Propose(ref HiddenContext context, int position, int character, int length)
    {
        int next = position + length;
        if (BulletOf(character) is byte[] bullet
            && next < context.Text.Length && context.Text[next] is (byte)' ' or (byte)'\t' or 0xC2
            && StartsLine(context.Text, position))
        {
            context.Proposals.Add(Rule, 0.95, "a bullet of a symbol font, at the start of a line", new Edit(new TextSpan(position, length), bullet));
        }

        return next;
    }

    private static byte[]? BulletOf(int character) => character switch
    {
        0xF0B7 => "\u2022"u8.ToArray(),
        0xF0A7 => "\u25AA"u8.ToArray(),
        0xF0D8 => "\u27A2"u8.ToArray(),
        0xF0FC => "\u2713"u8.ToArray(),
        0xF076 => "\u2756"u8.ToArray(),
        0xF0A8 => "\u25FB"u8.ToArray(),
        _ => null,
    };

    private static bool StartsLine(ReadOnlySpan<byte> text, int position)
    {
        const int DeepestIndent = 64;
        for (int i = position - 1; i >= 0 && i >= position - DeepestIndent; i--)
        {
            if (text[i] is not ((byte)' ' or (byte)'\t'))
            {
                return text[i] == '\n';
            }
        }

        return position <= DeepestIndent;
    }
}
