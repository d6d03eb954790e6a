namespace Sanitizer.Stages.Encodings.Rules;

/// <summary>Keeps the original bytes where the encoding has several spellings of a character.</summary>
internal static class InexactBytes
{
    public static EncodingRule Rule { get; } = new(
        new RuleInfo
        {
            Id = "encoding/inexact",
            Title = "A second spelling of a character",
            Why = "Some encodings have several byte sequences for one character, so that writing the text in that encoding again would give other "
                + "bytes. The text is right; the log keeps the bytes so that the original can be restored exactly.",
            Threshold = 0.5,
            Examples = [new RuleExample((byte[])[0xFA, 0x54], "\uFFE2") { Encoding = "shift_jis" }],
            CounterExamples = ["a"],
        },
        "the character has another spelling in the encoding, so its bytes are kept here");
}
