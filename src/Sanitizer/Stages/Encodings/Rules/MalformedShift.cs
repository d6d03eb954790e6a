namespace Sanitizer.Stages.Encodings.Rules;

/// <summary>Says where text that was to be read as UTF-7 has plus signs that lead into nothing.</summary>
internal static class MalformedShift
{
    public static EncodingRule Rule { get; } = new(
        new RuleInfo
        {
            Id = "encoding/malformed-shift",
            Title = "A shift sequence that is no UTF-7",
            Why = "UTF-7 is read where the caller asks for it, and strictly (RFC 2152): whole code units, no bit left over, no surrogate alone. A sequence "
                + "that is not so stands as the bytes it is, since a plus sign is a plus sign in most texts; the log names it and what is wrong with it.",
            Threshold = 0.5,
            Reach = RuleReach.Suggest,
            Examples = [new RuleExample("1 + 1 is +ADI-, +AGE", "1 + 1 is 2, a") { Encoding = "utf-7" }],
            CounterExamples = ["1 + 1 is +ADI-"],
        },
        "the shift sequence is not well-formed");
}
