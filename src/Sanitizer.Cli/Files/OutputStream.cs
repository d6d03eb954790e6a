namespace Sanitizer.Cli.Files;

/// <summary>Writes on to a stream and says its name where that fails, so that nobody takes it for a failure of the input.</summary>
internal sealed class OutputStream : Stream
{
    private readonly Stream _stream;
    private readonly string _path;
    private readonly bool _needsReader;

    /// <summary>A stream that knows its name.</summary>
    /// <param name="stream">Where the bytes go.</param>
    /// <param name="path">What the user calls it.</param>
    /// <param name="needsReader">Whether a pipe that nobody reads any more is a failure; else the exception comes through as it is.</param>
    public OutputStream(Stream stream, string path, bool needsReader)
    {
        _stream = stream;
        _path = path;
        _needsReader = needsReader;
    }

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        try
        {
            _stream.Write(buffer);
        }
        catch (Exception exception) when (IsFailure(exception))
        {
            throw new OutputFailedException(_path, exception);
        }
    }

    public override void Flush()
    {
        try
        {
            _stream.Flush();
        }
        catch (Exception exception) when (IsFailure(exception))
        {
            throw new OutputFailedException(_path, exception);
        }
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _stream.Dispose();
        }

        base.Dispose(disposing);
    }

    private bool IsFailure(Exception exception) => FileProblem.Is(exception) && (_needsReader || exception is not IOException broken || !BrokenPipe.Is(broken));
}
