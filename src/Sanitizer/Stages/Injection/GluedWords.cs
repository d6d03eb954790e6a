using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Sanitizer.Stages.Injection;

/// <summary>Finds, 32 bytes at once, words that stand glued behind a stop, or behind what contacts start with.</summary>
internal static class GluedWords
{
    private const int Lanes = 32;

    /// <summary>Whether such a word occurs, or may.</summary>
    /// <param name="text">The text.</param>
    /// <param name="hasMark">Where none does, whether a curly quote or a dash stands in such a place, as in most English: no word starts with it.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)] // one call has all the work of a window
    public static bool AnyIn(ReadOnlySpan<byte> text, out bool hasMark)
    {
        hasMark = false;
        bool hasOther = false;
        int position = 0;
        for (; position + Lanes + 1 <= text.Length; position += Lanes)
        {
            Vector256<byte> own = Vector256.Create(text[position..]);
            Vector256<byte> next = Vector256.Create(text[(position + 1)..]) | Vector256.Create((byte)0x20);
            Vector256<byte> isSign = Vector256.Equals(own, Vector256.Create((byte)'.')) | Vector256.Equals(own, Vector256.Create((byte)','))
                | Vector256.Equals(own, Vector256.Create((byte)'!')) | Vector256.LessThanOrEqual(own - Vector256.Create((byte)'?'), Vector256<byte>.One); // ? and @

            // A letter of ASCII or a lead byte. What stands behind a plus is looked at, whatever it is.
            Vector256<byte> isStart = Vector256.LessThanOrEqual(next - Vector256.Create((byte)'a'), Vector256.Create((byte)('z' - 'a')))
                | Vector256.GreaterThanOrEqual(next, Vector256.Create((byte)0xE0));
            uint hits = ((isSign & isStart) | Vector256.Equals(own, Vector256.Create((byte)'+'))).ExtractMostSignificantBits();
            for (; hits != 0; hits &= hits - 1)
            {
                if (IsGlued(text, position + BitOperations.TrailingZeroCount(hits), ref hasMark, ref hasOther))
                {
                    return true;
                }
            }
        }

        for (; position + 1 < text.Length; position++)
        {
            if (text[position] is (byte)'.' or (byte)',' or (byte)'!' or (byte)'?' or (byte)'@' or (byte)'+' && IsGlued(text, position, ref hasMark, ref hasOther))
            {
                return true;
            }
        }

        return hasMark && hasOther;
    }

    private static bool IsGlued(ReadOnlySpan<byte> text, int sign, ref bool hasMark, ref bool hasOther)
    {
        byte next = text[sign + 1];
        if (next == 0xE2 && sign + 2 < text.Length && text[sign + 2] == 0x80)
        {
            hasMark = true;
            return false;
        }

        // A few of U+0080 to U+00BF are letters: they do not start the search, and must not keep it from being made.
        hasOther |= next == 0xC2;
        return next >= 0xC3 || char.IsAsciiLetter((char)next) || (text[sign] == '+' && char.IsAsciiDigit((char)next));
    }
}
