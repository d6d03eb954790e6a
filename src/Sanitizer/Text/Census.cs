using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Sanitizer.Text;

/// <summary>
/// Counts nothing, but tells in one pass which classes of byte occur. Each class is a set of high half-bytes times a set of low
/// half-bytes, so two table look-ups and an AND classify 16 bytes at once.
/// </summary>
internal static class Census
{
    // A class that is not one product of half-byte sets is written as several.
    private static readonly ByteClasses[] FirstProducts =
    [
        ByteClasses.Control, // hi 0, lo 0-8 B C E F
        ByteClasses.Control, // hi 1
        ByteClasses.Control, // hi 7, lo F
        ByteClasses.Latin1, // hi C, lo 2 3
        ByteClasses.TwoByte, // hi C, lo 4-F; hi D (lo 4-F)
        ByteClasses.TwoByte, // hi D, lo 0-3
        ByteClasses.GeneralPunctuation, // hi E, lo 2
        ByteClasses.Specials, // hi E, lo F
    ];

    private static readonly ByteClasses[] SecondProducts =
    [
        ByteClasses.ThreeByte, // hi E, lo 0 1 3-E
        ByteClasses.FourByte, // hi F
        ByteClasses.Printable, // hi 2, lo 0-5 7-F (space included: harmless, a text of spaces alone is rare)
        ByteClasses.Printable, // hi 3-6
        ByteClasses.Printable, // hi 7, lo 0-E
        ByteClasses.Ampersand, // hi 2, lo 6
        ByteClasses.None,
        ByteClasses.None,
    ];

    private static readonly Vector128<byte> FirstLow = LowTable(FirstMember);
    private static readonly Vector128<byte> FirstHigh = HighTable(FirstMember);
    private static readonly Vector128<byte> SecondLow = LowTable(SecondMember);
    private static readonly Vector128<byte> SecondHigh = HighTable(SecondMember);

    /// <summary>The classes of byte that occur in <paramref name="utf8"/>.</summary>
    /// <param name="utf8">Well-formed UTF-8 of any length.</param>
    public static ByteClasses Of(ReadOnlySpan<byte> utf8)
    {
        Vector128<byte> first = Vector128<byte>.Zero;
        Vector128<byte> second = Vector128<byte>.Zero;
        Vector128<byte> lowMask = Vector128.Create((byte)0x0F);
        ReadOnlySpan<Vector128<byte>> blocks = MemoryMarshal.Cast<byte, Vector128<byte>>(utf8);
        foreach (Vector128<byte> block in blocks)
        {
            Vector128<byte> low = block & lowMask;
            Vector128<byte> high = Vector128.ShiftRightLogical(block, 4) & lowMask;
            first |= Vector128.Shuffle(FirstLow, low) & Vector128.Shuffle(FirstHigh, high);
            second |= Vector128.Shuffle(SecondLow, low) & Vector128.Shuffle(SecondHigh, high);
        }

        int firstBits = Fold(first);
        int secondBits = Fold(second);
        foreach (byte value in utf8[(blocks.Length * 16)..])
        {
            firstBits |= FirstLow[value & 15] & FirstHigh[value >> 4];
            secondBits |= SecondLow[value & 15] & SecondHigh[value >> 4];
        }

        return Classes(firstBits, FirstProducts) | Classes(secondBits, SecondProducts);
    }

    private static int Fold(Vector128<byte> bits)
    {
        ulong half = bits.AsUInt64()[0] | bits.AsUInt64()[1];
        half |= half >> 32;
        half |= half >> 16;
        half |= half >> 8;
        return (int)(half & 0xFF);
    }

    private static ByteClasses Classes(int bits, ByteClasses[] products)
    {
        ByteClasses classes = ByteClasses.None;
        for (; bits != 0; bits &= bits - 1)
        {
            classes |= products[BitOperations.TrailingZeroCount(bits)];
        }

        return classes;
    }

    private static bool FirstMember(int product, int high, int low) => product switch
    {
        0 => high == 0 && low is <= 8 or 0xB or 0xC or 0xE or 0xF,
        1 => high == 1,
        2 => high == 7 && low == 0xF,
        3 => high == 0xC && low is 2 or 3,
        4 => high is 0xC or 0xD && low >= 4,
        5 => high == 0xD && low <= 3,
        6 => high == 0xE && low == 2,
        7 => high == 0xE && low == 0xF,
        _ => false,
    };

    private static bool SecondMember(int product, int high, int low) => product switch
    {
        0 => high == 0xE && low is not 2 and not 0xF,
        1 => high == 0xF,
        2 => high == 2 && low != 6,
        3 => high is >= 3 and <= 6,
        4 => high == 7 && low != 0xF,
        5 => high == 2 && low == 6,
        _ => false,
    };

    private static Vector128<byte> LowTable(Func<int, int, int, bool> member) =>
        Table((product, low) => Enumerable.Range(0, 16).Any(high => member(product, high, low)));

    private static Vector128<byte> HighTable(Func<int, int, int, bool> member) =>
        Table((product, high) => Enumerable.Range(0, 16).Any(low => member(product, high, low)));

    private static Vector128<byte> Table(Func<int, int, bool> contains)
    {
        Span<byte> table = stackalloc byte[16];
        for (int value = 0; value < 16; value++)
        {
            for (int product = 0; product < 8; product++)
            {
                table[value] |= (byte)(contains(product, value) ? 1 << product : 0);
            }
        }

        return Vector128.Create<byte>(table);
    }
}
