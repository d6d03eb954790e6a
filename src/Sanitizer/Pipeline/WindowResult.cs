using Sanitizer.Text.Codecs;
using Sanitizer.Text.Patches;

namespace Sanitizer.Pipeline;

/// <summary>What became of one window of a document.</summary>
/// <param name="Output">The clean text.</param>
/// <param name="Entries">The changes, with offsets in the document; each is made when it is asked for.</param>
/// <param name="Suggestions">What was not changed for want of evidence.</param>
/// <param name="Segments">The encodings found.</param>
/// <param name="Counts">The number of edits by rule id; null where there are none.</param>
/// <param name="Notes">What else was found while the bytes were read.</param>
internal sealed record WindowResult(
    ReadOnlyMemory<byte> Output,
    EntryList Entries,
    IReadOnlyList<Suggestion> Suggestions,
    IReadOnlyList<Segment> Segments,
    IReadOnlyDictionary<string, long>? Counts,
    IReadOnlyList<Note> Notes);
