using Sanitizer.Text;

namespace Sanitizer.Stages.Hidden.Rules;

/// <summary>Removes controls from U+0080 to U+009F where they are plainly noise.</summary>
internal static class ExtendedControls
{
    /// <summary>Within so many bytes on either side there is nothing else that could belong to a misread sequence.</summary>
    private const int Reach = 48;

    public static HiddenRule Rule { get; } = new(new RuleInfo
    {
        Id = "hidden/extended-control",
        Title = "Lone controls from U+0080 to U+009F",
        Why = "Controls of this range show nothing. Mostly they are the trace of a wrong encoding, from which the letters can still be had back; so one is removed only where it is none of the bytes to which "
            + "windows-1252 gives a character, and nothing but ASCII is near; or where it starts a colour sequence of a terminal.",
        Threshold = 0.9,
        Examples = [new RuleExample("pla\u0081in", "plain"), new RuleExample("\u009B31mred", "red")],
        CounterExamples = ["caf\u00C3\u0081", "\u0093quoted\u0094", "\u00E3\u0081\u0082"],
    });

    public static int Propose(ref HiddenContext context, int position, int character)
    {
        int end = position + 2;
        if (!IsAlone(context.Text, position))
        {
            return end;
        }

        if (character == 0x9B)
        {
            int last = end;
            while (last < context.Text.Length && last - end < Reach && context.Text[last] is (>= (byte)'0' and <= (byte)'9') or (byte)';')
            {
                last++;
            }

            if (last > end && last < context.Text.Length && context.Text[last] == 'm')
            {
                context.Remove(Rule, 0.95, "a colour sequence of a terminal", TextSpan.FromBounds(position, last + 1));
                return last + 1;
            }
        }
        else if (character is 0x81 or 0x8D or 0x8F or 0x90 or 0x9D)
        {
            context.Remove(Rule, 0.92, "a control that stands alone in ASCII", new TextSpan(position, 2));
        }

        return end;
    }

    /// <summary>Whether nothing but ASCII is near the two bytes of a control.</summary>
    internal static bool IsAlone(ReadOnlySpan<byte> text, int position) =>
        System.Text.Ascii.IsValid(text[Math.Max(0, position - Reach)..position])
        && System.Text.Ascii.IsValid(text[(position + 2)..Math.Min(text.Length, position + 2 + Reach)]);
}
