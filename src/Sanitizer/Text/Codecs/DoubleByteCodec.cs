namespace Sanitizer.Text.Codecs;

/// <summary>An encoding of ASCII and cells of mostly two bytes, the first of them from 0x80 on.</summary>
internal abstract class DoubleByteCodec : AsciiCompatibleCodec
{
    private readonly Lazy<DoubleByteTables> _tables;

    /// <summary>Creates a codec; its tables are read when the first character beyond ASCII is met.</summary>
    private protected DoubleByteCodec(string name, string dataFile)
        : base(name) =>
        _tables = new Lazy<DoubleByteTables>(() =>
        {
            Dictionary<string, int[]> cells = CellTableFile.Load(dataFile);
            EncodeTable encoding = new();
            FillEncoding(encoding, cells);
            return new DoubleByteTables(cells, encoding, IsLead);
        });

    private protected DoubleByteTables Tables => _tables.Value;

    public sealed override CodecCell DecodeCell(ReadOnlySpan<byte> source, Span<byte> utf8)
    {
        if (source.IsEmpty)
        {
            return new CodecCell(CellKind.Incomplete, 0, 0);
        }

        int lead = source[0];
        if (lead < 0x80)
        {
            utf8[0] = (byte)lead;
            return new CodecCell(CellKind.Exact, 1, 1);
        }

        uint cell = Tables.OneByte[lead & 0x7F];
        if (cell != DoubleByteTables.LeadMark)
        {
            return Finish(cell, 1, utf8);
        }

        if (source.Length == 1)
        {
            return new CodecCell(CellKind.Incomplete, 1, 0);
        }

        cell = Tables.TwoByte[TwoByteIndex(lead, source[1])];
        return cell == 0 ? DecodeLonger(source, utf8) : Finish(cell, 2, utf8);
    }

    public sealed override int DecodeExact(ReadOnlySpan<byte> source, Span<byte> utf8, out int written)
    {
        int last = utf8.Length - MaxCellTextLength;
        int read = AsciiRun.Copy(source, utf8[..Math.Max(0, last + 1)]);
        written = read;
        if (read == source.Length || written > last)
        {
            return read;
        }

        uint[] cells = Tables.TwoByte;
        while (read < source.Length && written <= last)
        {
            int lead = source[read];
            if (lead < 0x80)
            {
                int run = AsciiRun.Copy(source[read..], utf8[written..(last + 1)]);
                read += run;
                written += run;
                continue;
            }

            uint two = read + 1 < source.Length ? cells[TwoByteIndex(lead, source[read + 1])] : 0;
            if (two >= DoubleByteTables.ExactMark)
            {
                read += 2;
                written += CodePointWriter.Write(two & DoubleByteTables.CodePointMask, utf8[written..]);
                continue;
            }

            CodecCell cell = DecodeCell(source[read..], utf8[written..]);
            if (cell.Kind != CellKind.Exact)
            {
                break;
            }

            read += cell.SourceLength;
            written += cell.TextLength;
        }

        return read;
    }

    /// <summary>The place of a two-byte cell in its table.</summary>
    private protected static int TwoByteIndex(int lead, int trail) => ((lead & 0x7F) << 8) | trail;

    /// <summary>Adds the two-byte cells of some lead bytes to an encoder's table, lowest pointer first.</summary>
    private protected static void AddTwoByteCells(EncodeTable encoding, Dictionary<string, int[]> cells, int firstLead, int lastLead)
    {
        int[] twoByte = cells[DoubleByteTables.TwoByteCells];
        for (int bytes = firstLead << 8; bytes < (lastLead + 1) << 8; bytes++)
        {
            encoding.AddFirst(twoByte[bytes & 0x7FFF], (uint)bytes);
        }
    }

    /// <summary>A lead byte whose trail byte does not fit. An ASCII trail byte is read again.</summary>
    private protected static CodecCell MalformedPair(ReadOnlySpan<byte> source) =>
        new(CellKind.Malformed, source[1] < 0x80 ? 1 : 2, 0);

    private protected static CodecCell Finish(uint cell, int sourceLength, Span<byte> utf8)
    {
        if (cell == 0)
        {
            return new CodecCell(CellKind.Malformed, sourceLength, 0);
        }

        CellKind kind = cell >= DoubleByteTables.ExactMark ? CellKind.Exact : CellKind.Inexact;
        return new CodecCell(kind, sourceLength, CodePointWriter.Write(cell & DoubleByteTables.CodePointMask, utf8));
    }

    private protected override uint Lookup(int codePoint) => Tables.Encoding[codePoint];

    /// <summary>Whether a byte starts a longer cell.</summary>
    private protected abstract bool IsLead(int value);

    /// <summary>Fills the encoder's table from the cells of the data file.</summary>
    private protected abstract void FillEncoding(EncodeTable encoding, Dictionary<string, int[]> cells);

    /// <summary>Decodes where a lead byte and the byte behind it are no cell of their own.</summary>
    /// <param name="source">At least two bytes.</param>
    /// <param name="utf8">Where the text goes.</param>
    private protected virtual CodecCell DecodeLonger(ReadOnlySpan<byte> source, Span<byte> utf8) => MalformedPair(source);
}
