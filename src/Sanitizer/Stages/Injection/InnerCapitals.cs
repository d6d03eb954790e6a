using System.Numerics;
using System.Runtime.CompilerServices;

namespace Sanitizer.Stages.Injection;

/// <summary>Finds capitals inside words, as where a token in small letters is glued before the first word of a quotation.</summary>
internal static class InnerCapitals
{
    /// <summary>Whether a small letter of ASCII stands directly before a capital somewhere.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)] // one call has all the work of a text
    public static bool AnyIn(ReadOnlySpan<byte> text)
    {
        const byte Letters = 'z' - 'a';
        Vector<byte> small = new((byte)'a');
        Vector<byte> capital = new((byte)'A');
        Vector<byte> range = new(Letters);
        int position = 0;
        while (position + Vector<byte>.Count < text.Length)
        {
            Vector<byte> first = new Vector<byte>(text[position..]) - small;
            Vector<byte> second = new Vector<byte>(text[(position + 1)..]) - capital;
            if (Vector.LessThanOrEqualAny(Vector.Max(first, second), range))
            {
                return true;
            }

            position += Vector<byte>.Count;
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
