using Sanitizer.Text.Codecs;

namespace Sanitizer.Stages.Encodings;

/// <summary>What a document's head says about its encoding. Every window is still checked against it.</summary>
/// <param name="Codec">The encoding of the document, or null for UTF-8 whose malformed lines are judged one by one.</param>
/// <param name="Confidence">From 0 to 1.</param>
/// <param name="MarkLength">The length of the byte order mark in bytes; 0 without one.</param>
/// <param name="GuessesLines">Whether a line that is not UTF-8 may be read in another encoding.</param>
internal sealed record EncodingPrior(TextCodec? Codec, double Confidence, int MarkLength, bool GuessesLines)
{
    /// <summary>The prior of text that is known to be UTF-8.</summary>
    public static EncodingPrior Text { get; } = new(null, 1, 0, GuessesLines: false);

    /// <summary>Bytes of a code unit.</summary>
    public int UnitLength => Codec?.UnitLength ?? 1;

    /// <summary>The bytes of a line feed, or of two.</summary>
    public ReadOnlySpan<byte> LineFeed(bool twice)
    {
        bool bigEndian = Codec?.Name.EndsWith("be", StringComparison.Ordinal) == true;
        ReadOnlySpan<byte> both = (UnitLength, bigEndian) switch
        {
            (1, _) => "\n\n"u8,
            (2, false) => "\n\0\n\0"u8,
            (2, true) => "\0\n\0\n"u8,
            (_, false) => "\n\0\0\0\n\0\0\0"u8,
            _ => "\0\0\0\n\0\0\0\n"u8,
        };
        return twice ? both : both[..UnitLength];
    }
}
