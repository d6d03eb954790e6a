namespace Sanitizer.Tests.Documents;

/// <summary>A stream in memory that knows how much was written to it at once.</summary>
internal sealed class MeasuringStream : MemoryStream
{
    /// <summary>The most bytes of one write.</summary>
    public int Longest { get; private set; }

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        Longest = Math.Max(Longest, buffer.Length);
        base.Write(buffer);
    }
}
