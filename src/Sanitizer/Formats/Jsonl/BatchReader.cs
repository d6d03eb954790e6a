namespace Sanitizer.Formats.Jsonl;

/// <summary>Reads a stream as batches of whole lines. A line over the limit comes as batches of its own that are to be passed on.</summary>
internal sealed class BatchReader
{
    private const int LeastBufferLength = 4096;
    private readonly Stream _stream;
    private readonly JsonlOptions _options;
    private readonly string _fate;
    private byte[] _buffer;
    private int _length;
    private long _offset;
    private long _record;
    private bool _insideLongLine;
    private bool _atEnd;

    /// <summary>Creates a reader.</summary>
    /// <param name="stream">The records.</param>
    /// <param name="options">The limits.</param>
    /// <param name="fate">What becomes of a record over the limit, for the message.</param>
    public BatchReader(Stream stream, JsonlOptions options, string fate)
    {
        _fate = fate;
        _stream = stream;
        _options = options;
        _buffer = new byte[Math.Min(Math.Max(LeastBufferLength, options.BatchLength), options.RecordLimit)]; // never so long that a line over the limit fits
    }

    /// <summary>The next batch, or null at the end.</summary>
    public RecordBatch? Next()
    {
        while (true)
        {
            Fill();
            if (_length == 0)
            {
                return null;
            }

            ReadOnlySpan<byte> ready = _buffer.AsSpan(0, _length);
            if (_insideLongLine)
            {
                return TakeLongLine(ready);
            }

            int end = ready.LastIndexOf((byte)'\n') + 1;
            if (end == 0 && _length > _options.RecordLimit)
            {
                _insideLongLine = true;
                RecordBatch head = Take(_length, isPassedOn: true, lines: 0);
                head.Summary.Add(Problem.TooLong(head.FirstRecord, head.SourceStart, _options.RecordLimit, _fate));
                head.Summary.Records = 1;
                return head;
            }

            if (end == 0 && !_atEnd)
            {
                Array.Resize(ref _buffer, (int)Math.Min((long)_buffer.Length * 2, _options.RecordLimit + 1L));
                continue;
            }

            int length = end == 0 ? _length : end;
            return Take(length, isPassedOn: false, lines: ready[..length].Count((byte)'\n'));
        }
    }

    private RecordBatch TakeLongLine(ReadOnlySpan<byte> ready)
    {
        int end = ready.IndexOf((byte)'\n') + 1;
        _insideLongLine = end == 0;
        return Take(end == 0 ? _length : end, isPassedOn: true, lines: end == 0 ? 0 : 1);
    }

    private RecordBatch Take(int length, bool isPassedOn, int lines)
    {
        RecordBatch batch = new(_buffer.AsSpan(0, length), _offset, _record) { IsPassedOn = isPassedOn };
        _buffer.AsSpan(length, _length - length).CopyTo(_buffer);
        _length -= length;
        _offset += length;
        _record += lines;
        return batch;
    }

    private void Fill()
    {
        while (!_atEnd && _length < _buffer.Length)
        {
            int read = _stream.Read(_buffer, _length, _buffer.Length - _length);
            _length += read;
            _atEnd = read == 0;
        }
    }
}
