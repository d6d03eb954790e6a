using System.Text;
using Sanitizer.Text.Codecs;
using Sanitizer.Text.Patches;

namespace Sanitizer.Pipeline;

/// <summary>What became of a document.</summary>
public sealed class CleanResult
{
    internal CleanResult(ReadOnlyMemory<byte> output, Patch patch, IReadOnlyList<Suggestion> suggestions, IReadOnlyList<Segment> segments, IReadOnlyDictionary<string, long> counts, int windows)
    {
        Output = output;
        Patch = patch;
        Suggestions = suggestions;
        Segments = segments;
        Counts = counts;
        Windows = windows;
    }

    /// <summary>The clean text, well-formed UTF-8. Where nothing changed, it is the source's own memory.</summary>
    public ReadOnlyMemory<byte> Output { get; }

    /// <summary>The change; <c>Patch.Revert(Output)</c> gives the source back.</summary>
    public Patch Patch { get; }

    /// <summary>Changes that were not made for want of evidence.</summary>
    public IReadOnlyList<Suggestion> Suggestions { get; }

    /// <summary>The encodings found, in order.</summary>
    public IReadOnlyList<Segment> Segments { get; }

    /// <summary>What else was found while the document was read: labels that the bytes belie, say. In order; empty for most documents.</summary>
    public IReadOnlyList<Note> Notes { get; internal init; } = [];

    /// <summary>The number of edits by rule id.</summary>
    public IReadOnlyDictionary<string, long> Counts { get; }

    /// <summary>The number of windows in which the document was judged; 1 unless it is very long.</summary>
    public int Windows { get; }

    /// <summary>Whether the output differs from the source.</summary>
    public bool IsChanged => Patch.Entries.Count > 0;

    /// <summary>The clean text as a string.</summary>
    public override string ToString() => Encoding.UTF8.GetString(Output.Span);
}
