using System.Buffers;
using Sanitizer.Formats.DiffLog;
using Sanitizer.Pipeline.Learning;

namespace Sanitizer.Formats.Jsonl;

/// <summary>Learns from the records of batches: each is a document. Used by one thread.</summary>
internal sealed class RecordLearner
{
    private static readonly SearchValues<byte> Blank = SearchValues.Create(" \t\r\n"u8);
    private readonly FieldLocator _locator;
    private readonly string _field;
    private readonly string _path;

    public RecordLearner(ProfileLearner learner, JsonlOptions options, string path)
    {
        Learner = learner;
        _locator = new FieldLocator(options.Field);
        _field = options.Field;
        _path = path;
    }

    /// <summary>What was learned.</summary>
    public ProfileLearner Learner { get; }

    /// <summary>Learns from a batch; its problems are in its summary.</summary>
    public void Add(RecordBatch batch)
    {
        RecordLines lines = new(batch, _field);
        while (!batch.IsPassedOn && lines.TryRead(out ReadOnlyMemory<byte> line, out RecordPlace? place))
        {
            Add(line, place, batch.Summary);
            batch.Summary.Records += 1;
        }
    }

    private void Add(ReadOnlyMemory<byte> line, RecordPlace place, RunSummary summary)
    {
        if (!line.Span.ContainsAnyExcept(Blank))
        {
            return;
        }

        FieldLocation location = _locator.Find(line.Span);
        JsonLiteral? literal = location.Problem is null ? JsonLiteral.Read(line.Slice(location.Content.Start, location.Content.Length)) : null;
        if (literal is null)
        {
            string problem = location.Problem ?? $"the field '{_field}' has an escape of half a character (a lone surrogate)";
            int offset = location.Problem is null ? location.Content.Start : location.ProblemOffset;
            summary.Add(new Problem(place.Number, place.LineStart + offset, problem + "; nothing was learned from the record"));
            return;
        }

        Learner.Add(literal.Text, RecordName.Of(line.Span, _path, place.Number), isText: true);
    }
}
