using System.Text;
using Sanitizer.Language.Characters;
using Sanitizer.Text;

namespace Sanitizer.Stages.Hidden;

/// <summary>Tells a phonetic letter that was put for its look-alike (ɡ for g, ɑ for a) from phonetic writing and from alphabets that have it.</summary>
internal static class PhoneticLetters
{
    /// <summary>Phonetic writing within this many bytes on either side explains the letter.</summary>
    private const int Reach = 96;

    public static bool AreOdd(ref HiddenContext context, TextSpan word, List<int> letters)
    {
        int odd = letters.Count(letter => letter is 0x0251 or 0x0261);
        bool isPlain = letters.TrueForAll(letter => letter < 0x80 || letter is 0x0251 or 0x0261);
        if (!isPlain || odd * 2 > letters.Count || context.Dominant.Script != Script.Latin)
        {
            return false;
        }

        ReadOnlySpan<byte> text = context.Text;
        int start = Math.Max(0, word.Start - Reach);
        while ((text[start] & 0xC0) == 0x80)
        {
            start++;
        }

        RuneReader reader = new(text, start);
        while (reader.Position < Math.Min(text.Length, word.End + Reach) && reader.TryRead(out Rune rune))
        {
            if (rune.Value is >= 0x0250 and <= 0x02FF and not 0x0251 and not 0x0261)
            {
                return false;
            }
        }

        return !IsBracket(text, word.Start - 1) && !IsBracket(text, word.End);
    }

    private static bool IsBracket(ReadOnlySpan<byte> text, int position) =>
        (uint)position < (uint)text.Length && text[position] is (byte)'/' or (byte)'[' or (byte)']';
}
