namespace Sanitizer.Stages.Encodings.Rules;

/// <summary>Reads single bytes of windows-1252 inside UTF-8.</summary>
internal static class LonePunctuation
{
    public static EncodingRule Rule { get; } = new(
        new RuleInfo
        {
            Id = "encoding/lone-punctuation",
            Title = "A quotation mark of windows-1252 in UTF-8",
            Why = "Where text was pasted together byte by byte, quotation marks, dashes, dots and the euro sign of windows-1252 (80 to 9F) stand "
                + "as single bytes in a line that is UTF-8 otherwise. UTF-8 never has such a byte by itself, and the mark fits where it stands.",
            Threshold = 0.5,
            Examples = [new RuleExample("caf\u00E9 "u8.ToArray().Concat((byte[])[0x93, .. "open"u8, 0x94]).ToArray(), "caf\u00E9 \u201Copen\u201D")],
            CounterExamples = ["caf\u00E9 \u201Copen\u201D"],
        },
        "a single byte from 80 to 9F is punctuation of windows-1252 that fits here");
}
