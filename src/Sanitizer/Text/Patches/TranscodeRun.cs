using Sanitizer.Text.Codecs;

namespace Sanitizer.Text.Patches;

/// <summary>A run whose only change is its encoding: the output's UTF-8 encodes to exactly the source's bytes.</summary>
/// <param name="Source">The range of the document's source bytes.</param>
/// <param name="Output">The range of the output bytes.</param>
/// <param name="Codec">The encoding of the source bytes.</param>
public sealed record TranscodeRun(SourceSpan Source, OutputSpan Output, TextCodec Codec) : PatchEntry(Source, Output);
