namespace Sanitizer.Stages.Encodings.Rules;

/// <summary>Takes away the byte order marks of files that were joined.</summary>
internal static class InnerMark
{
    public static EncodingRule Rule { get; } = new(
        new RuleInfo
        {
            Id = "encoding/inner-mark",
            Title = "Byte order mark at the start of a line",
            Why = "Files that start with a byte order mark and are joined leave the mark at the start of a line. It tells nothing there and hides "
                + "the line's first word. Inside a line it is left to the hidden stage.",
            Threshold = 0.5,
            Examples = [new RuleExample("one\n\uFEFFtwo", "one\ntwo")],
            CounterExamples = ["one\ntwo", "one \uFEFFtwo"],
        },
        "a byte order mark at the start of a line is left from a file that was joined");
}
