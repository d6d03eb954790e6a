namespace Sanitizer.Stages.Encodings.Rules;

/// <summary>Takes away the byte order mark, which is no part of the text.</summary>
internal static class ByteOrderMark
{
    public static EncodingRule Rule { get; } = new(
        new RuleInfo
        {
            Id = "encoding/byte-order-mark",
            Title = "Byte order mark at the start",
            Why = "A byte order mark tells a reader the encoding and is no part of the text (Unicode Standard 23.8). In clean UTF-8 it only "
                + "gets in the way: it hides the first word from a search and breaks scripts and headers. Inside a text it is left to the hidden stage.",
            Threshold = 0.5,
            Examples = [new RuleExample("\uFEFFname,town", "name,town"), new RuleExample((byte[])[0xFF, 0xFE, 0x61, 0, 0xE9, 0], "a\u00E9")],
            CounterExamples = ["name,town", "name\uFEFFtown"],
        },
        "the bytes at the start are a byte order mark");
}
