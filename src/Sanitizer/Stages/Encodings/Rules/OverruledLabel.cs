namespace Sanitizer.Stages.Encodings.Rules;

/// <summary>Says where bytes were read in another encoding than a label names.</summary>
internal static class OverruledLabel
{
    public static EncodingRule Rule { get; } = new(
        new RuleInfo
        {
            Id = "encoding/overruled-label",
            Title = "A label that the bytes belie",
            Why = "A label (of the caller, of HTTP, or a declaration inside the text) is a hint: a byte order mark, the structure of UTF-8 and UTF-16 "
                + "and about a line of plain evidence overrule it. Where that changes the reading, the log names the label, the encoding used and the evidence. "
                + "It is a note: it changes no byte by itself.",
            Threshold = 0.5,
            Reach = RuleReach.Suggest,
            Examples = [new RuleExample("Grüße aus der Küche, schöne Tage wünschen wir euch allen.", "Grüße aus der Küche, schöne Tage wünschen wir euch allen.") { Encoding = "windows-1252" }],
            CounterExamples = ["<meta charset=\"windows-1252\"> no letter here tells it from UTF-8", "<meta charset=\"utf-8\"> Grüße"],
        },
        "the bytes belie the label");
}
