namespace Sanitizer.Stages.Encodings.Rules;

/// <summary>Reads characters that are spelled with more bytes than UTF-8 allows.</summary>
internal static class OverlongForms
{
    public static EncodingRule Rule { get; } = new(
        new RuleInfo
        {
            Id = "encoding/overlong",
            Title = "A character in more bytes than need be",
            Why = "Old encoders, and attacks on filters, spell a character of UTF-8 with more bytes than it needs (C1 81 for A). UTF-8 forbids it "
                + "since 2000. In a line that is UTF-8 otherwise the character is read as what it is; a control spelled so stays an error.",
            Threshold = 0.5,
            Examples = [new RuleExample((byte[])[0xC3, 0xA9, 0x20, 0xC1, 0x81, 0x20, 0xE0, 0x81, 0x82], "\u00E9 A B")],
            CounterExamples = ["\u00E9 A B"],
        },
        "the bytes spell the character in a form longer than UTF-8 allows");
}
