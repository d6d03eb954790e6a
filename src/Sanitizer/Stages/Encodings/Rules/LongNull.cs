namespace Sanitizer.Stages.Encodings.Rules;

/// <summary>Reads the two bytes that Java writes for U+0000.</summary>
internal static class LongNull
{
    public static EncodingRule Rule { get; } = new(
        new RuleInfo
        {
            Id = "encoding/long-null",
            Title = "NUL in two bytes",
            Why = "Java's own form of UTF-8 (DataOutput.writeUTF, class files, JNI) writes U+0000 as C0 80, so that no byte of a string is zero. "
                + "UTF-8 forbids it. The character is read as what it is; whether a NUL may stay in text is for the hidden stage to say.",
            Threshold = 0.5,
            Examples = [new RuleExample((byte[])[0x61, 0xC0, 0x80, 0x62, 0x20, 0x63], "a\0b c")],
            CounterExamples = ["a\0b c", "\u00C0"],
        },
        "C0 80 is how Java writes U+0000");
}
