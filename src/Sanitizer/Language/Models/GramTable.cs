using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Sanitizer.Text;

namespace Sanitizer.Language.Models;

/// <summary>
/// A set of character sequences with a byte or two for each, hashed. The sequences themselves are not kept: 16 bits of the hash stand
/// for them, so that about one of 20,000 unknown sequences is taken for a known one.
/// </summary>
internal sealed class GramTable
{
    /// <summary>Slots that are looked at together.</summary>
    private const int Step = 8;

    // Behind the last slot the first ones follow again, so that a look never reaches beyond the end. A slot is one number, so that a look at it costs one miss of the cache: the fingerprint, above it the cost, above that the second byte.
    private readonly uint[] _slots;

    private readonly int _count;

    private GramTable(uint[] slots, int count)
    {
        _slots = slots;
        _count = count;
    }

    /// <summary>Hash of two characters.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong HashOf(int first, int last) => Mix(((ulong)(uint)first << 24) ^ (uint)last ^ (2UL << 60));

    /// <summary>Hash of three characters.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong HashOf(int first, int second, int last) =>
        Mix((((ulong)(uint)first << 42) ^ ((ulong)(uint)second << 21) ^ (uint)last) * 0x9E3779B97F4A7C15 ^ 3UL);

    /// <summary>Hash of four characters.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong HashOf(int first, int second, int third, int last) =>
        Mix((((ulong)(uint)first << 42) ^ ((ulong)(uint)second << 21) ^ (uint)third) * 0xD6E8FEB86659FD93 ^ ((ulong)(uint)last << 7) ^ 4UL);

    /// <summary>What is kept for a sequence, see <see cref="CostOf"/> and <see cref="LeaveOf"/>; 0 for an unknown one.</summary>
    public uint Find(ulong hash)
    {
        ref uint slots = ref MemoryMarshal.GetArrayDataReference(_slots);
        int slot = SlotOf(hash, _count);
        uint print = PrintOf(hash);
        uint first = Unsafe.Add(ref slots, slot);
        if ((ushort)first == print || first == 0)
        {
            return first;
        }

        // Slots are well filled, so that a sequence that is not there takes some 22 looks: eight are made at once.
        Vector256<uint> prints = Vector256.Create(print);
        Vector256<uint> low = Vector256.Create(0xFFFFu);
        while (true)
        {
            Vector256<uint> seen = Vector256.LoadUnsafe(ref slots, (nuint)slot) & low;
            uint ends = (Vector256.Equals(seen, prints) | Vector256.Equals(seen, Vector256<uint>.Zero)).ExtractMostSignificantBits();
            if (ends != 0)
            {
                return Unsafe.Add(ref slots, slot + BitOperations.TrailingZeroCount(ends));
            }

            slot += Step;
            slot -= slot >= _count ? _count : 0;
        }
    }

    /// <summary>The first byte of a sequence that was found: its cost.</summary>
    public static byte CostOf(uint found) => (byte)(found >> 16);

    /// <summary>The second byte, or 0: the cost of backing off from it.</summary>
    public static byte LeaveOf(uint found) => (byte)(found >> 24);

    /// <summary>The fingerprint: never 0, which marks a free slot.</summary>
    public static ushort PrintOf(ulong hash)
    {
        ushort print = (ushort)hash;
        return print == 0 ? (ushort)1 : print;
    }

    /// <summary>The slot at which the search for a hash starts.</summary>
    public static int SlotOf(ulong hash, int slots) => (int)Math.BigMul(hash, (ulong)slots, out _);

    /// <summary>Reads the number of slots (int), the width (byte: 1 or 2), the fingerprints (ushort) and the values.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static GramTable Read(ref DataFileReader reader)
    {
        int slots = reader.ReadInt32();
        int width = reader.ReadByte();
        ReadOnlySpan<ushort> prints = reader.ReadUInt16Array(slots);
        ReadOnlySpan<byte> values = reader.ReadBytes(slots * width);
        uint[] packed = new uint[slots + Step];
        for (int i = 0; i < slots; i++)
        {
            uint value = width == 1 ? values[i] : values[i * 2] | ((uint)values[(i * 2) + 1] << 8);
            packed[i] = prints[i] == 0 ? 0 : prints[i] | (value << 16);
        }

        packed.AsSpan(0, Step).CopyTo(packed.AsSpan(slots));
        return new GramTable(packed, slots);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Mix(ulong value)
    {
        value ^= BitOperations.RotateRight(value, 29);
        value *= 0xBF58476D1CE4E5B9;
        value ^= value >> 32;
        value *= 0x94D049BB133111EB;
        return value ^ (value >> 29);
    }
}
