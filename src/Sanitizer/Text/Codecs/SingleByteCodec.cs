using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Sanitizer.Text.Codecs;

/// <summary>Any encoding of one byte a character (Encoding Standard, chapter 9). Every assigned byte is exact.</summary>
internal sealed class SingleByteCodec : AsciiCompatibleCodec
{
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

    [MethodImpl(MethodImplOptions.AggressiveOptimization)] // one call may have all the work of a window
    public override int DecodeExact(ReadOnlySpan<byte> source, Span<byte> utf8, out int written)
    {
        uint[] cells = _table.Value.Packed;
        int last = utf8.Length - MaxCellTextLength;
        int read = 0;
        written = 0;
        while (read < source.Length && written <= last)
        {
            // A block is written whole; what is behind its first character beyond ASCII is written again.
            if (source.Length - read >= Vector256<byte>.Count && utf8.Length - written >= Vector256<byte>.Count)
            {
                Vector256<byte> block = Vector256.Create(source[read..]);
                block.CopyTo(utf8[written..]);
                uint beyond = block.ExtractMostSignificantBits();
                int ascii = BitOperations.TrailingZeroCount(beyond);
                read += ascii;
                written += ascii;
                if (beyond == 0 || written > last)
                {
                    continue;
                }
            }

            do
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
            while (read < source.Length && written <= last && source[read] >= 0x80);
        }

        return read;
    }

    /// <summary>One byte a character, counted without looking any up.</summary>
    public override int CountEncoded(ReadOnlySpan<byte> utf8) => Utf8Scanner.CountCharacters(utf8);

    private protected override uint Lookup(int codePoint) => _table.Value.Encoding[codePoint];
}
