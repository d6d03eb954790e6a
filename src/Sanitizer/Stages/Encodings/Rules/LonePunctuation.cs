using System.Text;
using Sanitizer.Text.Codecs;

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
            Examples = [new RuleExample((byte[])[.. "caf\u00E9 "u8, 0x93, .. "open"u8, 0x94], "caf\u00E9 \u201Copen\u201D")],
            CounterExamples = ["caf\u00E9 \u201Copen\u201D"],
        },
        "a single byte from 80 to 9F is punctuation of windows-1252 that fits here");

    /// <summary>The punctuation or symbol of windows-1252 that a byte from 80 to 9F is, or null.</summary>
    public static Rune? Read(byte value) => value is >= 0x80 and < 0xA0 ? Known.Marks[value - 0x80] : null;

    private static Rune? Decode(byte value)
    {
        Span<byte> text = stackalloc byte[TextCodec.MaxCellTextLength];
        CodecCell cell = CodecCatalog.Windows1252.DecodeCell([value], text);
        _ = Rune.DecodeFromUtf8(text[..cell.TextLength], out Rune rune, out _);
        return Rune.IsPunctuation(rune) || Rune.IsSymbol(rune) ? rune : null;
    }

    // Read when the first such byte is met, which most text has none of.
    private static class Known
    {
        public static readonly Rune?[] Marks = [.. Enumerable.Range(0x80, 0x20).Select(value => Decode((byte)value))];
    }
}
