using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using Sanitizer.Formats.DiffLog;

namespace Sanitizer.Formats.Jsonl;

/// <summary>Reads the named field of a record; what is wrong with it goes into the summary. Used by one thread.</summary>
/// <param name="field">The field that holds the text.</param>
/// <param name="consequence">What becomes of a record that cannot be read, for the message.</param>
internal sealed class RecordText(string field, string consequence)
{
    private static readonly SearchValues<byte> Blank = SearchValues.Create(" \t\r\n"u8);
    private readonly FieldLocator _locator = new(field);

    /// <summary>Reads a record.</summary>
    /// <param name="line">The record.</param>
    /// <param name="place">Where it stands.</param>
    /// <param name="summary">Gets the problem of a record without readable text; a blank line is none.</param>
    /// <param name="location">Where the field stands in the record.</param>
    /// <param name="literal">The text.</param>
    public bool TryRead(ReadOnlyMemory<byte> line, RecordPlace place, RunSummary summary, out FieldLocation location, [NotNullWhen(true)] out JsonLiteral? literal)
    {
        location = default;
        literal = null;
        if (!line.Span.ContainsAnyExcept(Blank))
        {
            return false;
        }

        location = _locator.Find(line.Span);
        literal = location.Problem is null ? JsonLiteral.Read(line.Slice(location.Content.Start, location.Content.Length)) : null;
        if (literal is not null)
        {
            return true;
        }

        string problem = location.Problem ?? $"the field '{field}' has an escape of half a character (a lone surrogate)";
        int offset = location.Problem is null ? location.Content.Start : location.ProblemOffset;
        summary.Add(new Problem(place.Number, place.LineStart + offset, $"{problem}; {consequence}"));
        return false;
    }
}
