using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Sanitizer.Stages.Injection;

/// <summary>Finds, 16 bytes at once, words that stand glued behind a stop, or behind what contacts start with.</summary>
internal static class GluedWords
{
    private const int Lanes = 16;

    /// <summary>Whether such a word occurs, or may.</summary>
    /// <param name="text">The text.</param>
    /// <param name="hasMark">Where none does, whether a curly quote or a dash stands in such a place, as in most English: no word starts with it.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)] // one call has all the work of a window
    public static bool AnyIn(ReadOnlySpan<byte> text, out bool hasMark)
    {
        hasMark = false;
        bool hasOther = false;
        Vector128<byte> signs = Vector128.Create((byte)0, (byte)'!', 0, 0, 0, 0, 0, 0, 0, 0, 0, (byte)'+', (byte)',', 0, (byte)'.', 0);
        Vector128<byte> mask = Vector128.Create((byte)0x0F);
        int position = 0;
        for (; position + Lanes + 1 <= text.Length; position += Lanes)
        {
            // The low half-byte tells which of ! + , . a byte may be; ? and @ are compared apart.
            Vector128<byte> own = Vector128.Create(text[position..]);
            Vector128<byte> next = Vector128.Create(text[(position + 1)..]);
            Vector128<byte> isSign = (Vector128.Equals(Vector128.ShuffleNative(signs, own & mask), own) & Vector128.GreaterThan(own, Vector128<byte>.Zero))
                | Vector128.Equals(own, Vector128.Create((byte)'?')) | Vector128.Equals(own, Vector128.Create((byte)'@'));

            // A letter of ASCII, a digit or what is beyond ASCII; a look tells.
            Vector128<byte> isStart = Vector128.LessThanOrEqual((next | Vector128.Create((byte)0x20)) - Vector128.Create((byte)'a'), Vector128.Create((byte)('z' - 'a')))
                | Vector128.GreaterThanOrEqual(next, Vector128.Create((byte)0xC2))
                | (Vector128.LessThanOrEqual(next - Vector128.Create((byte)'0'), Vector128.Create((byte)9)) & Vector128.Equals(own, Vector128.Create((byte)'+')));
            for (uint hits = (isSign & isStart).ExtractMostSignificantBits(); hits != 0; hits &= hits - 1)
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
