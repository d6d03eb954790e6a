using System.Buffers.Binary;
using System.Text;

namespace Sanitizer.Text.Codecs;

/// <summary>UTF-32 in either byte order. It is no encoding of the Encoding Standard; its names are those of the Unicode Standard.</summary>
internal sealed class Utf32Codec : TextCodec
{
    private readonly bool _bigEndian;

    public Utf32Codec(bool bigEndian)
        : base(bigEndian ? "utf-32be" : "utf-32le") => _bigEndian = bigEndian;

    public override int UnitLength => 4;

    public override CodecCell DecodeCell(ReadOnlySpan<byte> source, Span<byte> utf8)
    {
        if (source.Length < 4)
        {
            return new CodecCell(CellKind.Incomplete, source.Length, 0);
        }

        uint value = _bigEndian ? BinaryPrimitives.ReadUInt32BigEndian(source) : BinaryPrimitives.ReadUInt32LittleEndian(source);
        return Rune.IsValid(value)
            ? new CodecCell(CellKind.Exact, 4, CodePointWriter.Write(value, utf8))
            : new CodecCell(CellKind.Malformed, 4, 0);
    }

    public override bool TryEncode(Rune rune, Span<byte> destination, out int written)
    {
        if (_bigEndian)
        {
            BinaryPrimitives.WriteInt32BigEndian(destination, rune.Value);
        }
        else
        {
            BinaryPrimitives.WriteInt32LittleEndian(destination, rune.Value);
        }

        written = 4;
        return true;
    }

    public override int CountEncoded(ReadOnlySpan<byte> utf8) => 4 * Utf8Scanner.CountCharacters(utf8);
}
