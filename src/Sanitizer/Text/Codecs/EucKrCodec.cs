namespace Sanitizer.Text.Codecs;

/// <summary>EUC-KR with the extension of Windows code page 949 (Encoding Standard, section 13.1).</summary>
internal sealed class EucKrCodec : DoubleByteCodec
{
    public EucKrCodec()
        : base("euc-kr", "euc-kr.bin")
    {
    }

    private protected override bool IsLead(int value) => value is >= 0x81 and <= 0xFE;

    private protected override void FillEncoding(EncodeTable encoding, Dictionary<string, int[]> cells) =>
        AddTwoByteCells(encoding, cells, 0x81, 0xFE);
}
