using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Sanitizer.Stages.Injection;

/// <summary>Finds capitals inside words, as where a token in small letters is glued before the first word of a quotation.</summary>
internal static class InnerCapitals
{
    /// <summary>Whether a small letter of ASCII stands directly before a capital somewhere.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)] // one call has all the work of a text
    public static bool AnyIn(ReadOnlySpan<byte> text)
    {
        const byte Letters = 'z' - 'a';
        Vector256<byte> small = Vector256.Create((byte)'a');
        Vector256<byte> capital = Vector256.Create((byte)'A');
        Vector256<byte> range = Vector256.Create(Letters);
        int position = 0;
        while (position + Vector256<byte>.Count < text.Length)
        {
            Vector256<byte> first = Vector256.Create(text[position..]) - small;
            Vector256<byte> second = Vector256.Create(text[(position + 1)..]) - capital;
            if (Vector256.LessThanOrEqualAny(Vector256.Max(first, second), range))
            {
                return true;
            }

            position += Vector256<byte>.Count;
        }

        for (; position + 1 < text.Length; position++)
        {
            if (char.IsAsciiLetterLower((char)text[position]) && char.IsAsciiLetterUpper((char)text[position + 1]))
            {
                return true;
            }
        }

        return false;
    }
}
