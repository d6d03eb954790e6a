namespace Sanitizer.Stages.Encodings.Rules;

/// <summary>Reads CESU-8: a character beyond U+FFFF as two surrogates of three bytes each.</summary>
internal static class SurrogatePairs
{
    public static EncodingRule Rule { get; } = new(
        new RuleInfo
        {
            Id = "encoding/surrogate-pair",
            Title = "A character as two surrogates in UTF-8",
            Why = "Some databases and Java's own form of UTF-8 write a character beyond U+FFFF as its two UTF-16 surrogates, three bytes each "
                + "(CESU-8, Unicode Technical Report 26). UTF-8 forbids that, and a reader sees six errors in the place of one emoji.",
            Threshold = 0.5,
            Examples = [new RuleExample((byte[])[0x6F, 0x6B, 0x20, 0xED, 0xA0, 0xBD, 0xED, 0xB8, 0x80], "ok \U0001F600")],
            CounterExamples = ["ok \U0001F600", "\uD7FF\uE000"],
        },
        "two surrogates of three bytes each are one character (CESU-8)");
}
