namespace Sanitizer.Tests.Documents;

/// <summary>A stream of a text over and over that measures the live memory now and then while it is read.</summary>
internal sealed class WatchedStream : Stream
{
    private const int Measurements = 32;
    private readonly EndlessStream _source;
    private long _next;

    public WatchedStream(byte[] text, long length) => _source = new EndlessStream(text, length);

    /// <summary>The most live bytes seen.</summary>
    public long Most { get; private set; }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => _source.Length;

    public override long Position
    {
        get => _source.Position;
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count)
    {
        if (_source.Position >= _next)
        {
            _next += Length / Measurements;
            Most = Math.Max(Most, GC.GetTotalMemory(forceFullCollection: true));
        }

        return _source.Read(buffer, offset, count);
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _source.Dispose();
        }

        base.Dispose(disposing);
    }
}
