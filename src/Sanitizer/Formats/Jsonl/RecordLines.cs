using System.Diagnostics.CodeAnalysis;
using Sanitizer.Formats.DiffLog;

namespace Sanitizer.Formats.Jsonl;

/// <summary>The lines of a batch, without their line breaks and without a byte order mark at the start of the file.</summary>
internal struct RecordLines
{
    private readonly string _field;
    private ReadOnlyMemory<byte> _rest;
    private long _start;
    private long _number;

    /// <summary>Starts before the first line.</summary>
    /// <param name="batch">Whole lines.</param>
    /// <param name="field">The field that the places name.</param>
    public RecordLines(RecordBatch batch, string field)
    {
        _field = field;
        _rest = batch.Source;
        _start = batch.SourceStart;
        _number = batch.FirstRecord;
    }

    /// <summary>The next line.</summary>
    /// <returns>False behind the last one.</returns>
    public bool TryRead(out ReadOnlyMemory<byte> line, [NotNullWhen(true)] out RecordPlace? place)
    {
        (line, place) = (default, null);
        if (_rest.IsEmpty)
        {
            return false;
        }

        int end = _rest.Span.IndexOf((byte)'\n');
        int full = end < 0 ? _rest.Length : end + 1;
        line = _rest[..(end < 0 ? _rest.Length : end)];
        if (line.Length > 0 && line.Span[^1] == '\r')
        {
            line = line[..^1];
        }

        int mark = _start == 0 && line.Span.StartsWith("\uFEFF"u8) ? 3 : 0;
        line = line[mark..];
        place = new RecordPlace(_number, _start + mark, line.Length, _field);
        _rest = _rest[full..];
        _start += full;
        _number++;
        return true;
    }
}
