namespace Sanitizer.Text.Codecs;

/// <summary>Shift_JIS with the extensions of Windows code page 932 (Encoding Standard, section 12.3).</summary>
internal sealed class ShiftJisCodec : DoubleByteCodec
{
    public ShiftJisCodec()
        : base("shift_jis", "shift_jis.bin")
    {
    }

    private protected override bool IsLead(int value) => value is (>= 0x81 and <= 0x9F) or (>= 0xE0 and <= 0xFC);

    private protected override void FillEncoding(EncodeTable encoding, Dictionary<string, int[]> cells)
    {
        int[] oneByte = cells[DoubleByteTables.OneByteCells];
        for (int index = 0; index < oneByte.Length; index++)
        {
            encoding.AddFirst(oneByte[index], 0x80 + (uint)index);
        }

        // The index without the rows that repeat later ones (pointers 8272 to 8835, lead bytes ED and EE), and without the Private
        // Use characters of the lead bytes F0 to F9, which are the decoder's alone.
        AddTwoByteCells(encoding, cells, 0x81, 0xEC);
        AddTwoByteCells(encoding, cells, 0xEF, 0xEF);
        AddTwoByteCells(encoding, cells, 0xFA, 0xFC);
        JapaneseEncoding.AddSubstitutes(encoding);
    }
}
