namespace Sanitizer.Text.Codecs;

/// <summary>What a <see cref="DoubleByteCodec"/> looks up. A cell is a code point, with <see cref="ExactMark"/> or <see cref="LeadMark"/>, or 0.</summary>
internal sealed class DoubleByteTables
{
    /// <summary>The name in the data file of the cells of one byte.</summary>
    public const string OneByteCells = "one-byte";

    /// <summary>The name in the data file of the cells of two bytes.</summary>
    public const string TwoByteCells = "two-byte";

    /// <summary>The name in the data file of the cells of three bytes (EUC-JP) or four (gb18030).</summary>
    public const string LongerCells = "longer";

    /// <summary>Encoding the cell's character gives the cell's bytes.</summary>
    public const uint ExactMark = 1u << 31;

    /// <summary>The byte starts a longer cell.</summary>
    public const uint LeadMark = 1u << 30;

    /// <summary>The bits of a cell that are its code point.</summary>
    public const uint CodePointMask = 0x1FFFFF;

    /// <summary>Joins the data file with one encoding's rules.</summary>
    /// <param name="cells">The tables of the data file.</param>
    /// <param name="encoding">What its encoder gives.</param>
    /// <param name="isLead">Which bytes start a longer cell.</param>
    public DoubleByteTables(Dictionary<string, int[]> cells, EncodeTable encoding, Func<int, bool> isLead)
    {
        Encoding = encoding;
        OneByte = Mark(cells[OneByteCells], 0x80, encoding);
        TwoByte = Mark(cells[TwoByteCells], 0x8000, encoding);
        Longer = cells.GetValueOrDefault(LongerCells, []);
        for (int index = 0; index < OneByte.Length; index++)
        {
            if (isLead(0x80 + index))
            {
                OneByte[index] = LeadMark;
            }
        }
    }

    /// <summary>By byte less 0x80.</summary>
    public uint[] OneByte { get; }

    /// <summary>By lead byte less 0x80, then trail byte.</summary>
    public uint[] TwoByte { get; }

    /// <summary>Code points of three or four bytes, 0 where there is none.</summary>
    public int[] Longer { get; }

    /// <summary>The encoder's table.</summary>
    public EncodeTable Encoding { get; }

    private static uint[] Mark(int[] cells, int firstBytes, EncodeTable encoding)
    {
        uint[] marked = new uint[cells.Length];
        for (int index = 0; index < cells.Length; index++)
        {
            int codePoint = cells[index];
            bool exact = codePoint != 0 && encoding[codePoint] == firstBytes + index;
            marked[index] = (uint)codePoint | (exact ? ExactMark : 0);
        }

        return marked;
    }
}
