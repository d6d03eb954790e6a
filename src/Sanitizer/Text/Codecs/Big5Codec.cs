namespace Sanitizer.Text.Codecs;

/// <summary>Big5 with the Hong Kong Supplementary Character Set (Encoding Standard, section 11.1).</summary>
internal sealed class Big5Codec : DoubleByteCodec
{
    /// <summary>The encoder gives none of the supplementary cells in front of the original Big5.</summary>
    private const int FirstEncodedLead = 0xA1;

    private const int LastLead = 0xFE;

    public Big5Codec()
        : base("big5", "big5.bin")
    {
    }

    /// <summary>Characters that stand in the index twice and are encoded as the last of their cells.</summary>
    private static ReadOnlySpan<ushort> EncodedAsLast => [0x2550, 0x255E, 0x2561, 0x256A, 0x5341, 0x5345];

    private protected override bool IsLead(int value) => value is >= 0x81 and <= LastLead;

    private protected override void FillEncoding(EncodeTable encoding, Dictionary<string, int[]> cells)
    {
        AddTwoByteCells(encoding, cells, FirstEncodedLead, LastLead);
        int[] twoByte = cells[DoubleByteTables.TwoByteCells];
        foreach (ushort codePoint in EncodedAsLast)
        {
            encoding[codePoint] = 0x8000 + (uint)Array.LastIndexOf(twoByte, codePoint);
        }
    }

    /// <summary>Four cells are a letter with a combining mark; the standard has them in the decoder, not in the index.</summary>
    private protected override CodecCell DecodeLonger(ReadOnlySpan<byte> source, Span<byte> utf8)
    {
        ReadOnlySpan<byte> text = ((source[0] << 8) | source[1]) switch
        {
            0x8862 => "\u00CA\u0304"u8,
            0x8864 => "\u00CA\u030C"u8,
            0x88A3 => "\u00EA\u0304"u8,
            0x88A5 => "\u00EA\u030C"u8,
            _ => [],
        };
        if (text.IsEmpty)
        {
            return MalformedPair(source);
        }

        text.CopyTo(utf8);
        return new CodecCell(CellKind.Inexact, 2, text.Length);
    }
}
