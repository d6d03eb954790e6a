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
    /// <param name="lead">The bits of the lead byte.</param>
    /// <param name="trails">For each trail byte, the values it may have, a bit each.</param>
    public static int Only(int lead, ReadOnlySpan<ulong> trails)
    {
        ulong first = trails[0] & FirstTrails(lead, trails.Length);
        int choices = BitOperations.PopCount(first);
        int only = (lead << 6) | BitOperations.TrailingZeroCount(first);
        foreach (ulong trail in trails[1..])
        {
            choices *= BitOperations.PopCount(trail);
            only = (only << 6) | BitOperations.TrailingZeroCount(trail);
        }

        return choices switch { 0 => -1, 1 => only, _ => Several };
    }

    /// <summary>
    /// The values, a bit each, that the first trail byte may have. With it and the lead all is decided: what they begin is a character of the shortest
    /// form and no surrogate, or nothing is (Unicode Standard, table 3-7).
    /// </summary>
    /// <param name="lead">The bits of the lead byte.</param>
    /// <param name="trails">The number of trail bytes.</param>
    public static ulong FirstTrails(int lead, int trails) => (trails, lead) switch
    {
        (1, < 2) => 0,
        (2, 0) => ulong.MaxValue << 0x20,
        (2, 0x0D) => ~(ulong.MaxValue << 0x20),
        (3, 0) => ulong.MaxValue << 0x10,
        (3, 4) => ~(ulong.MaxValue << 0x10),
        (3, > 4) => 0,
        _ => ulong.MaxValue,
    };
}
