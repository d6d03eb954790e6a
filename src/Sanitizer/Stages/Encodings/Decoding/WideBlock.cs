using Sanitizer.Text.Codecs;

namespace Sanitizer.Stages.Encodings.Decoding;

/// <summary>A run of UTF-16 inside other text.</summary>
/// <param name="Start">Offset of its first byte.</param>
/// <param name="End">Offset behind its last byte.</param>
/// <param name="Codec">UTF-16 in one byte order.</param>
internal readonly record struct WideBlock(int Start, int End, TextCodec Codec);
