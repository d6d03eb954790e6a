using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Sanitizer.Stages.Injection;

/// <summary>
/// Searches a text for several short strings of ASCII at once, whatever the case of their letters: by three table look-ups, of the first three bytes, 16
/// places at a time. What they find is compared.
/// </summary>
internal sealed class AsciiSeeds
{
    private const int Lanes = 16;
    private const int Looks = 3;
    private const int Buckets = 8;

    // The bit that tells small letters from capitals.
    private const byte Small = 0x20;

    private readonly byte[][] _seeds;
    private readonly Vector128<byte>[] _tables = new Vector128<byte>[2 * Looks];

    /// <summary>Takes the strings.</summary>
    /// <param name="seeds">Of ASCII, in small letters, of three bytes or more.</param>
    public AsciiSeeds(params ReadOnlySpan<string> seeds)
    {
        _seeds = new byte[seeds.Length][];
        Span<byte> tables = stackalloc byte[2 * Looks * Lanes];
        tables.Clear();
        for (int i = 0; i < seeds.Length; i++)
        {
            byte[] seed = new byte[seeds[i].Length];
            _seeds[i] = seed;
            for (int place = 0; place < seed.Length; place++)
            {
                seed[place] = (byte)seeds[i][place];
            }

            for (int look = 0; look < Looks; look++)
            {
                byte value = (byte)(seed[look] | Small);
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
        ReadOnlySpan<Vector128<byte>> tables = _tables;
        Vector128<byte> low = Vector128.Create((byte)0x0F);
        Vector128<byte> small = Vector128.Create(Small);

        // The last look takes in places that were looked at before: behind them no string has room.
        int last = text.Length - Lanes - (Looks - 1);
        for (int position = 0; position <= last; position = position < last ? Math.Min(position + Lanes, last) : last + 1)
        {
            Vector128<byte> first = Vector128.Create(text[position..]) | small;
            Vector128<byte> second = Vector128.Create(text[(position + 1)..]) | small;
            Vector128<byte> third = Vector128.Create(text[(position + 2)..]) | small;
            Vector128<byte> buckets = Vector128.ShuffleNative(tables[0], first & low) & Vector128.ShuffleNative(tables[1], Vector128.ShiftRightLogical(first, 4))
                & Vector128.ShuffleNative(tables[2], second & low) & Vector128.ShuffleNative(tables[3], Vector128.ShiftRightLogical(second, 4))
                & Vector128.ShuffleNative(tables[4], third & low) & Vector128.ShuffleNative(tables[5], Vector128.ShiftRightLogical(third, 4));
            uint hits = ~Vector128.Equals(buckets, Vector128<byte>.Zero).ExtractMostSignificantBits() & 0xFFFF;
            for (; hits != 0; hits &= hits - 1)
            {
                int place = BitOperations.TrailingZeroCount(hits);
                if (IsAt(text[(position + place)..], buckets.GetElement(place)))
                {
                    return true;
                }
            }
        }

        for (int position = 0; last < 0 && position < text.Length; position++)
        {
            if (IsAt(text[position..], byte.MaxValue))
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
            if ((buckets & (1 << (i % Buckets))) != 0 && StartsWith(text, _seeds[i]))
            {
                return true;
            }
        }

        return false;
    }

    private static bool StartsWith(ReadOnlySpan<byte> text, byte[] seed)
    {
        if (text.Length < seed.Length)
        {
            return false;
        }

        for (int i = 0; i < seed.Length; i++)
        {
            byte own = text[i];
            bool isLetter = (uint)((own | Small) - 'a') <= 'z' - 'a';
            if ((isLetter ? own | Small : own) != seed[i])
            {
                return false;
            }
        }

        return true;
    }
}
