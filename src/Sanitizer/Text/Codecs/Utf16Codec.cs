using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Unicode;

namespace Sanitizer.Text.Codecs;

/// <summary>UTF-16 in either byte order (Encoding Standard, section 14.2). An unpaired surrogate is a malformed cell of two bytes.</summary>
internal sealed class Utf16Codec : TextCodec
{
    /// <summary>Code units swapped at a time.</summary>
    private const int BlockLength = 1024;

    private readonly bool _bigEndian;

    public Utf16Codec(bool bigEndian)
        : base(bigEndian ? "utf-16be" : "utf-16le") => _bigEndian = bigEndian;

    public override int UnitLength => 2;

    public override CodecCell DecodeCell(ReadOnlySpan<byte> source, Span<byte> utf8)
    {
        if (source.Length < 2)
        {
            return new CodecCell(CellKind.Incomplete, source.Length, 0);
        }

        char first = ReadUnit(source);
        if (!char.IsSurrogate(first))
        {
            return new CodecCell(CellKind.Exact, 2, CodePointWriter.Write(first, utf8));
        }

        if (char.IsHighSurrogate(first))
        {
            if (source.Length < 4)
            {
                return new CodecCell(CellKind.Incomplete, source.Length, 0);
            }

            char second = ReadUnit(source[2..]);
            if (char.IsLowSurrogate(second))
            {
                return new CodecCell(CellKind.Exact, 4, CodePointWriter.Write((uint)char.ConvertToUtf32(first, second), utf8));
            }
        }

        return new CodecCell(CellKind.Malformed, 2, 0);
    }

    public override int DecodeExact(ReadOnlySpan<byte> source, Span<byte> utf8, out int written)
    {
        Span<char> swapped = stackalloc char[BlockLength];
        int read = 0;
        written = 0;
        while (source.Length - read >= 2 && utf8.Length - written >= MaxCellTextLength)
        {
            scoped ReadOnlySpan<char> units = MemoryMarshal.Cast<byte, char>(source[read..]);
            units = units[..Math.Min(units.Length, BlockLength)];
            if (_bigEndian == BitConverter.IsLittleEndian)
            {
                BinaryPrimitives.ReverseEndianness(MemoryMarshal.Cast<char, ushort>(units), MemoryMarshal.Cast<char, ushort>(swapped));
                units = swapped[..units.Length];
            }

            // The last character starts where MaxCellTextLength bytes are left, as with every codec; four bytes hold it.
            _ = Utf8.FromUtf16(units, utf8[written..^(MaxCellTextLength - 4)], out int unitsRead, out int bytesWritten, replaceInvalidSequences: false, isFinalBlock: false);
            if (unitsRead == 0)
            {
                break;
            }

            read += unitsRead * 2;
            written += bytesWritten;
        }

        return read;
    }

    public override bool TryEncode(Rune rune, Span<byte> destination, out int written)
    {
        Span<char> units = stackalloc char[2];
        int count = rune.EncodeToUtf16(units);
        for (int i = 0; i < count; i++)
        {
            WriteUnit(destination[(2 * i)..], units[i]);
        }

        written = 2 * count;
        return true;
    }

    public override int CountEncoded(ReadOnlySpan<byte> utf8) => 2 * Encoding.UTF8.GetCharCount(utf8);

    private char ReadUnit(ReadOnlySpan<byte> source) => (char)(_bigEndian
        ? BinaryPrimitives.ReadUInt16BigEndian(source)
        : BinaryPrimitives.ReadUInt16LittleEndian(source));

    private void WriteUnit(Span<byte> destination, char unit)
    {
        if (_bigEndian)
        {
            BinaryPrimitives.WriteUInt16BigEndian(destination, unit);
        }
        else
        {
            BinaryPrimitives.WriteUInt16LittleEndian(destination, unit);
        }
    }
}
