namespace Sanitizer.Formats.DiffLog;

/// <summary>Reads a stream as lines with their line feeds, or as runs of bytes, whichever is asked for.</summary>
internal sealed class LineStream
{
    private const int LongestLine = 1 << 30;
    private readonly Stream _stream;
    private byte[] _buffer = new byte[64 << 10];
    private int _start;
    private int _length;
    private bool _atEnd;

    public LineStream(Stream stream) => _stream = stream;

    /// <summary>The next line with its line feed, if it has one; null at the end. Valid until the next call.</summary>
    public ReadOnlyMemory<byte>? ReadLine()
    {
        int searched = 0;
        while (true)
        {
            int end = _buffer.AsSpan(_start + searched, _length - searched).IndexOf((byte)'\n');
            if (end >= 0)
            {
                return Take(searched + end + 1);
            }

            searched = _length;
            if (!Fill())
            {
                // Without the cast, null would mean an empty run of bytes.
                return _length == 0 ? (ReadOnlyMemory<byte>?)null : Take(_length);
            }
        }
    }

    /// <summary>Copies lines as they are, however long.</summary>
    /// <returns>The number of lines copied; fewer than asked for at the end.</returns>
    public long CopyLines(long count, Action<ReadOnlyMemory<byte>> write)
    {
        long copied = 0;
        while (copied < count)
        {
            if (_length == 0 && !Fill())
            {
                return copied;
            }

            int end = _buffer.AsSpan(_start, _length).IndexOf((byte)'\n');
            write(Take(end < 0 ? _length : end + 1));
            copied += end < 0 ? 0 : 1;
        }

        return copied;
    }

    /// <summary>The next bytes, at most <paramref name="limit"/>; empty at the end. Valid until the next call.</summary>
    public ReadOnlyMemory<byte> ReadSome(int limit)
    {
        if (_length == 0 && !Fill())
        {
            return ReadOnlyMemory<byte>.Empty;
        }

        return Take(Math.Min(limit, _length));
    }

    private ReadOnlyMemory<byte> Take(int length)
    {
        ReadOnlyMemory<byte> taken = _buffer.AsMemory(_start, length);
        _start += length;
        _length -= length;
        return taken;
    }

    private bool Fill()
    {
        if (_atEnd)
        {
            return false;
        }

        if (_start > 0)
        {
            _buffer.AsSpan(_start, _length).CopyTo(_buffer);
            _start = 0;
        }

        if (_length == _buffer.Length)
        {
            int length = _buffer.Length < LongestLine ? _buffer.Length * 2 : throw new LogMismatchException("a line is longer than 1 GiB, and no log describes such a line");
            Array.Resize(ref _buffer, length);
        }

        int read = _stream.Read(_buffer, _length, _buffer.Length - _length);
        _length += read;
        _atEnd = read == 0;
        return read > 0;
    }
}
