using System.Numerics;
using System.Runtime.Intrinsics;

namespace Sanitizer.Stages.Hidden;

/// <summary>
/// Finds where one of up to 16 three-byte patterns may start, 16 bytes at once: each set of bytes is widened to a set of high
/// half-bytes times a set of low ones, so that two table look-ups and an AND test it. What it finds is a candidate; a caller looks
/// at the character. Behind the end of the text it sees zeros.
/// </summary>
internal sealed class PatternScanner
{
    private const int Lanes = 16;
    private const int Overhang = 2;
    private readonly Vector128<byte>[] _tables = new Vector128<byte>[12];

    public PatternScanner(ReadOnlySpan<BytePattern> patterns)
    {
        Span<byte> table = stackalloc byte[Lanes * 12];
        table.Clear();
        for (int i = 0; i < patterns.Length; i++)
        {
            Func<int, bool>[] sets = [patterns[i].First, patterns[i].Second, patterns[i].Third];
            for (int place = 0; place < 3; place++)
            {
                Span<byte> low = table.Slice(((i / 8 * 6) + (place * 2)) * Lanes, Lanes);
                Span<byte> high = table.Slice(((i / 8 * 6) + (place * 2) + 1) * Lanes, Lanes);
                for (int value = 0; value < 256; value++)
                {
                    int bit = sets[place](value) ? 1 << (i % 8) : 0;
                    low[value & 15] |= (byte)bit;
                    high[value >> 4] |= (byte)bit;
                }
            }
        }

        for (int i = 0; i < _tables.Length; i++)
        {
            _tables[i] = Vector128.Create<byte>(table.Slice(i * Lanes, Lanes));
        }
    }

    /// <summary>The first place at or behind <paramref name="start"/> where a pattern may begin, or -1.</summary>
    public int IndexOf(ReadOnlySpan<byte> text, int start)
    {
        Vector128<byte>[] tables = _tables;
        int position = start;
        for (; position + Lanes + Overhang <= text.Length; position += Lanes)
        {
            Vector128<byte> first = Vector128.Create(text[position..]);
            Vector128<byte> third = Vector128.Create(text[(position + 2)..]);

            // No pattern but a control's is of ASCII alone; and those are looked for apart.
            if ((first | third).ExtractMostSignificantBits() == 0)
            {
                continue;
            }

            Vector128<byte> second = Vector128.Create(text[(position + 1)..]);
            uint hits = Candidates(tables, first, second, third);
            if (hits != 0)
            {
                return position + BitOperations.TrailingZeroCount(hits);
            }
        }

        return position < text.Length ? IndexInTail(text, position) : -1;
    }

    private int IndexInTail(ReadOnlySpan<byte> text, int start)
    {
        Span<byte> tail = stackalloc byte[Lanes * 3];
        tail.Clear();
        text[start..].CopyTo(tail);
        int length = text.Length - start;
        for (int position = 0; position < length; position += Lanes)
        {
            uint hits = Candidates(_tables, Vector128.Create<byte>(tail[position..]), Vector128.Create<byte>(tail[(position + 1)..]), Vector128.Create<byte>(tail[(position + 2)..]));
            int found = hits == 0 ? length : position + BitOperations.TrailingZeroCount(hits);
            if (found < length)
            {
                return start + found;
            }
        }

        return -1;
    }

    private static uint Candidates(Vector128<byte>[] tables, Vector128<byte> first, Vector128<byte> second, Vector128<byte> third)
    {
        Vector128<byte> mask = Vector128.Create((byte)0x0F);
        Vector128<byte> firstLow = first & mask;
        Vector128<byte> firstHigh = Vector128.ShiftRightLogical(first, 4);
        Vector128<byte> secondLow = second & mask;
        Vector128<byte> secondHigh = Vector128.ShiftRightLogical(second, 4);
        Vector128<byte> thirdLow = third & mask;
        Vector128<byte> thirdHigh = Vector128.ShiftRightLogical(third, 4);
        Vector128<byte> one = Vector128.ShuffleNative(tables[0], firstLow) & Vector128.ShuffleNative(tables[1], firstHigh)
            & Vector128.ShuffleNative(tables[2], secondLow) & Vector128.ShuffleNative(tables[3], secondHigh)
            & Vector128.ShuffleNative(tables[4], thirdLow) & Vector128.ShuffleNative(tables[5], thirdHigh);
        Vector128<byte> two = Vector128.ShuffleNative(tables[6], firstLow) & Vector128.ShuffleNative(tables[7], firstHigh)
            & Vector128.ShuffleNative(tables[8], secondLow) & Vector128.ShuffleNative(tables[9], secondHigh)
            & Vector128.ShuffleNative(tables[10], thirdLow) & Vector128.ShuffleNative(tables[11], thirdHigh);
        return ~Vector128.Equals(one | two, Vector128<byte>.Zero).ExtractMostSignificantBits() & 0xFFFF;
    }
}
