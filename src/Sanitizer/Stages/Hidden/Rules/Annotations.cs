using System.Text;
using Sanitizer.Text;
using Sanitizer.Text.Edits;

namespace Sanitizer.Stages.Hidden.Rules;

/// <summary>Removes interlinear annotations, keeping the text that is annotated.</summary>
internal static class Annotations
{
    private const int Separator = 0xFFFA;

    /// <summary>A reading printed between the lines is short; further on, the characters are strays.</summary>
    private const int MostBytes = 1024;

    public static HiddenRule Rule { get; } = new(new RuleInfo
    {
        Id = "hidden/annotation",
        Title = "Interlinear annotations",
        Why = "U+FFF9 to U+FFFB set a reading above a word inside programs, and are not for interchange (Unicode Standard 23.8). Most programs show the reading "
            + "in the line or not at all. The word stays, the reading goes into the log; a stray one of the three goes alone.",
        Threshold = 0.9,
        Examples = [new RuleExample("\uFFF9Tokyo\uFFFAcapital\uFFFB is big", "Tokyo is big"), new RuleExample("a\uFFFBb", "ab")],
        CounterExamples = ["\u6771\u4EAC(\u3068\u3046\u304D\u3087\u3046)"],
    });

    public static int Propose(ref HiddenContext context, int position, int character)
    {
        ReadOnlySpan<byte> text = context.Text;
        ReadOnlySpan<byte> rest = text.Slice(position, Math.Min(MostBytes, text.Length - position));
        int separator = rest.IndexOf("\uFFFA"u8);
        int end = rest.IndexOf("\uFFFB"u8);
        bool isWhole = character == 0xFFF9 && separator > 0 && end > separator && rest[..end].IndexOf((byte)'\n') < 0 && rest[3..end].IndexOf("\uFFF9"u8) < 0;
        if (!isWhole)
        {
            context.Remove(Rule, 1, "part of an annotation, which is not whole", new TextSpan(position, 3));
            return position + 3;
        }

        Edit[] edits =
        [
            Edit.Delete(new TextSpan(position, 3)),
            Edit.Delete(TextSpan.FromBounds(position + separator, position + end + 3)),
        ];
        string reading = HiddenMessage.Show(rest[(separator + 3)..end]) ?? "an annotation";
        context.Proposals.Add(Rule, 1, $"hidden text: {reading}", edits);
        return position + end + 3;
    }
}
