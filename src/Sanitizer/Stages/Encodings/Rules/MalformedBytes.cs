namespace Sanitizer.Stages.Encodings.Rules;

/// <summary>Puts U+FFFD where bytes mean nothing in the encoding.</summary>
internal static class MalformedBytes
{
    public static EncodingRule Rule { get; } = new(
        new RuleInfo
        {
            Id = "encoding/malformed",
            Title = "Bytes that mean nothing in the encoding",
            Why = "Bytes that the encoding does not assign (a cut UTF-8 sequence, a lone surrogate) stand for one replacement character each "
                + "maximal subpart, as the Encoding Standard has it. The bytes stay in the log.",
            Threshold = 0.5,
            Examples = [new RuleExample((byte[])[0xE2, 0x82, 0xAC, 0x20, 0xE2, 0x82, 0x0A, 0x78], "\u20AC \uFFFD\nx")],
            CounterExamples = ["\u20AC 5", "caf\u00E9"],
        },
        "the bytes are not assigned in the encoding");
}
