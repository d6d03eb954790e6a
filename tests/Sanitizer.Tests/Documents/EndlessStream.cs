namespace Sanitizer.Tests.Documents;

/// <summary>A stream of a text over and over up to a length, which is never in memory as a whole.</summary>
internal sealed class EndlessStream : Stream
{
    private readonly byte[] _text;

    public EndlessStream(byte[] text, long length)
    {
        _text = text;
        Length = length;
    }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length { get; }

    public override long Position { get; set; }

    public override int Read(byte[] buffer, int offset, int count)
    {
        int start = (int)(Position % _text.Length);
        int read = (int)Math.Min(Math.Min(count, _text.Length - start), Length - Position);
        _text.AsSpan(start, read).CopyTo(buffer.AsSpan(offset));
        Position += read;
        return read;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
