namespace Sanitizer.Stages.Encodings.Rules;

/// <summary>Marks the end of a document that breaks off inside a character.</summary>
internal static class TruncatedTail
{
    public static EncodingRule Rule { get; } = new(
        new RuleInfo
        {
            Id = "encoding/truncated-tail",
            Title = "The document breaks off inside a character",
            Why = "A file that was cut by its length in bytes can end inside a character of UTF-8. The bytes that are left of it mean nothing and "
                + "do not make the rest another encoding; they stand for one U+FFFD, and the log keeps them.",
            Threshold = 0.5,
            Examples = [new RuleExample((byte[])[0x74, 0x61, 0x69, 0x6C, 0x20, 0xE2, 0x82], "tail \uFFFD")],
            CounterExamples = ["tail \u20AC"],
        },
        "the document ends inside a character of UTF-8");
}
