using System.Globalization;
using Sanitizer.Language.Characters;

namespace Sanitizer.Stages.Mojibake;

/// <summary>
/// How well decoded characters go with each other and with their neighbours, in points as in <see cref="Oddness"/>: letters of one
/// script, capitals where capitals are, nothing that does not occur in text.
/// </summary>
internal static class Plausibility
{
    /// <summary>A control came out: no reading at all.</summary>
    public const double Impossible = double.NegativeInfinity;

    private const double OfCommonLetter = 1;
    private const double OfRareLetter = -4;
    private const double OfFittingCase = 0.5;
    private const double OfWrongCase = -4;
    private const double OfCapitalInsideWord = -9;
    private const double OfMixedWord = -7;
    private const double OfSameScript = 2;
    private const double OfLoneLetter = -5;
    private const double OfMark = 1;
    private const double OfMarkOnNothing = -6;
    private const double OfPunctuation = 3;
    private const double OfLatinSign = 0.5;

    /// <summary>Judges the characters from start up to end; a character stands before and behind them.</summary>
    /// <param name="text">The decoded characters with their neighbours.</param>
    /// <param name="start">The first decoded character.</param>
    /// <param name="end">Behind the last one.</param>
    public static PlausibilityScore Of(ReadOnlySpan<int> text, int start, int end)
    {
        double points = 0;
        double refund = 0;
        Script script = Script.Common;
        for (int i = start; i < end; i++)
        {
            int character = text[i];
            if (CharacterTable.HasAny(character, CharacterTraits.Control))
            {
                return new PlausibilityScore(Impossible, 0, Script.Unknown);
            }

            if (character == 0xFFFD)
            {
                continue;
            }

            if (Letters.IsMark(character))
            {
                bool hasBase = IsPartOfWord(text[i - 1]);
                points += hasBase && AreOneWord(text[i - 1], character) ? OfMark : OfMarkOnNothing;
            }
            else if (!Letters.IsLetter(character))
            {
                points += Letters.IsDigit(character) && character > 0xFF ? OfDigit(text, i) : OfSign(character, text[i - 1]);
            }
            else if (ScriptTable.ScriptOf(character) is Script own && own == Script.Latin)
            {
                script = script == Script.Common ? own : script;
                points += OfLatin(text, i);
            }
            else
            {
                script = own == Script.Common ? script : own;
                double other = OfOther(text, i);
                points += other;

                // Words of Latin stand in Chinese or Thai text without a space; elsewhere a word of two scripts stays suspicious.
                refund += other == OfLoneLetter || (other < 0 && (ScriptHabits.IsSpacelessLetter(character) || own == Script.Hangul)) ? -other : 0;
            }
        }

        return new PlausibilityScore(points, refund, script);
    }

    // Pictographs and shapes do not follow a letter; currencies and letter-like signs below U+2190 do.
    private static double OfSign(int character, int before) => character switch
    {
        <= 0xFF => OfLatinSign,
        >= 0x2B0 and <= 0x2FF => OfRareLetter,
        <= 0x7FF => 0,
        >= 0x2800 and <= 0x28FF => OfRareLetter,
        >= 0x2190 and <= 0x2BFF when Letters.IsLetter(before) => 0,
        _ => CharUnicodeInfo.GetUnicodeCategory(character) is UnicodeCategory.LetterNumber ? OfLatinSign : OfPunctuation,
    };

    // Digits of other scripts come in numbers.
    private static double OfDigit(ReadOnlySpan<int> text, int index) =>
        IsForeignDigit(text[index - 1]) || IsForeignDigit(text[index + 1]) ? OfSameScript : OfLoneLetter;

    private static bool IsForeignDigit(int character) => character > 0xFF && Letters.IsDigit(character);

    private static double OfLatin(ReadOnlySpan<int> text, int index)
    {
        int character = text[index];
        int before = text[index - 1];
        int after = text[index + 1];
        if (!AreOneWord(before, character) || !AreOneWord(character, after))
        {
            return OfMixedWord;
        }

        double points = IsCommonLatin(character) ? OfCommonLetter : OfRareLetter;
        if (Letters.IsLowerCase(character))
        {
            bool amongCapitals = Letters.IsUpperCase(before)
                && (Letters.IsUpperCase(after) || (index >= 2 && Letters.IsUpperCase(text[index - 2]) && !Letters.IsLowerCase(after)));
            bool amongSmall = Letters.IsLowerCase(before) || Letters.IsLowerCase(after);
            return points + (amongCapitals ? OfWrongCase : amongSmall ? OfFittingCase : 0);
        }

        bool fits = Letters.IsLetter(before) || Letters.IsLetter(after);
        bool isInside = Letters.IsLowerCase(before) && Letters.IsLowerCase(after);
        return points + (isInside ? OfCapitalInsideWord : Letters.IsLowerCase(before) ? OfWrongCase : fits ? OfFittingCase : 0);
    }

    private static double OfOther(ReadOnlySpan<int> text, int index)
    {
        int character = text[index];
        int before = text[index - 1];
        int after = text[index + 1];
        if (!AreOneWord(before, character) || !AreOneWord(character, after))
        {
            return OfMixedWord;
        }

        if (IsPartOfWord(before) || IsPartOfWord(after))
        {
            return OfSameScript;
        }

        // A word of one letter: the words on its sides, which were not damaged, may be of its script.
        bool hasNeighbour = index >= 2 && index + 2 < text.Length && IsSameScript(text[index - 2], character) && IsSameScript(text[index + 2], character);
        return hasNeighbour ? OfSameScript : OfLoneLetter;
    }

    /// <summary>The letters that languages write: Latin-1, Extended-A, some of Extended-B (Azerbaijani, Romanian, Vietnamese), Additional.</summary>
    private static bool IsCommonLatin(int character) => character switch
    {
        < 0x180 => character is not (0x149 or 0x17F),
        0x18F or 0x259 or 0x1A0 or 0x1A1 or 0x1AF or 0x1B0 or 0x192 => true,
        >= 0x218 and <= 0x21B => true,
        >= 0x1E00 and <= 0x1EF9 => true,
        _ => false,
    };

    /// <summary>True where two neighbours may stand in one word: one of them is no letter, or both are of scripts that go together.</summary>
    private static bool AreOneWord(int left, int right)
    {
        bool areLetters = (Letters.IsLetter(left) || Letters.IsMark(left)) && (Letters.IsLetter(right) || Letters.IsMark(right));
        if (!areLetters)
        {
            return true;
        }

        Script leftScript = ScriptTable.ScriptOf(left);
        return ScriptTable.MayBe(right, leftScript) || ScriptTable.MayBe(left, ScriptTable.ScriptOf(right))
            || (IsEastAsian(left, leftScript) && IsEastAsian(right, ScriptTable.ScriptOf(right)));
    }

    private static bool IsPartOfWord(int character) => Letters.IsLetter(character) || Letters.IsMark(character) || character == 0xFFFD;

    private static bool IsSameScript(int left, int right) => Letters.IsLetter(left) && ScriptTable.ScriptOf(left) == ScriptTable.ScriptOf(right);

    private static bool IsEastAsian(int character, Script script) =>
        script is Script.Han or Script.Hiragana or Script.Katakana or Script.Bopomofo or Script.Hangul || (script == Script.Common && character >= 0x3000);
}
