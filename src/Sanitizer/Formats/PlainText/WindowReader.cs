using Sanitizer.Pipeline;

namespace Sanitizer.Formats.PlainText;

/// <summary>
/// Reads a stream as windows. Where they are cut depends on the bytes alone and not on how the stream hands them out. An empty stream
/// is one empty window.
/// </summary>
internal sealed class WindowReader
{
    private readonly Stream _stream;
    private readonly DocumentSession _session;
    private readonly int _windowLength;
    private byte[] _buffer;
    private int _length;
    private int _used;

    public WindowReader(Stream stream, int windowLength, DocumentSession session)
    {
        _stream = stream;
        _session = session;
        _windowLength = windowLength;
        _buffer = new byte[Math.Min(windowLength + 1, 64 << 10)];
    }

    /// <summary>Whether the window that was given last ends the document.</summary>
    public bool IsAtEnd { get; private set; }

    /// <summary>The next window, or null behind the last. It is valid until the next call.</summary>
    public ReadOnlyMemory<byte>? Next()
    {
        if (IsAtEnd)
        {
            return null;
        }

        _buffer.AsSpan(_used, _length - _used).CopyTo(_buffer);
        _length -= _used;
        _used = 0;
        Fill();
        IsAtEnd = _length <= _windowLength;
        ReadOnlyMemory<byte> head = _buffer.AsMemory(0, Math.Min(_length, _windowLength));
        _used = IsAtEnd ? _length : WindowCutter.Cut(head.Span, _session.Judge(head.Span));
        return _buffer.AsMemory(0, _used);
    }

    // One byte more than a window tells whether the document goes on behind it.
    private void Fill()
    {
        while (_length <= _windowLength)
        {
            if (_length == _buffer.Length)
            {
                Array.Resize(ref _buffer, (int)Math.Min((long)_buffer.Length * 4, _windowLength + 1L));
            }

            int read = _stream.Read(_buffer, _length, _buffer.Length - _length);
            if (read == 0)
            {
                return;
            }

            _length += read;
        }
    }
}
