using Sanitizer.Text.Codecs;

namespace Sanitizer.Stages.Encodings.Detection;

/// <summary>What a document's encoding is.</summary>
/// <param name="Ranking">The encodings that may be, the likeliest first; at least one.</param>
/// <param name="MarkLength">The length of the byte order mark in bytes; 0 without one.</param>
internal sealed record Verdict(IReadOnlyList<Posterior> Ranking, int MarkLength)
{
    /// <summary>What was said of the document's encoding, whether it was followed or not.</summary>
    public IReadOnlyList<GivenLabel> Labels { get; init; } = [];

    /// <summary>The likeliest encoding.</summary>
    public Posterior Best => Ranking[0];

    /// <summary>A verdict without an alternative.</summary>
    public static Verdict Of(TextCodec codec, double confidence, int markLength = 0) => new([new Posterior(codec, confidence)], markLength);
}
