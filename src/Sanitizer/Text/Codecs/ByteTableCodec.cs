using System.Text;

namespace Sanitizer.Text.Codecs;

/// <summary>An encoding of one byte a character that has the characters of ASCII in other places: EBCDIC.</summary>
internal sealed class ByteTableCodec : TextCodec
{
    private readonly Lazy<int[]> _codePoints;

    /// <summary>By code point one more than its byte, so that 0 is none.</summary>
    private readonly Lazy<EncodeTable> _bytes;

    public ByteTableCodec(string name)
        : base(name)
    {
        _codePoints = new Lazy<int[]>(() => SingleByteTable.LoadAllBytes(name));
        _bytes = new Lazy<EncodeTable>(IndexBytes);
    }

    public override CodecCell DecodeCell(ReadOnlySpan<byte> source, Span<byte> utf8)
    {
        if (source.IsEmpty)
        {
            return new CodecCell(CellKind.Incomplete, 0, 0);
        }

        int codePoint = _codePoints.Value[source[0]];
        return codePoint == 0 && source[0] != 0
            ? new CodecCell(CellKind.Malformed, 1, 0)
            : new CodecCell(CellKind.Exact, 1, CodePointWriter.Write((uint)codePoint, utf8));
    }

    public override bool TryEncode(Rune rune, Span<byte> destination, out int written)
    {
        uint entry = _bytes.Value[rune.Value];
        destination[0] = (byte)(entry - 1);
        written = entry == 0 ? 0 : 1;
        return entry != 0;
    }

    /// <summary>One byte a character, counted without looking any up.</summary>
    public override int CountEncoded(ReadOnlySpan<byte> utf8) => Utf8Scanner.CountCharacters(utf8);

    private EncodeTable IndexBytes()
    {
        EncodeTable table = new();
        int[] codePoints = _codePoints.Value;
        for (int value = 0; value < codePoints.Length; value++)
        {
            if (codePoints[value] != 0 || value == 0)
            {
                table[codePoints[value]] = (uint)value + 1;
            }
        }

        return table;
    }
}
