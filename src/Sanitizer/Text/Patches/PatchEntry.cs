namespace Sanitizer.Text.Patches;

/// <summary>One place where the output differs from the source, or stands in another encoding.</summary>
/// <param name="Source">The range of the document's source bytes.</param>
/// <param name="Output">The range of the output bytes.</param>
public abstract record PatchEntry(SourceSpan Source, OutputSpan Output);
