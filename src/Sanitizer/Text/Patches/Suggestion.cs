using Sanitizer.Text.Edits;

namespace Sanitizer.Text.Patches;

/// <summary>A change that was not made, because the evidence was below the threshold or a surer change stood in its way.</summary>
/// <param name="Source">The range of the document's source bytes.</param>
/// <param name="Output">The range of the output bytes that the change would replace.</param>
/// <param name="Before">The output bytes as they stand.</param>
/// <param name="After">What the rule would put there.</param>
/// <param name="Step">The rule, its confidence and its evidence.</param>
public sealed record Suggestion(SourceSpan Source, OutputSpan Output, ReadOnlyMemory<byte> Before, ReadOnlyMemory<byte> After, Step Step);
