using Sanitizer.Text.Edits;

namespace Sanitizer.Text.Patches;

/// <summary>A change of the text, with both texts, so that it can be undone and checked.</summary>
/// <param name="Source">The range of the document's source bytes; empty for an insertion.</param>
/// <param name="Output">The range of the output bytes; empty for a deletion.</param>
/// <param name="Before">The source bytes; not necessarily UTF-8.</param>
/// <param name="After">The output bytes, well-formed UTF-8.</param>
/// <param name="Steps">The rules that made the change, in the order in which they did; at least one.</param>
public sealed record Hunk(SourceSpan Source, OutputSpan Output, ReadOnlyMemory<byte> Before, ReadOnlyMemory<byte> After, IReadOnlyList<Step> Steps)
    : PatchEntry(Source, Output);
