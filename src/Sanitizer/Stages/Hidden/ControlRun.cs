using Sanitizer.Stages.Hidden.Rules;
using Sanitizer.Text;

namespace Sanitizer.Stages.Hidden;

/// <summary>Goes through the controls of ASCII and hands each to the rule that knows it.</summary>
internal static class ControlRun
{
    private const byte Backspace = 0x08;
    private const byte VerticalTabulator = 0x0B;
    private const byte Escape = 0x1B;

    public static void Propose(ref HiddenContext context)
    {
        ReadOnlySpan<byte> text = context.Text;
        bool isDelimited = Controls.DelimitsFields(text);
        bool switchesSets = text.IndexOf("\u001B$"u8) >= 0;
        int position = 0;
        int free = 0;
        while (position < text.Length)
        {
            int next = text[position..].IndexOfAny(Triggers.Controls);
            if (next < 0)
            {
                return;
            }

            position += next;
            int end = text[position] switch
            {
                Escape => TerminalSequences.Propose(ref context, position, switchesSets),
                Backspace => Overstrikes.Propose(ref context, position, free),
                VerticalTabulator => LineSeparators.Propose(ref context, position, VerticalTabulator, 1),
                _ => Controls.Propose(ref context, position, isDelimited),
            };
            position = end;
            free = end;
        }
    }
}
