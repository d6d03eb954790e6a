using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Text;

namespace Sanitizer.Stages.Injection;

/// <summary>
/// Searches a text for several short strings of letters beyond ASCII at once: by four table look-ups, of those bytes of the first letters that
/// tell them apart, 16 places at a time. What they find is compared.
/// </summary>
internal sealed class LetterSeeds
{
    private const int Lanes = 16;
    private const int Looks = 4;
    private const int Buckets = 8;

    // Which byte of a string each look is at: lead bytes are alike within a script.
    private static readonly int[] OfTwoBytes = [1, 3, 5, 7];
    private static readonly int[] OfThreeBytes = [1, 2, 4, 5];

    private readonly byte[][] _seeds;
    private readonly int[] _offsets;
    private readonly Vector128<byte>[] _tables = new Vector128<byte>[2 * Looks];

    /// <summary>Takes the strings.</summary>
    /// <param name="letterLength">How many bytes a letter has, 2 or 3.</param>
    /// <param name="seeds">Of four letters of two bytes, or two of three, or more.</param>
    public LetterSeeds(int letterLength, params ReadOnlySpan<string> seeds)
    {
        _offsets = letterLength == 2 ? OfTwoBytes : OfThreeBytes;
        _seeds = new byte[seeds.Length][];
        Span<byte> tables = stackalloc byte[2 * Looks * Lanes];
        tables.Clear();
        for (int i = 0; i < seeds.Length; i++)
        {
            byte[] seed = Encoding.UTF8.GetBytes(seeds[i]);
            _seeds[i] = seed;
            for (int look = 0; look < Looks; look++)
            {
                byte value = seed[_offsets[look]];
                tables[(2 * look * Lanes) + (value & 15)] |= (byte)(1 << (i % Buckets));
                tables[(((2 * look) + 1) * Lanes) + (value >> 4)] |= (byte)(1 << (i % Buckets));
            }
        }

        for (int i = 0; i < _tables.Length; i++)
        {
            _tables[i] = Vector128.Create<byte>(tables.Slice(i * Lanes, Lanes));
        }
    }

    /// <summary>Whether one of the strings occurs.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)] // one call has all the work of a text
    public bool AnyIn(ReadOnlySpan<byte> text)
    {
        int reach = _offsets[^1];
        int last = text.Length - Lanes - reach;
        if (last < 0)
        {
            return AnyInShort(text);
        }

        for (int position = 0; position < last; position += Lanes)
        {
            if (AnyAmong(text, position))
            {
                return true;
            }
        }

        // The end, of which some places were looked at before: behind them no string has room.
        return AnyAmong(text, last);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool AnyAmong(ReadOnlySpan<byte> text, int position)
    {
        ReadOnlySpan<Vector128<byte>> tables = _tables;
        int[] offsets = _offsets;
        Vector128<byte> buckets = Look(tables[0], tables[1], Vector128.Create(text[(position + offsets[0])..]))
            & Look(tables[2], tables[3], Vector128.Create(text[(position + offsets[1])..]))
            & Look(tables[4], tables[5], Vector128.Create(text[(position + offsets[2])..]))
            & Look(tables[6], tables[7], Vector128.Create(text[(position + offsets[3])..]));
        uint hits = ~Vector128.Equals(buckets, Vector128<byte>.Zero).ExtractMostSignificantBits() & 0xFFFF;
        for (; hits != 0; hits &= hits - 1)
        {
            int place = BitOperations.TrailingZeroCount(hits);
            if (IsAt(text[(position + place)..], buckets.GetElement(place)))
            {
                return true;
            }
        }

        return false;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> Look(Vector128<byte> low, Vector128<byte> high, Vector128<byte> bytes) =>
        Vector128.ShuffleNative(low, bytes & Vector128.Create((byte)0x0F)) & Vector128.ShuffleNative(high, Vector128.ShiftRightLogical(bytes, 4));

    private bool AnyInShort(ReadOnlySpan<byte> text)
    {
        foreach (byte[] seed in _seeds)
        {
            if (text.IndexOf(seed) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    private bool IsAt(ReadOnlySpan<byte> text, byte buckets)
    {
        for (int i = 0; i < _seeds.Length; i++)
        {
            if ((buckets & (1 << (i % Buckets))) != 0 && text.StartsWith(_seeds[i]))
            {
                return true;
            }
        }

        return false;
    }
}
