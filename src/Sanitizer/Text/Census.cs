using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Sanitizer.Text;

/// <summary>
/// Looks once at all bytes of a window, 64 at a time: whether they are well-formed UTF-8, and which classes of byte occur. Each class is
/// a set of high half-bytes times a set of low half-bytes, so two table look-ups and an AND classify 16 bytes at once. ASCII needs one
/// such look; well-formedness is looked at only where something is beyond it.
/// </summary>
internal static class Census
{
    private const int Lanes = 16;
    private const int Block = 4 * Lanes;

    // What is looked back at: a sequence that the first bytes of a block end has three bytes before it at most.
    private const int Margin = 2 * Lanes;

    // Stands for what is not there before and behind the bytes: of no class, and no part of a sequence.
    private const byte Padding = (byte)'\n';

    // A class that is not one product of half-byte sets is written as several.
    private static readonly ByteClasses[] AsciiProducts =
    [
        ByteClasses.Control, // hi 0, lo 0-8 B C E F
        ByteClasses.Control, // hi 1
        ByteClasses.Control, // hi 7, lo F
        ByteClasses.Printable, // hi 2, lo 0-5 7-F (space included: harmless, a text of spaces alone is rare)
        ByteClasses.Printable, // hi 3-6
        ByteClasses.Printable, // hi 7, lo 0-E
        ByteClasses.Ampersand, // hi 2, lo 6
    ];

    private static readonly ByteClasses[] LeadProducts =
    [
        ByteClasses.Latin1, // hi C, lo 2 3
        ByteClasses.TwoByte, // hi C, lo 4-F; hi D (lo 4-F)
        ByteClasses.TwoByte, // hi D, lo 0-3
        ByteClasses.GeneralPunctuation, // hi E, lo 2
        ByteClasses.Specials, // hi E, lo F
        ByteClasses.ThreeByte, // hi E, lo 0 1 3-E
        ByteClasses.FourByte, // hi F
    ];

    private static readonly Vector128<byte> AsciiLow = LowTable(AsciiMember);
    private static readonly Vector128<byte> AsciiHigh = HighTable(AsciiMember);
    private static readonly Vector128<byte> LeadLow = LowTable(LeadMember);
    private static readonly Vector128<byte> LeadHigh = HighTable(LeadMember);
    private static readonly Vector128<byte> MarkLow = LowTable(MarkMember);
    private static readonly Vector128<byte> MarkHigh = HighTable(MarkMember);

    /// <summary>The classes of byte that occur.</summary>
    /// <param name="bytes">Any bytes.</param>
    public static ByteClasses Of(ReadOnlySpan<byte> bytes)
    {
        _ = IsWellFormed(bytes, out ByteClasses classes);
        return classes;
    }

    /// <summary>Whether bytes are well-formed UTF-8.</summary>
    /// <param name="bytes">The bytes, of which a character starts at the first.</param>
    /// <param name="classes">The classes of byte that occur.</param>
    public static bool IsWellFormed(ReadOnlySpan<byte> bytes, out ByteClasses classes)
    {
        Finds finds = default;
        Span<byte> edge = stackalloc byte[Margin + Block];
        edge.Fill(Padding);
        int position = Math.Min(bytes.Length, Block);
        bytes[..position].CopyTo(edge[Margin..]);
        _ = Scan(edge, Margin, ref finds);
        if (position == Block)
        {
            position = Scan(bytes, Block, ref finds);

            // The end, behind what a sequence may have begun with: an empty one tells of a sequence that is cut.
            edge.Fill(Padding);
            bytes[(position - Margin)..].CopyTo(edge);
            _ = Scan(edge, Margin, ref finds);
        }

        classes = Classes(Fold(finds.Ascii.GetLower() | finds.Ascii.GetUpper()), AsciiProducts) | Classes(Fold(finds.Leads), LeadProducts)
            | (finds.Others == Vector128<byte>.Zero ? ByteClasses.None : ByteClasses.BeyondTypography);
        return finds.Errors == Vector128<byte>.Zero;
    }

