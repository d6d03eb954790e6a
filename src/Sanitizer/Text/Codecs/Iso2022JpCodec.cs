using System.Text;

namespace Sanitizer.Text.Codecs;

/// <summary>ISO-2022-JP (Encoding Standard, section 12.2). Escape sequences change what bytes mean, so only whole runs are translated.</summary>
internal sealed class Iso2022JpCodec : TextCodec
{
    private readonly EucJpCodec _jis0208;

    /// <summary>Creates a codec over the table of JIS X 0208 that EUC-JP has.</summary>
    public Iso2022JpCodec(EucJpCodec jis0208)
        : base("iso-2022-jp") => _jis0208 = jis0208;

    public override bool IsStateful => true;

    /// <summary>Reads one byte as in the initial state. No cell is exact: what a byte means depends on what stood before it.</summary>
    public override CodecCell DecodeCell(ReadOnlySpan<byte> source, Span<byte> utf8)
    {
        if (source.IsEmpty)
        {
            return new CodecCell(CellKind.Incomplete, 0, 0);
        }

        if (source[0] >= 0x80 || Iso2022JpEncoder.IsForbidden(source[0]))
        {
            return new CodecCell(CellKind.Malformed, 1, 0);
        }

        utf8[0] = source[0];
        return new CodecCell(CellKind.Inexact, 1, 1);
    }

    public override void DecodeRun(ReadOnlySpan<byte> source, List<byte> utf8)
    {
        ArgumentNullException.ThrowIfNull(utf8);
        new Iso2022JpDecoder(_jis0208, utf8).Decode(source);
    }

    /// <summary>Encodes one character as a whole run, escape sequences included.</summary>
    public override bool TryEncode(Rune rune, Span<byte> destination, out int written)
    {
        Iso2022JpEncoder encoder = new(_jis0208);
        bool encoded = encoder.TryEncode(rune.Value, destination, out int characterLength);
        written = encoded ? characterLength + encoder.Finish(destination[characterLength..]) : 0;
        return encoded;
    }

    public override bool TryEncode(ReadOnlySpan<byte> utf8, List<byte> destination)
    {
        ArgumentNullException.ThrowIfNull(destination);
        Iso2022JpEncoder encoder = new(_jis0208);
        Span<byte> cell = stackalloc byte[MaxEncodedLength];
        bool complete = true;
        while (complete && !utf8.IsEmpty)
        {
            _ = Rune.DecodeFromUtf8(utf8, out Rune rune, out int read);
            complete = encoder.TryEncode(rune.Value, cell, out int written);
            destination.AddRange(cell[..written]);
            utf8 = utf8[read..];
        }

        destination.AddRange(cell[..encoder.Finish(cell)]);
        return complete;
    }

    public override int CountEncoded(ReadOnlySpan<byte> utf8)
    {
        Iso2022JpEncoder encoder = new(_jis0208);
        Span<byte> cell = stackalloc byte[MaxEncodedLength];
        int count = 0;
        while (!utf8.IsEmpty)
        {
            _ = Rune.DecodeFromUtf8(utf8, out Rune rune, out int read);
            _ = encoder.TryEncode(rune.Value, cell, out int written);
            count += written;
            utf8 = utf8[read..];
        }

        return count + encoder.Finish(cell);
    }
}
