using System.Numerics;
using System.Runtime.CompilerServices;
using Sanitizer.Text;

namespace Sanitizer.Language.Models;

/// <summary>
/// A set of character sequences with a byte or two for each, hashed. The sequences themselves are not kept: 16 bits of the hash stand
/// for them, so that about one of 20,000 unknown sequences is taken for a known one.
/// </summary>
internal sealed class GramTable
{
    private readonly ushort[] _prints;
    private readonly byte[] _values;
    private readonly int _width;

    private GramTable(ushort[] prints, byte[] values, int width)
    {
        _prints = prints;
        _values = values;
        _width = width;
    }

    /// <summary>Bytes kept for a sequence.</summary>
    public int Width => _width;

    /// <summary>Hash of two characters.</summary>
    public static ulong HashOf(int first, int last) => Mix(((ulong)(uint)first << 24) ^ (uint)last ^ (2UL << 60));

    /// <summary>Hash of three characters.</summary>
    public static ulong HashOf(int first, int second, int last) =>
        Mix((((ulong)(uint)first << 42) ^ ((ulong)(uint)second << 21) ^ (uint)last) * 0x9E3779B97F4A7C15 ^ 3UL);

    /// <summary>Hash of four characters.</summary>
    public static ulong HashOf(int first, int second, int third, int last) =>
        Mix((((ulong)(uint)first << 42) ^ ((ulong)(uint)second << 21) ^ (uint)third) * 0xD6E8FEB86659FD93 ^ ((ulong)(uint)last << 7) ^ 4UL);

    /// <summary>Where the values of a sequence start, or -1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Find(ulong hash)
    {
        ushort[] prints = _prints;
        ushort print = PrintOf(hash);
        for (int slot = SlotOf(hash, prints.Length); ; slot++)
        {
            slot = slot == prints.Length ? 0 : slot;
            ushort found = prints[slot];
            if (found == print)
            {
                return slot * _width;
            }

            if (found == 0)
            {
                return -1;
            }
        }
    }

    /// <summary>A value of a sequence that was found.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public byte ValueAt(int place) => _values[place];

    /// <summary>The fingerprint: never 0, which marks a free slot.</summary>
    public static ushort PrintOf(ulong hash)
    {
        ushort print = (ushort)hash;
        return print == 0 ? (ushort)1 : print;
    }

    /// <summary>The slot at which the search for a hash starts.</summary>
    public static int SlotOf(ulong hash, int slots) => (int)Math.BigMul(hash, (ulong)slots, out _);

    /// <summary>Reads the number of slots (int), the width (byte), the fingerprints (ushort) and the values.</summary>
    public static GramTable Read(ref DataFileReader reader)
    {
        int slots = reader.ReadInt32();
        int width = reader.ReadByte();
        return new GramTable(reader.ReadUInt16Array(slots), reader.ReadBytes(slots * width), width);
    }

    private static ulong Mix(ulong value)
    {
        value ^= BitOperations.RotateRight(value, 29);
        value *= 0xBF58476D1CE4E5B9;
        value ^= value >> 32;
        value *= 0x94D049BB133111EB;
        return value ^ (value >> 29);
    }
}
