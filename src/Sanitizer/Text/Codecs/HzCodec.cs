namespace Sanitizer.Text.Codecs;

/// <summary>HZ (RFC 1843): GB 2312 between <c>~{</c> and <c>~}</c>; a tilde by itself is written twice.</summary>
internal sealed class HzCodec : ShiftedCodec
{
    public HzCodec(TextCodec gb2312)
        : base("hz-gb-2312", gb2312)
    {
    }

    private protected override byte[] Out { get; } = "~{"u8.ToArray();

    private protected override byte[] Back { get; } = "~}"u8.ToArray();

    private protected override int ReadAscii(ReadOnlySpan<byte> source, List<byte> utf8)
    {
        if (source is [(byte)'~', (byte)'\n', ..])
        {
            // The line was broken for transport only.
            return 2;
        }

        _ = base.ReadAscii(source, utf8);
        return source.StartsWith("~~"u8) ? 2 : 1;
    }

    private protected override int WriteAscii(byte value, Span<byte> destination)
    {
        destination[1] = value;
        int written = base.WriteAscii(value, destination);
        return value == '~' ? 2 : written;
    }
}
