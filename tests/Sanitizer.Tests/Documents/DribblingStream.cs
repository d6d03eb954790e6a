namespace Sanitizer.Tests.Documents;

/// <summary>A stream that hands out its bytes in small runs of random length.</summary>
internal sealed class DribblingStream : MemoryStream
{
    private readonly Random _random;
    private readonly int _longest;

    public DribblingStream(byte[] bytes, int seed)
        : base(bytes, writable: false)
    {
        _random = new Random(seed);
        _longest = 1 + _random.Next(40);
    }

    public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(count, 1 + _random.Next(_longest)));

    public override int Read(Span<byte> buffer) => base.Read(buffer[..Math.Min(buffer.Length, 1 + _random.Next(_longest))]);
}
