using System.Globalization;
using System.Text;
using Sanitizer.Text;

namespace Sanitizer.Language.Profiles;

/// <summary>What a profile is made of: words in lower case, and each letter beyond ASCII by itself.</summary>
internal static class ProfileTokens
{
    /// <summary>Stands in front of a letter by itself, so that it is told from a word of one letter.</summary>
    public const char LetterMark = '\u0001';

    /// <summary>The longest word in UTF-8 bytes; the commonest words are short.</summary>
    private const int LongestWord = 24;

    /// <summary>The tokens of a text, in order; each is valid until the next is asked for.</summary>
    public static IEnumerable<ReadOnlyMemory<byte>> Of(ReadOnlyMemory<byte> utf8)
    {
        byte[] word = new byte[LongestWord + 4];
        byte[] letter = new byte[5];
        letter[0] = (byte)LetterMark;
        int length = 0;
        while (true)
        {
            bool isEnd = utf8.IsEmpty;
            _ = Rune.DecodeFromUtf8(utf8.Span, out Rune rune, out int read);
            utf8 = utf8[read..];
            bool isLetter = !isEnd && IsLetter(rune);
            if (!isLetter)
            {
                if (length is > 0 and <= LongestWord)
                {
                    yield return word.AsMemory(0, length);
                }

                length = 0;
                if (isEnd)
                {
                    yield break;
                }

                continue;
            }

            rune = Fold(rune);
            if (!rune.IsAscii)
            {
                int letterLength = rune.EncodeToUtf8(letter.AsSpan(1));
                yield return letter.AsMemory(0, 1 + letterLength);
            }

            length = length <= LongestWord ? length + rune.EncodeToUtf8(word.AsSpan(length)) : length;
        }
    }

    /// <summary>What stands for a token in the data.</summary>
    public static uint HashOf(ReadOnlySpan<byte> token) => (uint)(Hash64.Of(token) >> 32);

    /// <summary>What stands for a letter by itself in the data.</summary>
    public static uint HashOfLetter(Rune letter)
    {
        Span<byte> token = stackalloc byte[5];
        token[0] = (byte)LetterMark;
        return HashOf(token[..(1 + Fold(letter).EncodeToUtf8(token[1..]))]);
    }

    /// <summary>Lower case; and Romanian as most of its files write it, with cedillas for commas below.</summary>
    private static Rune Fold(Rune rune) => Rune.ToLowerInvariant(rune) switch
    {
        { Value: 0x219 } => new Rune(0x15F),
        { Value: 0x21B } => new Rune(0x163),
        Rune lower => lower,
    };

    private static bool IsLetter(Rune rune) => Rune.IsLetter(rune)
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
}
