using System.Text;
using Sanitizer.Text;
using Sanitizer.Text.Edits;

namespace Sanitizer.Stages.Hidden.Rules;

/// <summary>Puts line feeds for the line ends that only some programs know.</summary>
internal static class LineSeparators
{
    private static readonly byte[] LineFeed = "\n"u8.ToArray();

    public static HiddenRule Rule { get; } = new(new RuleInfo
    {
        Id = "hidden/line-separator",
        Title = "Line ends that only some programs know",
        Why = "U+2028, U+2029, U+0085 and the vertical tabulator of word processors end a line, but most programs do not break it there, so that the words around them run together. "
            + "They become line feeds. U+0085 beside other controls of its kind is the trace of a wrong encoding and is left.",
        Threshold = 0.9,
        Reach = RuleReach.Clean,
        Examples = [new RuleExample("first\u2028second\u2029third", "first\nsecond\nthird"), new RuleExample("one\u0085two", "one\ntwo"), new RuleExample("roses\u000Bviolets", "roses\nviolets")],
        CounterExamples = ["one\ntwo\r\nthree", "\u00E2\u0080\u0085"],
    });

    public static int Propose(ref HiddenContext context, int position, int character, int length)
    {
        if (character == 0x0085 && !ExtendedControls.IsAlone(context.Text, position))
        {
            return position + length;
        }

        bool breaksAnyway = RuneReader.RuneAt(context.Text, position + length, out Rune after, out _) && after.Value is '\n' or '\r';
        context.Proposals.Add(Rule, 0.95, "a line end that most programs do not know", new Edit(new TextSpan(position, length), breaksAnyway ? default : LineFeed));
        return position + length;
    }
}
