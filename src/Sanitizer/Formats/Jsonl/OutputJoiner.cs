using Sanitizer.Formats.DiffLog;

namespace Sanitizer.Formats.Jsonl;

/// <summary>Writes batches in the order in which they come, and adds up what they did.</summary>
internal sealed class OutputJoiner : IDisposable
{
    private readonly Stream _output;
    private readonly Stream? _log;
    private readonly IProgress<long>? _progress;
    private readonly Digest? _sourceDigest;
    private readonly Digest? _outputDigest;
    private readonly RunSummary _summary = new();

    public OutputJoiner(Stream output, Stream? log, IProgress<long>? progress)
    {
        _output = output;
        _log = log;
        _progress = progress;
        if (log is not null)
        {
            _sourceDigest = new Digest();
            _outputDigest = new Digest();
        }
    }

    public void Write(RecordBatch batch)
    {
        ReadOnlySpan<byte> written = batch.Output;
        _output.Write(written);
        _log?.Write(batch.Log.Lines);
        _sourceDigest?.Append(batch.Source.Span);
        _outputDigest?.Append(written);
        _summary.SourceLength += batch.Source.Length;
        _summary.OutputLength += written.Length;
        _summary.Records += batch.Summary.Records;
        _summary.ChangedRecords += batch.Summary.ChangedRecords;
        _summary.Suggestions += batch.Summary.Suggestions;
        _summary.Add(batch.Summary.Counts);
        _summary.AddProblems(batch.Summary);
        _progress?.Report(_summary.SourceLength);
        batch.Dispose();
    }

    /// <summary>Writes the log's last entry.</summary>
    public RunSummary Finish()
    {
        if (_log is not null)
        {
            using DiffLogFormatter last = new();
            last.End(null, _summary.SourceLength, _sourceDigest!.Finish(), _summary.OutputLength, _outputDigest!.Finish(), _summary.Counts);
            _log.Write(last.Lines);
        }

        return _summary;
    }

    public void Dispose()
    {
        _sourceDigest?.Dispose();
        _outputDigest?.Dispose();
    }
}
