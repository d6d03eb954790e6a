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
    public static int Only(int bits, ReadOnlySpan<ulong> trails) => Only(bits, trails, 0);

    private static int Only(int bits, ReadOnlySpan<ulong> trails, int depth)
    {
        if (depth == trails.Length)
        {
            return IsShortest(bits, trails.Length) ? bits : -1;
        }

        int found = -1;
        for (ulong rest = trails[depth]; rest != 0; rest &= rest - 1)
        {
            int next = Only((bits << 6) | BitOperations.TrailingZeroCount(rest), trails, depth + 1);
            if (next == Several || (next >= 0 && found >= 0))
            {
                return Several;
            }

            found = next >= 0 ? next : found;
        }

        return found;
    }
}