    /// <summary>Scans whole blocks; the bytes before the first are there to look back at.</summary>
    /// <returns>Where the first block starts that is not whole.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)] // a few calls have all the work
    private static int Scan(ReadOnlySpan<byte> bytes, int position, ref Finds finds)
    {
        Finds found = finds;
        Vector256<byte> low = Vector256.Create(AsciiLow, AsciiLow);
        Vector256<byte> high = Vector256.Create(AsciiHigh, AsciiHigh);
        Vector256<byte> before = Vector256.Create(bytes.Slice(position - Margin, Margin));
        for (; position + Block <= bytes.Length; position += Block)
        {
            ReadOnlySpan<byte> block = bytes.Slice(position, Block);
            Vector256<byte> first = Vector256.Create(block);
            Vector256<byte> second = Vector256.Create(block[Margin..]);
            found.Ascii |= Look(low, high, first) | Look(low, high, second);
            if ((before | first | second).ExtractMostSignificantBits() != 0)
            {
                for (int i = 0; i < Block; i += Lanes)
                {
                    LookBeyondAscii(bytes, position + i, ref found);
                }
            }

            before = second;
        }

        finds = found;
        return position;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<byte> Look(Vector256<byte> lows, Vector256<byte> highs, Vector256<byte> own)
    {
        Vector256<byte> low = own & Vector256.Create((byte)0x0F);
        Vector256<byte> high = Vector256.ShiftRightLogical(own, 4);
        return Avx2.IsSupported
            ? Avx2.Shuffle(lows, low) & Avx2.Shuffle(highs, high)
            : Vector256.Create(
                Vector128.ShuffleNative(lows.GetLower(), low.GetLower()) & Vector128.ShuffleNative(highs.GetLower(), high.GetLower()),
                Vector128.ShuffleNative(lows.GetLower(), low.GetUpper()) & Vector128.ShuffleNative(highs.GetLower(), high.GetUpper()));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void LookBeyondAscii(ReadOnlySpan<byte> bytes, int position, ref Finds found)
    {
        Vector128<byte> mask = Vector128.Create((byte)0x0F);
        Vector128<byte> own = Vector128.Create(bytes[position..]);
        Vector128<byte> before = Vector128.Create(bytes[(position - 1)..]);
        Vector128<byte> secondBefore = Vector128.Create(bytes[(position - 2)..]);
        Vector128<byte> thirdBefore = Vector128.Create(bytes[(position - 3)..]);
        Vector128<byte> low = own & mask;
        Vector128<byte> high = Vector128.ShiftRightLogical(own, 4);
        found.Leads |= Vector128.ShuffleNative(LeadLow, low) & Vector128.ShuffleNative(LeadHigh, high);
        found.Errors |= Utf8Sequences.ErrorsIn(own, before, secondBefore, thirdBefore);

        // The dashes, curly quotes and the ellipsis are E2 80 and one of a set.
        Vector128<byte> lead = Vector128.Create((byte)0xE2);
        Vector128<byte> middle = Vector128.Create((byte)0x80);
        Vector128<byte> isMark = ~Vector128.Equals(Vector128.ShuffleNative(MarkLow, low) & Vector128.ShuffleNative(MarkHigh, high), Vector128<byte>.Zero);
        Vector128<byte> isUsual = Vector128.Equals(own, lead)
            | (Vector128.Equals(before, lead) & Vector128.Equals(own, middle))
            | (Vector128.Equals(secondBefore, lead) & Vector128.Equals(before, middle) & isMark);
        found.Others |= Vector128.AndNot(own, isUsual) & middle;
    }

    private static int Fold(Vector128<byte> bits)
    {
        ulong half = bits.AsUInt64().ToScalar() | bits.AsUInt64().GetElement(1);
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

    private static bool AsciiMember(int product, int high, int low) => product switch
    {
        0 => high == 0 && low is <= 8 or 0xB or 0xC or 0xE or 0xF,
        1 => high == 1,
        2 => high == 7 && low == 0xF,
        3 => high == 2 && low != 6,
        4 => high is >= 3 and <= 6,
        5 => high == 7 && low != 0xF,
        6 => high == 2 && low == 6,
        _ => false,
    };

    private static bool LeadMember(int product, int high, int low) => product switch
    {
        0 => high == 0xC && low is 2 or 3,
        1 => high is 0xC or 0xD && low >= 4,
        2 => high == 0xD && low <= 3,
        3 => high == 0xE && low == 2,
        4 => high == 0xE && low == 0xF,
        5 => high == 0xE && low is not 2 and not 0xF,
        6 => high == 0xF,
        _ => false,
    };

    // The third byte of U+2013, U+2014, U+2018, U+2019, U+201C, U+201D and U+2026.
    private static bool MarkMember(int product, int high, int low) => product switch
    {
        0 => high == 9 && low is 3 or 4 or 8 or 9 or 0xC or 0xD,
        1 => high == 0xA && low == 6,
        _ => false,
    };

    private static Vector128<byte> LowTable(Func<int, int, int, bool> member) => Table((product, low, high) => member(product, high, low));

    private static Vector128<byte> HighTable(Func<int, int, int, bool> member) => Table(member);

    private static Vector128<byte> Table(Func<int, int, int, bool> member)
    {
        Span<byte> table = stackalloc byte[Lanes];
        for (int value = 0; value < Lanes; value++)
        {
            for (int product = 0; product < 8; product++)
            {
                for (int other = 0; other < Lanes; other++)
                {
                    table[value] |= (byte)(member(product, value, other) ? 1 << product : 0);
                }
            }
        }

        return Vector128.Create<byte>(table);
    }

    private struct Finds
    {
        public Vector256<byte> Ascii;
        public Vector128<byte> Leads;
        public Vector128<byte> Errors;
        public Vector128<byte> Others;
    }
}
