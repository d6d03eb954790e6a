using System.Globalization;
using System.Runtime.CompilerServices;
using Sanitizer.Language.Characters;

namespace Sanitizer.Language.Words;

/// <summary>Tells the parts of words, with one look-up of the category for most characters.</summary>
internal static class WordParts
{
    // In ASCII only letters and digits are parts; a bit for each of the 128.
    private const ulong AsciiDigits = 0x03FF_0000_0000_0000;
    private const ulong AsciiLetters = 0x07FF_FFFE_07FF_FFFE;

    /// <summary>True for A to Z, a to z and 0 to 9.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsAsciiPart(byte character) =>
        character < 0x80 && (((character < 0x40 ? AsciiDigits : AsciiLetters) >> (character & 0x3F)) & 1) != 0;

    public static WordPart Of(int character)
    {
        if (character < 0x80)
        {
            return !IsAsciiPart((byte)character) ? WordPart.None : character <= '9' ? WordPart.Digit : WordPart.Letter;
        }

        return Letters.CategoryOf(character) switch
        {
            <= UnicodeCategory.OtherLetter => OfLetter(character),

            // Variation selectors and the grapheme joiner are marks too, and stay with the letter they follow.
            <= UnicodeCategory.EnclosingMark => WordPart.Mark,
            UnicodeCategory.DecimalDigitNumber => WordPart.Digit,
            _ => WordPart.None,
        };
    }

    private static WordPart OfLetter(int character)
    {
        if (CharacterTable.HasAny(character, CharacterTraits.DefaultIgnorable))
        {
            return WordPart.None;
        }

        return ScriptHabits.IsSpacelessLetter(character) ? WordPart.SpacelessLetter : WordPart.Letter;
    }
}
