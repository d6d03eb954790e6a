namespace Sanitizer.Text.Codecs;

/// <summary>A run of a document in one encoding. A document may change its encoding inside.</summary>
/// <param name="Source">The range of the document's source bytes.</param>
/// <param name="Codec">The encoding.</param>
/// <param name="Confidence">From 0 to 1: how sure the encoding is.</param>
public readonly record struct Segment(SourceSpan Source, TextCodec Codec, double Confidence);
