namespace Sanitizer.Text.Codecs;

/// <summary>
/// gb18030, and GBK, whose decoder is the same and whose encoder has no four-byte cells (Encoding Standard, sections 10.1 and 10.2).
/// The index is the one before GB18030-2022, which moved eighteen cells from Private Use to assigned characters.
/// </summary>
internal sealed class Gb18030Codec : DoubleByteCodec
{
    private const int EuroSign = 0x20AC;

    private readonly bool _encodesFourBytes;

    public Gb18030Codec(string name, bool encodesFourBytes)
        : base(name, "gb18030.bin") => _encodesFourBytes = encodesFourBytes;

    private protected override bool IsLead(int value) => value is >= 0x81 and <= 0xFE;

    private protected override void FillEncoding(EncodeTable encoding, Dictionary<string, int[]> cells)
    {
        AddTwoByteCells(encoding, cells, 0x81, 0xFE);
        if (!_encodesFourBytes)
        {
            encoding[EuroSign] = 0x80;
            return;
        }

        int[] fourByte = cells[DoubleByteTables.LongerCells];
        for (int pointer = 0; pointer < fourByte.Length; pointer++)
        {
            encoding.AddFirst(fourByte[pointer], Gb18030Pointer.ToBytes(pointer));
        }
    }

    private protected override uint Lookup(int codePoint) => codePoint >= 0x10000 && _encodesFourBytes
        ? Gb18030Pointer.ToBytes(codePoint - 0x10000 + Gb18030Pointer.SupplementaryStart)
        : base.Lookup(codePoint);

    /// <summary>Four bytes, of which the second and the fourth are digits. Where one does not fit, all behind the first are read again.</summary>
    private protected override CodecCell DecodeLonger(ReadOnlySpan<byte> source, Span<byte> utf8)
    {
        if (!IsDigit(source[1]))
        {
            return MalformedPair(source);
        }

        if ((source.Length > 2 && !IsLead(source[2])) || (source.Length > 3 && !IsDigit(source[3])))
        {
            return new CodecCell(CellKind.Malformed, 1, 0);
        }

        if (source.Length < 4)
        {
            return new CodecCell(CellKind.Incomplete, source.Length, 0);
        }

        int pointer = Gb18030Pointer.FromBytes(source);
        int[] basicPlane = Tables.Longer;
        uint codePoint = pointer < basicPlane.Length ? (uint)basicPlane[pointer] : Gb18030Pointer.ToSupplementary(pointer);
        bool exact = codePoint != 0 && Lookup((int)codePoint) == Gb18030Pointer.ToBytes(pointer);
        return Finish(codePoint | (exact ? DoubleByteTables.ExactMark : 0), 4, utf8);
    }

    private static bool IsDigit(byte value) => value is >= 0x30 and <= 0x39;
}
