using System.Buffers;
using Sanitizer.Text;

namespace Sanitizer.Stages.Hidden.Rules;

/// <summary>Removes the sequences that steer a terminal: colours, cursor, titles, links.</summary>
internal static class TerminalSequences
{
    /// <summary>The longest sequence of parameters that terminals take.</summary>
    private const int MostParameters = 64;

    /// <summary>A title, link or picture of more bytes is taken for a stray escape.</summary>
    private const int MostContent = 1 << 16;

    private static readonly SearchValues<byte> StringEnds = SearchValues.Create(0x07, 0x1B, 0x9C);

    public static HiddenRule Rule { get; } = new(new RuleInfo
    {
        Id = "hidden/terminal-sequence",
        Title = "Terminal sequences",
        Why = "Captured output of programs holds sequences that begin with the escape character and set colours, move the cursor, name the window or hide links (ECMA-48). What they printed stays. "
            + "An escape that begins none goes alone; those that switch Japanese or Korean character sets (ISO 2022) are the encoding's business and stay.",
        Threshold = 0.9,
        Examples =
        [
            new RuleExample("\u001B[1;32mpassed\u001B[0m in 3 s", "passed in 3 s"),
            new RuleExample("\u001B]2;build\u0007done\u001B(B", "done"),
            new RuleExample("odd\u001B", "odd"),
        ],
        CounterExamples = ["\\x1b[0m is written so", "\u001B$B$3$l\u001B(B"],
    });

    /// <summary>Proposes for one escape; answers where the scan goes on.</summary>
    /// <param name="context">The text.</param>
    /// <param name="position">Where the escape is.</param>
    /// <param name="switchesSets">Whether the text switches to sets of two bytes a character (ISO 2022), so that switching back is meant too.</param>
    public static int Propose(ref HiddenContext context, int position, bool switchesSets)
    {
        ReadOnlySpan<byte> text = context.Text;
        bool switchesBack = switchesSets && position + 1 < text.Length && text[position + 1] == '(';
        int length = switchesBack ? 0 : Length(text[position..]);
        if (length == 0)
        {
            return position + 1;
        }

        ReadOnlySpan<byte> sequence = text.Slice(position, length);
        bool isString = length > 3 && sequence[1] is (byte)']' or (byte)'P' or (byte)'X' or (byte)'^' or (byte)'_';
        string why = isString && HiddenMessage.Show(Content(sequence)) is string content
            ? $"a terminal sequence; hidden text: {(content.Length > 200 ? content[..200] : content)}"
            : length == 1 ? "an escape that begins no sequence" : "a terminal sequence";
        context.Remove(Rule, 0.98, why, new TextSpan(position, length));
        return position + length;
    }

    /// <summary>The length of the sequence at the start; 1 for a stray escape, 0 for one that is to stay.</summary>
    private static int Length(ReadOnlySpan<byte> text)
    {
        if (text.Length < 2)
        {
            return text.Length;
        }

        return text[1] switch
        {
            (byte)'[' => ControlSequenceLength(text),
            (byte)']' or (byte)'P' or (byte)'X' or (byte)'^' or (byte)'_' => StringLength(text),
            (byte)'$' => 0,
            (byte)'(' or (byte)')' => text.Length < 3 ? 1 : text[2] is (byte)'J' or (byte)'I' ? 0 : text[2] is (byte)'B' or (byte)'0' or (byte)'A' ? 3 : 1,
            (byte)'7' or (byte)'8' or (byte)'=' or (byte)'>' or (byte)'\\' => 2,
            (byte)'c' or (byte)'D' or (byte)'E' or (byte)'H' or (byte)'M' or (byte)'Z' => text.Length > 2 && char.IsAsciiLetter((char)text[2]) ? 1 : 2,
            _ => 1,
        };
    }

    private static int ControlSequenceLength(ReadOnlySpan<byte> text)
    {
        int end = 2;
        while (end < text.Length && end < MostParameters && text[end] is >= 0x20 and <= 0x3F)
        {
            end++;
        }

        return end < text.Length && text[end] is >= 0x40 and <= 0x7E ? end + 1 : 1;
    }

    // The search stops at the next escape, so that strays in a row cost no more than one pass.
    private static int StringLength(ReadOnlySpan<byte> text)
    {
        text = text[..Math.Min(text.Length, MostContent)];
        int end = 2;
        while (true)
        {
            int next = text[end..].IndexOfAny(StringEnds);
            if (next < 0)
            {
                return 1;
            }

            end += next;
            switch (text[end])
            {
                case 0x07:
                    return end + 1;
                case 0x1B:
                    return end + 1 < text.Length && text[end + 1] == '\\' ? end + 2 : 1;
                case 0x9C when text[end - 1] == 0xC2:
                    return end + 1;
            }

            end++;
        }
    }

    private static ReadOnlySpan<byte> Content(ReadOnlySpan<byte> sequence) =>
        sequence[^1] == 0x07 ? sequence[2..^1] : sequence[2..^2];
}
