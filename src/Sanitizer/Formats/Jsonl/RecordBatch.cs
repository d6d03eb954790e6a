using System.Buffers;
using Sanitizer.Formats.DiffLog;

namespace Sanitizer.Formats.Jsonl;

/// <summary>A run of whole lines on their way through a worker, and what became of them.</summary>
internal sealed class RecordBatch : IDisposable
{
    /// <summary>A batch of lines.</summary>
    /// <param name="source">Whole lines with their line breaks.</param>
    /// <param name="sourceStart">Offset of the first byte in the file.</param>
    /// <param name="firstRecord">The number of the first line, from 0.</param>
    public RecordBatch(byte[] source, long sourceStart, long firstRecord)
    {
        Source = source;
        SourceStart = sourceStart;
        FirstRecord = firstRecord;
        Output = new ArrayBufferWriter<byte>(Math.Max(1, source.Length));
    }

    public byte[] Source { get; }

    public long SourceStart { get; }

    public long FirstRecord { get; }

    /// <summary>Whether the bytes are part of a line over the limit, which is passed on as it is.</summary>
    public bool IsPassedOn { get; init; }

    public ArrayBufferWriter<byte> Output { get; }

    public DiffLogFormatter Log { get; } = new();

    public RunSummary Summary { get; } = new();

    public void Dispose() => Log.Dispose();
}
