namespace Sanitizer.Text.Codecs;

/// <summary>EUC-JP (Encoding Standard, section 12.1). JIS X 0212, three bytes a character, is decoded and never encoded.</summary>
internal sealed class EucJpCodec : DoubleByteCodec
{
    private const byte SupplementaryLead = 0x8F;

    public EucJpCodec()
        : base("euc-jp", "euc-jp.bin")
    {
    }

    /// <summary>The bytes of a character of JIS X 0208 with their high bits off, which is its form in ISO-2022-JP; 0 where it is none.</summary>
    public int EncodeJis0208(int codePoint)
    {
        uint encoded = Tables.Encoding[codePoint];
        return encoded is >= 0xA1A1 and <= 0xFEFE ? (int)encoded & 0x7F7F : 0;
    }

    /// <summary>The character of JIS X 0208 at two bytes with their high bits off; 0 where there is none.</summary>
    public uint DecodeJis0208(int lead, int trail) =>
        Tables.TwoByte[TwoByteIndex(lead, trail | 0x80)] & DoubleByteTables.CodePointMask;

    private protected override bool IsLead(int value) => value is 0x8E or SupplementaryLead or (>= 0xA1 and <= 0xFE);

    private protected override void FillEncoding(EncodeTable encoding, Dictionary<string, int[]> cells)
    {
        AddTwoByteCells(encoding, cells, 0x8E, 0x8E);
        AddTwoByteCells(encoding, cells, 0xA1, 0xFE);
        JapaneseEncoding.AddSubstitutes(encoding);
    }

    private protected override CodecCell DecodeLonger(ReadOnlySpan<byte> source, Span<byte> utf8)
    {
        if (source[0] != SupplementaryLead || source[1] is < 0xA1 or > 0xFE)
        {
            return MalformedPair(source);
        }

        if (source.Length == 2)
        {
            return new CodecCell(CellKind.Incomplete, 2, 0);
        }

        uint cell = (uint)Tables.Longer[TwoByteIndex(source[1], source[2])];
        return cell == 0 && source[2] < 0x80 ? new CodecCell(CellKind.Malformed, 2, 0) : Finish(cell, 3, utf8);
    }
}
