using Sanitizer.Formats.DiffLog;
using Sanitizer.Pipeline.Learning;

namespace Sanitizer.Formats.Jsonl;

/// <summary>Learns from the records of batches: each is a document. Used by one thread.</summary>
internal sealed class RecordLearner
{
    private readonly RecordText _text;
    private readonly string _field;
    private readonly string _path;

    public RecordLearner(ProfileLearner learner, JsonlOptions options, string path)
    {
        Learner = learner;
        _text = new RecordText(options.Field, "nothing was learned from the record");
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
        if (_text.TryRead(line, place, summary, out _, out JsonLiteral? literal))
        {
            Learner.Add(literal.Text, RecordName.Of(line.Span, _path, place.Number), isText: true);
        }
    }
}
