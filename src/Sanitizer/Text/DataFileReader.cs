using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace Sanitizer.Text;

/// <summary>Reads the little-endian numbers of a data file in order.</summary>
internal ref struct DataFileReader
{
    private ReadOnlySpan<byte> _rest;

    public DataFileReader(ReadOnlySpan<byte> content) => _rest = content;

    /// <summary>True when every byte was read.</summary>
    public readonly bool AtEnd => _rest.IsEmpty;

    public byte ReadByte() => Take(1)[0];

    public int ReadInt32() => BinaryPrimitives.ReadInt32LittleEndian(Take(sizeof(int)));

    public byte[] ReadBytes(int count) => Take(count).ToArray();

    public ushort[] ReadUInt16Array(int count)
    {
        ushort[] values = MemoryMarshal.Cast<byte, ushort>(Take(count * sizeof(ushort))).ToArray();
        if (!BitConverter.IsLittleEndian)
        {
            BinaryPrimitives.ReverseEndianness(values, values);
        }

        return values;
    }

    public int[] ReadInt32Array(int count)
    {
        int[] values = MemoryMarshal.Cast<byte, int>(Take(count * sizeof(int))).ToArray();
        if (!BitConverter.IsLittleEndian)
        {
            BinaryPrimitives.ReverseEndianness(values, values);
        }

        return values;
    }

    private ReadOnlySpan<byte> Take(int count)
    {
        if ((uint)count > (uint)_rest.Length)
        {
            throw new InvalidDataException("A data file ends early; compile it again.");
        }

        ReadOnlySpan<byte> taken = _rest[..count];
        _rest = _rest[count..];
        return taken;
    }
}
