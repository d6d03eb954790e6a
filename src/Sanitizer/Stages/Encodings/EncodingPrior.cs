using Sanitizer.Stages.Encodings.Detection;
using Sanitizer.Text.Codecs;

namespace Sanitizer.Stages.Encodings;

/// <summary>What a document's head says about its encoding. Every window is still checked against it.</summary>
/// <param name="Codec">The encoding of the whole document, or null for one that contains ASCII, whose lines are judged one by one.</param>
/// <param name="Confidence">From 0 to 1.</param>
/// <param name="MarkLength">The length of the byte order mark in bytes; 0 without one.</param>
/// <param name="GuessesLines">Whether a line that is not UTF-8 may be read in another encoding.</param>
internal sealed record EncodingPrior(TextCodec? Codec, double Confidence, int MarkLength, bool GuessesLines)
{
    /// <summary>The prior of text that is known to be UTF-8.</summary>
    public static EncodingPrior Text { get; } = new(null, 1, 0, GuessesLines: false);

    /// <summary>What speaks for the encoding of lines that are not UTF-8.</summary>
    public EncodingHint Hint { get; init; }

    /// <summary>What was said of the document's encoding; each window tells where it is belied.</summary>
    public IReadOnlyList<GivenLabel> Labels { get; init; } = [];

    /// <summary>The caller's own detector of the encoding of lines that are not UTF-8, or null.</summary>
    public IEncodingDetector? Detector { get; init; }

    /// <summary>The prior of a window behind the first.</summary>
    public EncodingPrior Later =>
        Hint.Codec is null || Hint.Weight >= EncodingHint.LaterWeight ? this : this with { Hint = Hint with { Weight = EncodingHint.LaterWeight } };

    /// <summary>Bytes of a code unit.</summary>
    public int UnitLength => Codec?.UnitLength ?? 1;

    /// <summary>The prior that follows from a verdict.</summary>
    /// <param name="verdict">What the head says.</param>
    /// <param name="label">The encoding that the caller named, or null.</param>
    public static EncodingPrior Of(Verdict verdict, TextCodec? label) => CodecOf(verdict, label) with { Labels = verdict.Labels };

    private static EncodingPrior CodecOf(Verdict verdict, TextCodec? label)
    {
        (TextCodec codec, double confidence) = verdict.Best;
        if (verdict.MarkLength > 0 && codec.Name != "utf-8")
        {
            return new EncodingPrior(codec, confidence, verdict.MarkLength, GuessesLines: false);
        }

        if (codec.Name != "utf-8" && (codec.UnitLength > 1 || codec.IsStateful || CandidateList.WithoutAscii.Any(candidate => candidate.Codec == codec)))
        {
            // A later window that is not ASCII is no UTF-7 and is judged like any other.
            return new EncodingPrior(codec, confidence, 0, GuessesLines: codec == CodecCatalog.Utf7);
        }

        EncodingHint hint = label is not null
            ? new EncodingHint(label, EncodingHint.LabelWeight)
            : new EncodingHint(codec.Name == "utf-8" ? null : codec, EncodingHint.EarlierWeight);
        return new EncodingPrior(null, codec.Name == "utf-8" ? confidence : 1, verdict.MarkLength, GuessesLines: true) { Hint = hint };
    }

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
