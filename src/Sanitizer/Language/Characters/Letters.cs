using System.Globalization;

namespace Sanitizer.Language.Characters;

/// <summary>
/// General categories in groups. The framework's categories are used, but a letter or mark that shows nothing (the Hangul
/// fillers, variation selectors) is none here.
/// </summary>
public static class Letters
{
    /// <summary>L*, without default ignorables.</summary>
    public static bool IsLetter(int codePoint)
    {
        if ((uint)codePoint < 0x80)
        {
            return (uint)((codePoint | 0x20) - 'a') <= 'z' - 'a';
        }

        return CategoryOf(codePoint) <= UnicodeCategory.OtherLetter && !IsIgnorable(codePoint);
    }

    /// <summary>Mn, Mc or Me, without default ignorables.</summary>
    public static bool IsMark(int codePoint) =>
        CategoryOf(codePoint) is >= UnicodeCategory.NonSpacingMark and <= UnicodeCategory.EnclosingMark && !IsIgnorable(codePoint);

    /// <summary>Nd: a decimal digit of any script.</summary>
    public static bool IsDigit(int codePoint) => CategoryOf(codePoint) == UnicodeCategory.DecimalDigitNumber;

    /// <summary>Nd, Nl or No.</summary>
    public static bool IsNumber(int codePoint) =>
        CategoryOf(codePoint) is >= UnicodeCategory.DecimalDigitNumber and <= UnicodeCategory.OtherNumber;

    /// <summary>P*.</summary>
    public static bool IsPunctuation(int codePoint) =>
        CategoryOf(codePoint) is >= UnicodeCategory.ConnectorPunctuation and <= UnicodeCategory.OtherPunctuation;

    /// <summary>S*.</summary>
    public static bool IsSymbol(int codePoint) =>
        CategoryOf(codePoint) is >= UnicodeCategory.MathSymbol and <= UnicodeCategory.OtherSymbol;

    /// <summary>Lu or Lt.</summary>
    public static bool IsUpperCase(int codePoint) =>
        CategoryOf(codePoint) is UnicodeCategory.UppercaseLetter or UnicodeCategory.TitlecaseLetter;

    /// <summary>Ll.</summary>
    public static bool IsLowerCase(int codePoint) => CategoryOf(codePoint) == UnicodeCategory.LowercaseLetter;

    /// <summary>The framework's general category; unassigned for what is no code point.</summary>
    public static UnicodeCategory CategoryOf(int codePoint) =>
        (uint)codePoint <= 0x10FFFF ? CharUnicodeInfo.GetUnicodeCategory(codePoint) : UnicodeCategory.OtherNotAssigned;

    private static bool IsIgnorable(int codePoint) => CharacterTable.HasAny(codePoint, CharacterTraits.DefaultIgnorable);
}
