using System.Text;
using Sanitizer.Text;
using Sanitizer.Text.Edits;

namespace Sanitizer.Stages.Hidden.Rules;

/// <summary>Undoes bold and underlined letters that were struck twice, and removes other backspaces.</summary>
internal static class Overstrikes
{
    public static HiddenRule Rule { get; } = new(new RuleInfo
    {
        Id = "hidden/overstrike",
        Title = "Backspaces and overstruck letters",
        Why = "Printers and manual pages write bold as a letter, a backspace and the letter again, and underlined with a low line. One letter is meant. A backspace between other characters goes alone.",
        Threshold = 0.9,
        Examples = [new RuleExample("_\bo_\bf B\bBO\bO", "of BO"), new RuleExample("ab\bc", "abc")],
        CounterExamples = ["snake_case_name", "\\b is a word boundary"],
    });

    /// <summary>Proposes for one backspace or a row of them; answers where the scan goes on.</summary>
    /// <param name="context">The text.</param>
    /// <param name="position">Where the backspace is.</param>
    /// <param name="free">What is before this place was taken away already.</param>
    public static int Propose(ref HiddenContext context, int position, int free)
    {
        ReadOnlySpan<byte> text = context.Text;
        bool hasBefore = RuneReader.RuneBefore(text, position, out Rune before, out int size) && position - size >= free;
        bool hasAfter = RuneReader.RuneAt(text, position + 1, out Rune after, out int length);
        if (hasBefore && hasAfter && before.Value > ' ' && after.Value > ' ')
        {
            if (before.Value == '_' || before == after)
            {
                context.Remove(Rule, 0.97, "a letter struck over another", TextSpan.FromBounds(position - size, position + 1));
                return position + 1;
            }

            if (after.Value == '_')
            {
                context.Remove(Rule, 0.97, "a letter struck over another", TextSpan.FromBounds(position, position + 1 + length));
                return position + 1 + length;
            }
        }

        int end = position + 1;
        while (end < text.Length && text[end] == 0x08)
        {
            end++;
        }

        context.Remove(Rule, 0.95, "a backspace", TextSpan.FromBounds(position, end));
        return end;
    }
}
