using System.Buffers.Binary;

namespace Sanitizer.Text.Codecs;

/// <summary>
/// The bytes of each code point in one encoding, as a number whose highest non-zero byte comes first. Pages of 256 code points, made
/// where one is assigned.
/// </summary>
internal sealed class EncodeTable
{
    private const int PageSize = 256;

    private readonly uint[]?[] _pages = new uint[]?[0x110000 / PageSize];

    /// <summary>The encoded bytes, or 0 where there are none.</summary>
    public uint this[int codePoint]
    {
        get => _pages[codePoint / PageSize] is { } page ? page[codePoint % PageSize] : 0;
        set => (_pages[codePoint / PageSize] ??= new uint[PageSize])[codePoint % PageSize] = value;
    }

    /// <summary>Assigns bytes unless the code point has some: the standard's encoders take the first pointer of an index.</summary>
    public void AddFirst(int codePoint, uint encoded)
    {
        if (codePoint != 0 && this[codePoint] == 0)
        {
            this[codePoint] = encoded;
        }
    }

    /// <summary>Writes an entry of this table.</summary>
    /// <returns>The number of bytes: 0 for the entry 0.</returns>
    public static int Write(uint encoded, Span<byte> destination)
    {
        switch (encoded)
        {
            case 0:
                return 0;
            case < 0x100:
                destination[0] = (byte)encoded;
                return 1;
            case < 0x10000:
                BinaryPrimitives.WriteUInt16BigEndian(destination, (ushort)encoded);
                return 2;
            case < 0x1000000:
                destination[0] = (byte)(encoded >> 16);
                BinaryPrimitives.WriteUInt16BigEndian(destination[1..], (ushort)encoded);
                return 3;
            default:
                BinaryPrimitives.WriteUInt32BigEndian(destination, encoded);
                return 4;
        }
    }
}
