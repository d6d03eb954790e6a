using System.Numerics;

namespace Sanitizer.Stages.Mojibake.Search;

/// <summary>The arithmetic of UTF-8 sequences of which not every byte is known (RFC 3629, section 3).</summary>
internal static class Utf8Bits
{
    /// <summary>What Only answers where several characters are possible.</summary>
    public const int Several = -2;

    /// <summary>Whether a code point is one and needs as many trail bytes.</summary>
    public static bool IsShortest(int codePoint, int trails) => trails switch
    {
        1 => codePoint >= 0x80,
        2 => codePoint >= 0x800 && codePoint is < 0xD800 or > 0xDFFF,
        _ => codePoint is >= 0x10000 and <= 0x10FFFF,
    };

    /// <summary>The only character that the trail bytes allow; -1 for none, <see cref="Several"/> for several.</summary>
    /// <param name="bits">The bits of the lead byte.</param>
    /// <param name="trails">For each trail byte, the bytes 80 to BF it may be, a bit each.</param>
    public static int Only(int bits, ReadOnlySpan<ulong> trails)
    {
        bool isNone = false;
        bool isSeveral = false;
        int character = bits;
        for (int i = 0; i < trails.Length; i++)
        {
            // Only the first trail byte decides whether as many are needed, and whether there is such a character.
            ulong trail = i == 0 ? trails[0] & FirstTrails(bits, trails.Length) : trails[i];
            isNone |= trail == 0;
            isSeveral |= (trail & (trail - 1)) != 0;
            character = (character << 6) | BitOperations.TrailingZeroCount(trail);
        }

        return isNone ? -1 : isSeveral ? Several : character;
    }

    // Table 3-7 of the Unicode Standard: the first trail bytes behind each lead byte.
    private static ulong FirstTrails(int bits, int trails) => trails switch
    {
        1 => bits < 0x02 ? 0 : ulong.MaxValue,
        2 => bits == 0 ? ulong.MaxValue << 0x20 : bits == 0x0D ? ulong.MaxValue >> 0x20 : ulong.MaxValue,
        _ => bits == 0 ? ulong.MaxValue << 0x10 : bits < 4 ? ulong.MaxValue : bits == 4 ? ulong.MaxValue >> 0x30 : 0,
    };
}
