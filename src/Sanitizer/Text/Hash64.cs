using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Sanitizer.Text;

/// <summary>
/// A fast 64-bit hash of bytes by folded 128-bit products: the same on every machine and in every run, so it may stand in files.
/// It is not keyed: who decides to delete on equal hashes compares the bytes too.
/// </summary>
internal static class Hash64
{
    // Odd constants with about as many ones as zeros (the golden ratio and a lattice multiplier); nothing depends on their exact value.
    private const ulong First = 0x9E3779B97F4A7C15;
    private const ulong Second = 0xD1B54A32D192ED03;
    private const int Block = 16;

    /// <summary>The hash of the bytes as they are.</summary>
    public static ulong Of(ReadOnlySpan<byte> bytes) => Compute(bytes, foldCase: false);

    /// <summary>The hash of the bytes with A to Z taken as a to z; other letters keep their case.</summary>
    public static ulong OfIgnoringAsciiCase(ReadOnlySpan<byte> bytes) => Compute(bytes, foldCase: true);

    /// <summary>The same as <see cref="OfIgnoringAsciiCase"/> of up to 15 bytes, which are loaded already.</summary>
    /// <param name="bytes">The bytes, and any behind them.</param>
    /// <param name="length">How many count, from 1 to 15.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong OfShortIgnoringAsciiCase(Vector128<byte> bytes, int length)
    {
        bytes &= Vector128.LoadUnsafe(ref MemoryMarshal.GetReference(FirstBytes), (nuint)(Block - length));
        Vector128<byte> capitals = Vector128.LessThanOrEqual(bytes - Vector128.Create((byte)'A'), Vector128.Create((byte)('Z' - 'A')));
        Vector128<ulong> folded = (bytes | (capitals & Vector128.Create((byte)0x20))).AsUInt64();
        ulong first = folded.ToScalar();
        ulong head = length >= 8 ? first : 0;
        ulong tail = length >= 8 ? folded.GetElement(1) : first;
        ulong x = head ^ First ^ ((ulong)length * Second);
        ulong top = Math.BigMul(x, tail ^ Second, out ulong bottom);
        return Finish(top ^ bottom ^ BitOperations.RotateLeft(x, 32));
    }

    // Read from 16 - n on, 16 bytes of which the first n are set.
    private static ReadOnlySpan<byte> FirstBytes =>
        [255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0];

    /// <summary>One hash out of two in this order, for hashes of sequences.</summary>
    public static ulong Combine(ulong left, ulong right)
    {
        ulong high = Math.BigMul(left ^ First, right ^ Second, out ulong low);
        return high ^ low ^ BitOperations.RotateLeft(left, 23);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Compute(ReadOnlySpan<byte> bytes, bool foldCase)
    {
        // Multiplied, so that no small change of the first bytes undoes a change of the length.
        ulong state = First ^ ((ulong)bytes.Length * Second);
        ulong key = Second;
        while (bytes.Length >= Block)
        {
            ulong left = Fold(BinaryPrimitives.ReadUInt64LittleEndian(bytes), foldCase) ^ state;
            ulong right = Fold(BinaryPrimitives.ReadUInt64LittleEndian(bytes[8..]), foldCase) ^ key;
            ulong high = Math.BigMul(left, right, out ulong low);

            // The rotated operand keeps the state alive where a product happens to be zero.
            state = high ^ low ^ BitOperations.RotateLeft(left, 32);
            key += First;
            bytes = bytes[Block..];
        }

        ulong head = 0;
        if (bytes.Length >= 8)
        {
            head = Fold(BinaryPrimitives.ReadUInt64LittleEndian(bytes), foldCase);
            bytes = bytes[8..];
        }

        ulong tail = Tail(bytes);
        ulong x = head ^ state;
        ulong top = Math.BigMul(x, Fold(tail, foldCase) ^ key, out ulong bottom);
        return Finish(top ^ bottom ^ BitOperations.RotateLeft(x, 32));
    }

    // Fewer than eight bytes as one number, the first byte lowest; where two reads overlap they say the same.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Tail(ReadOnlySpan<byte> bytes)
    {
        int length = bytes.Length;
        if (length >= 4)
        {
            return BinaryPrimitives.ReadUInt32LittleEndian(bytes) | ((ulong)BinaryPrimitives.ReadUInt32LittleEndian(bytes[(length - 4)..]) << ((length - 4) * 8));
        }

        return length == 0 ? 0 : bytes[0] | ((ulong)bytes[length / 2] << (length / 2 * 8)) | ((ulong)bytes[length - 1] << ((length - 1) * 8));
    }

    // Short inputs see one product only; a second one spreads their last bits over the whole hash.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Finish(ulong value)
    {
        ulong high = Math.BigMul(value ^ Second, First, out ulong low);
        return high ^ low;
    }

    // Eight bytes at once: the sums set the top bit of each byte that is at least 'A', and of each that is above 'Z'.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Fold(ulong word, bool foldCase)
    {
        if (!foldCase)
        {
            return word;
        }

        const ulong EachByte = 0x0101010101010101;
        ulong low = word & (EachByte * 0x7F);
        ulong fromA = low + (EachByte * (0x80 - 'A'));
        ulong aboveZ = low + (EachByte * (0x7F - 'Z'));
        ulong upper = (fromA ^ aboveZ) & ~word & (EachByte * 0x80);
        return word | (upper >> 2);
    }
}
