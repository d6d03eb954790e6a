namespace Sanitizer.Stages.Encodings.Rules;

/// <summary>Reads the encodings of mail that write in seven bits with marks.</summary>
internal static class EscapedText
{
    public static EncodingRule Rule { get; } = new(
        new RuleInfo
        {
            Id = "encoding/escapes",
            Title = "ISO-2022 or HZ inside text",
            Why = "Old mail writes Japanese, Korean and Chinese in seven bits: escape sequences or ~{ and ~} lead into characters of two bytes each and "
                + "back. Where all is assigned between the marks, the bytes are read as what they are, also behind a byte order mark that says otherwise.",
            Threshold = 0.9,
            Examples = [new RuleExample("\uFEFF\u001B$B$3$s$K$A$O\u001B(B", "こんにちは")],
            CounterExamples = ["one \u001B[1mbold\u001B[0m word", "${list~{x}~}"],
        },
        "escape sequences lead into characters of two bytes and back, and all of them are assigned");
}
