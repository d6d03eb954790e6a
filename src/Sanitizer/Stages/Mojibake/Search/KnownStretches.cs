using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Sanitizer.Stages.Mojibake.Search;

/// <summary>
/// Short stretches of text that are known to hold nothing, by their hash: a text has few words that were not met before, and to look for one
/// costs less than to look at two of its letters. Used by one thread.
/// </summary>
internal sealed class KnownStretches
{
    /// <summary>Sets of stretches, as a power of two, and the stretches of a set: half a megabyte, which stays in a core's own cache.</summary>
    private const int Bits = 15;
    private const int Ways = 2;

    /// <summary>Bytes of the longest stretch that is kept.</summary>
    public const int Longest = 32;

    /// <summary>Bytes that are read at once.</summary>
    private const int Block = 16;

    // Odd numbers with about as many ones as zeros.
    private const ulong First = 0x9E37_79B9_7F4A_7C15;
    private const ulong Second = 0xD1B5_4A32_D192_ED03;

    private readonly ulong[] _keys = new ulong[Ways << Bits];

    // Read from 16 - n on, 16 bytes of which the first n are set.
    private static ReadOnlySpan<byte> FirstBytes =>
        [255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0];

    /// <summary>The hash of a stretch; 0 where it is too long to be kept, or too near to the end of the text.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong KeyOf(ReadOnlySpan<byte> text, int start, int end)
    {
        int length = end - start;
        if (length > Longest || start + Block > text.Length)
        {
            return 0;
        }

        ref byte first = ref Unsafe.Add(ref MemoryMarshal.GetReference(text), start);
        Vector128<byte> head = Vector128.LoadUnsafe(ref first);
        Vector128<byte> tail = default;
        if (length <= Block)
        {
            head &= Vector128.LoadUnsafe(ref MemoryMarshal.GetReference(FirstBytes), (nuint)(Block - length));
        }
        else
        {
            tail = Vector128.LoadUnsafe(ref first, (nuint)(length - Block));
        }

        ulong high = Math.BigMul(head.AsUInt64().ToScalar() ^ First, head.AsUInt64().GetElement(1) ^ Second, out ulong low);
        ulong key = high ^ low;
        high = Math.BigMul(tail.AsUInt64().ToScalar() ^ key, tail.AsUInt64().GetElement(1) ^ ((ulong)length * First), out low);
        return (high ^ low ^ key) | 1;
    }

    /// <summary>Whether a stretch holds nothing, as far as is known.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Contains(ulong key)
    {
        Span<ulong> set = SetOf(key);
        return set[0] == key || set[1] == key;
    }

    /// <summary>Keeps a stretch in the place of the older of its set.</summary>
    public void Keep(ulong key)
    {
        Span<ulong> set = SetOf(key);
        set[1] = set[0];
        set[0] = key;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Span<ulong> SetOf(ulong key) => _keys.AsSpan((int)(key >> (64 - Bits)) * Ways, Ways);
}
