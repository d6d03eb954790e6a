namespace Sanitizer.Tests.Documents;

/// <summary>A stream that keeps nothing but knows how much was written to it, and how much at once.</summary>
internal sealed class MeasuringStream : Stream
{
    private long _length;

    /// <summary>The most bytes of one write.</summary>
    public int Longest { get; private set; }

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => _length;

    public override long Position
    {
        get => _length;
        set => throw new NotSupportedException();
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        Longest = Math.Max(Longest, buffer.Length);
        _length += buffer.Length;
    }

    public override void Flush()
    {
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();
}
