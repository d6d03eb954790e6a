using Sanitizer.Text.Codecs;

namespace Sanitizer.Stages.Encodings.Detection;

/// <summary>An encoding and the probability that text reads as in it.</summary>
/// <param name="Codec">The encoding.</param>
/// <param name="Confidence">From 0 to 1.</param>
internal readonly record struct Posterior(TextCodec Codec, double Confidence);
