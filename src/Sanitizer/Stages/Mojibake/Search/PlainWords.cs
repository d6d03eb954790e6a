using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Sanitizer.Stages.Mojibake.Search;

/// <summary>
/// The words, each with the space behind it, that are known to hold no sequences of UTF-8, by their hash. A text has few words that were not
/// met before, and to look for one costs less than to look at two of its letters. Used by one thread.
/// </summary>
internal sealed class PlainWords
{
    /// <summary>Sets of words, as a power of two, and the words of a set: half a megabyte, which stays in a core's own cache.</summary>
    private const int Bits = 15;
    private const int Ways = 2;

    /// <summary>Bytes of the longest word that is kept, and those that are read at once.</summary>
    private const int Longest = 32;
    private const int Block = 16;

    // Odd numbers with about as many ones as zeros.
    private const ulong First = 0x9E37_79B9_7F4A_7C15;
    private const ulong Second = 0xD1B5_4A32_D192_ED03;

    private readonly ulong[] _keys = new ulong[Ways << Bits];

    // Read from 16 - n on, 16 bytes of which the first n are set.
    private static ReadOnlySpan<byte> FirstBytes =>
        [255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0];

    /// <summary>Where the word at a place ends: behind the next space, at the latest at the end of what is looked at; or where it is too long to be kept.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int EndOf(ReadOnlySpan<byte> text, int start, int end)
    {
        int most = Math.Min(end - start, Longest + 1);
        int length = text.Slice(start, most).IndexOf((byte)' ');
        return start + (length < 0 ? most : length + 1);
    }

    /// <summary>The hash of a word; 0 where it is too long to be kept, or too near to the end of the text.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong KeyOf(ReadOnlySpan<byte> text, int start, int end)
    {
        int length = end - start;
        if (length > Longest || start + Block > text.Length)
        {
            return 0;
        }

        ref byte word = ref Unsafe.Add(ref MemoryMarshal.GetReference(text), start);
        Vector128<byte> head = Vector128.LoadUnsafe(ref word);
        Vector128<byte> tail = default;
        if (length <= Block)
        {
            head &= Vector128.LoadUnsafe(ref MemoryMarshal.GetReference(FirstBytes), (nuint)(Block - length));
        }
        else
        {
            tail = Vector128.LoadUnsafe(ref word, (nuint)(length - Block));
        }

        ulong high = Math.BigMul(head.AsUInt64().ToScalar() ^ First, head.AsUInt64().GetElement(1) ^ Second ^ (ulong)length, out ulong low);
        ulong key = high ^ low;
        high = Math.BigMul(tail.AsUInt64().ToScalar() ^ key, tail.AsUInt64().GetElement(1) ^ First, out low);
        return (high ^ low ^ key) | 1;
    }

    /// <summary>Whether a word holds nothing, as far as is known.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Contains(ulong key)
    {
        Span<ulong> set = SetOf(key);
        return set[0] == key || set[1] == key;
    }

    /// <summary>Keeps a word in the place of the older of its set.</summary>
    public void Keep(ulong key)
    {
        Span<ulong> set = SetOf(key);
        set[1] = set[0];
        set[0] = key;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Span<ulong> SetOf(ulong key) => _keys.AsSpan((int)(key >> (64 - Bits)) * Ways, Ways);
}
