using System.Buffers;
using Sanitizer.Text;

namespace Sanitizer.Stages.Hidden.Rules;

/// <summary>Removes controls of ASCII.</summary>
internal static class Controls
{
    /// <summary>So many field delimiters in a text are its structure; fewer are noise.</summary>
    private const int FewestDelimiters = 4;

    /// <summary>How far around a control the line tells whether it is code, and how many kinds of sign make it that.</summary>
    private const int CodeReach = 64;

    private const int FewestCodeSigns = 3;

    private const int FewestInTable = 6;

    private static readonly SearchValues<byte> Delimiters = SearchValues.Create(0x01, 0x1C, 0x1D, 0x1E, 0x1F);

    public static HiddenRule Rule { get; } = new(new RuleInfo
    {
        Id = "hidden/control",
        Title = "Controls of ASCII",
        Why = "NUL, bell, escape, delete and their like steer devices and show nothing in text; programs stop at them or refuse the file. Tabulator, line feed, carriage return and form feed are text. "
            + "Where a text is cut into fields by the separators U+001C to U+001F or U+0001, these are only suggested; so are all but NUL in a line of code, where one may delimit a pattern.",
        Threshold = 0.9,
        Examples = [new RuleExample("ring\u0007 the bell\0", "ring the bell"), new RuleExample("a\u007Fb", "ab")],
        CounterExamples = ["s\u0007old($x)\u0007new{$1}\u0007;", "a\tb\r\nc\f\n", "a\u001Fb\u001Fc\u001Fd\u001Fe"],
    });

    public static bool DelimitsFields(ReadOnlySpan<byte> text)
    {
        int count = 0;
        while (count < FewestDelimiters)
        {
            int next = text.IndexOfAny(Delimiters);
            if (next < 0)
            {
                return false;
            }

            count++;
            text = text[(next + 1)..];
        }

        return true;
    }

    public static int Propose(ref HiddenContext context, int position, bool isDelimited)
    {
        ReadOnlySpan<byte> text = context.Text;
        bool isDelimiter = Delimiters.Contains(text[position]) && isDelimited;
        int end = position + 1;
        while (end < text.Length && text[end] is not (0x08 or 0x0B or 0x1B) && Triggers.Controls.Contains(text[end]) && (Delimiters.Contains(text[end]) && isDelimited) == isDelimiter)
        {
            end++;
        }

        if (isDelimiter)
        {
            context.Remove(Rule, 0.5, "a control, which seems to separate fields here", TextSpan.FromBounds(position, end));
        }
        else if (text[position] != 0 && (IsCode(text, position) || IsTable(text, position)))
        {
            context.Remove(Rule, 0.7, "a control in what looks like code or a table", TextSpan.FromBounds(position, end));
        }
        else
        {
            context.Remove(Rule, 0.97, "a control that shows nothing in text", TextSpan.FromBounds(position, end));
        }

        return end;
    }

    // Noise has one control or two; a line with many different ones is data written as text.
    private static bool IsTable(ReadOnlySpan<byte> text, int position)
    {
        int kinds = 0;
        foreach (byte value in text[Math.Max(0, position - CodeReach)..Math.Min(text.Length, position + CodeReach)])
        {
            kinds |= value < ' ' && Triggers.Controls.Contains(value) ? 1 << value : 0;
        }

        return System.Numerics.BitOperations.PopCount((uint)kinds) >= FewestInTable;
    }

    private static bool IsCode(ReadOnlySpan<byte> text, int position)
    {
        int start = Math.Max(0, position - CodeReach);
        ReadOnlySpan<byte> before = text[start..position];
        ReadOnlySpan<byte> after = text[position..Math.Min(text.Length, position + CodeReach)];
        before = before[(before.LastIndexOf((byte)'\n') + 1)..];
        int line = after.IndexOf((byte)'\n');
        after = line < 0 ? after : after[..line];
        int signs = 0;
        foreach (byte sign in "{}()=;$\\[]<>|"u8)
        {
            signs += before.Contains(sign) || after.Contains(sign) ? 1 : 0;
        }

        return signs >= FewestCodeSigns;
    }
}
