using System.Numerics;
using System.Runtime.Intrinsics;

namespace Sanitizer.Stages.Mojibake.Search;

/// <summary>How much of a text is written in characters of East Asia: from the marks of Chinese and Japanese to the syllables of Korean.</summary>
internal static class EastAsianText
{
    /// <summary>The first bytes of UTF-8 that start such characters.</summary>
    private const byte FirstLead = 0xE3;
    private const byte LastLead = 0xED;

    /// <summary>The number of such characters in a text, 32 bytes at once.</summary>
    public static int CountIn(ReadOnlySpan<byte> text)
    {
        int count = 0;
        int position = 0;
        Vector256<byte> first = Vector256.Create(FirstLead);
        Vector256<byte> range = Vector256.Create((byte)(LastLead - FirstLead));
        for (; position + Vector256<byte>.Count <= text.Length; position += Vector256<byte>.Count)
        {
            count += BitOperations.PopCount(Vector256.LessThanOrEqual(Vector256.Create(text[position..]) - first, range).ExtractMostSignificantBits());
        }

        foreach (byte value in text[position..])
        {
            count += value is >= FirstLead and <= LastLead ? 1 : 0;
        }

        return count;
    }
}
