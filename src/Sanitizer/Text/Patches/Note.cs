using Sanitizer.Text.Edits;

namespace Sanitizer.Text.Patches;

/// <summary>Something found while a document was read that changed no byte and that a reader of the log should know.</summary>
/// <param name="Source">The range of the document's source bytes that it is about.</param>
/// <param name="Step">The rule, its confidence and its evidence.</param>
public sealed record Note(SourceSpan Source, Step Step)
{
    /// <summary>The encoding that a label names (a name of the Encoding Standard), where the note is about a label.</summary>
    public string? Label { get; init; }

    /// <summary>Who gave the label: <c>caller</c>, or <c>text</c> for a declaration inside the text.</summary>
    public string? LabelledBy { get; init; }

    /// <summary>The encoding that the bytes were read in, where the note is about a label.</summary>
    public string? Encoding { get; init; }
}
