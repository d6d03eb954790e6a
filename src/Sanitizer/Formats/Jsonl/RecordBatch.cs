using System.Buffers;
using Sanitizer.Formats.DiffLog;

namespace Sanitizer.Formats.Jsonl;

/// <summary>
/// A run of whole lines on their way through a worker, and what became of them. Lines that stay as they are cost nothing: as long as
/// nothing changed, the output is the source's own memory.
/// </summary>
internal sealed class RecordBatch : IDisposable
{
    private readonly byte[] _rented;
    private ArrayBufferWriter<byte>? _output;
    private int _copied;

    /// <summary>A batch of lines.</summary>
    /// <param name="lines">Whole lines with their line breaks; they are copied.</param>
    /// <param name="sourceStart">Offset of the first byte in the file.</param>
    /// <param name="firstRecord">The number of the first line, from 0.</param>
    public RecordBatch(ReadOnlySpan<byte> lines, long sourceStart, long firstRecord)
    {
        _rented = ArrayPool<byte>.Shared.Rent(lines.Length);
        lines.CopyTo(_rented);
        Source = _rented.AsMemory(0, lines.Length);
        SourceStart = sourceStart;
        FirstRecord = firstRecord;
    }

    public ReadOnlyMemory<byte> Source { get; }

    public long SourceStart { get; }

    public long FirstRecord { get; }

    /// <summary>Whether the bytes are part of a line over the limit, which is passed on as it is.</summary>
    public bool IsPassedOn { get; init; }

    /// <summary>What is written: the source with the replacements made so far, to its end.</summary>
    public ReadOnlySpan<byte> Output
    {
        get
        {
            if (_output is null)
            {
                return Source.Span;
            }

            _output.Write(Source.Span[_copied..]);
            _copied = Source.Length;
            return _output.WrittenSpan;
        }
    }

    public DiffLogFormatter Log { get; } = new();

    public RunSummary Summary { get; } = new();

    /// <summary>Puts other bytes in the place of a range of the source, behind all ranges replaced before.</summary>
    /// <returns>Where the other bytes go.</returns>
    public IBufferWriter<byte> Replace(int start, int end)
    {
        _output ??= new ArrayBufferWriter<byte>(Source.Length + 256);
        _output.Write(Source.Span[_copied..start]);
        _copied = end;
        return _output;
    }

    public void Dispose()
    {
        Log.Dispose();
        ArrayPool<byte>.Shared.Return(_rented);
    }
}
