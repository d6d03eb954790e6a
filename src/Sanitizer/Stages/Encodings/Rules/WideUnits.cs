using System.Text;

namespace Sanitizer.Stages.Encodings.Rules;

/// <summary>Reads UTF-16 and UTF-32 that come without a byte order mark.</summary>
internal static class WideUnits
{
    public static EncodingRule Rule { get; } = new(
        new RuleInfo
        {
            Id = "encoding/wide-units",
            Title = "UTF-16 or UTF-32 inside text",
            Why = "Text in UTF-16 or UTF-32 read byte by byte shows a NUL beside every letter. Where the NULs stand regularly and what comes out is "
                + "assigned text without controls, the bytes are read as what they are.",
            Threshold = 0.9,
            Examples = [new RuleExample(Encoding.Unicode.GetBytes("\uFEFFt\0w\0o\0 \0l\0i\0n\0e\0s\0\n\0"), "two lines\n")],
            CounterExamples = ["one\0two\0three", "a\0\0\0"],
        },
        "every other byte is NUL, and the units are assigned text");
}
