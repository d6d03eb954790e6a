using Sanitizer.Text;

namespace Sanitizer.Stages.Hidden.Rules;

/// <summary>Removes noncharacters and the place holder of embedded objects.</summary>
internal static class Noncharacters
{
    public static HiddenRule Rule { get; } = new(new RuleInfo
    {
        Id = "hidden/noncharacter",
        Title = "Noncharacters and object place holders",
        Why = "Noncharacters (U+FFFE, U+FDD0 and their like) are reserved for the inside of programs and never text; U+FFFC stands for a picture that is not there. "
            + "The replacement character U+FFFD is left: it says that something was lost.",
        Threshold = 0.9,
        Examples = [new RuleExample("a\uFFFEb \uFDD0c", "ab c"), new RuleExample("see \uFFFC below", "see  below")],
        CounterExamples = ["lost: \uFFFD", "\uFDFA"],
    });

    public static int Propose(ref HiddenContext context, int position, int length)
    {
        context.Remove(Rule, 1, "it stands for no character of the text", new TextSpan(position, length));
        return position + length;
    }
}
