using System.Buffers.Binary;

namespace Sanitizer.Text.Codecs;

/// <summary>Any encoding of one byte a character (Encoding Standard, chapter 9). Every assigned byte is exact.</summary>
internal sealed class SingleByteCodec : AsciiCompatibleCodec
{
    /// <summary>Bytes looked up in a row before the next try at copying ASCII: long enough to pay for the try.</summary>
    private const int BlockLength = 16;

    private readonly Lazy<SingleByteTable> _table;

    /// <summary>Creates a codec over one of the standard's tables.</summary>
    /// <param name="name">The encoding's name.</param>
    /// <param name="tableName">The table's name, which for iso-8859-8-i is another one.</param>
    public SingleByteCodec(string name, string tableName)
        : this(name, () => SingleByteTable.Load(tableName))
    {
    }

    /// <summary>Creates a codec whose table is made when it is first needed.</summary>
    public SingleByteCodec(string name, Func<SingleByteTable> table)
        : base(name) => _table = new Lazy<SingleByteTable>(table);

    public override CodecCell DecodeCell(ReadOnlySpan<byte> source, Span<byte> utf8)
    {
        if (source.IsEmpty)
        {
            return new CodecCell(CellKind.Incomplete, 0, 0);
        }

        if (source[0] < 0x80)
        {
            utf8[0] = source[0];
            return new CodecCell(CellKind.Exact, 1, 1);
        }

        uint packed = _table.Value.Packed[source[0]];
        BinaryPrimitives.WriteUInt32LittleEndian(utf8, packed);
        return new CodecCell(packed == 0 ? CellKind.Malformed : CellKind.Exact, 1, (int)(packed >> SingleByteTable.LengthShift));
    }

    public override int DecodeExact(ReadOnlySpan<byte> source, Span<byte> utf8, out int written)
    {
        int last = utf8.Length - MaxCellTextLength;
        int read = AsciiRun.Copy(source, utf8[..Math.Max(0, last + 1)]);
        written = read;
        if (read == source.Length || written > last)
        {
            return read;
        }

        uint[] cells = _table.Value.Packed;
        while (read < source.Length && written <= last)
        {
            int end = Math.Min(source.Length, read + BlockLength);
            while (read < end && written <= last)
            {
                uint packed = cells[source[read]];
                if (packed == 0)
                {
                    return read;
                }

                BinaryPrimitives.WriteUInt32LittleEndian(utf8[written..], packed);
                written += (int)(packed >> SingleByteTable.LengthShift);
                read++;
            }

            int run = written <= last ? AsciiRun.Copy(source[read..], utf8[written..(last + 1)]) : 0;
            read += run;
            written += run;
        }

        return read;
    }

    /// <summary>One byte a character, counted without looking any up.</summary>
    public override int CountEncoded(ReadOnlySpan<byte> utf8) => Utf8Scanner.CountCharacters(utf8);

    private protected override uint Lookup(int codePoint) => _table.Value.Encoding[codePoint];
}
