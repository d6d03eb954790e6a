using System.Buffers;

namespace Sanitizer.Stages.Hidden;

/// <summary>Where a text has to be looked at: the bytes with which characters start that some rule of the stage has an opinion on.</summary>
internal static class Triggers
{
    /// <summary>Characters beyond ASCII. Common typography (curly quotes, ellipsis, fullwidth punctuation) is left out on purpose.</summary>
    public static PatternScanner Characters { get; } = new(
    [
        new(b => b == 0xC2, b => b is >= 0x80 and <= 0x9F, Any), // C1 controls
        new(b => b is 0xC2 or 0xCC or 0xCD, b => b is 0xAD or 0x8F or (>= 0xB2 and <= 0xB8), Any), // soft hyphen, combining grapheme joiner, strokes through letters
        new(b => b is 0xCC or 0xCD, Any, b => b is 0xCC or 0xCD), // two combining marks in a row
        new(b => b == 0xD8, b => b == 0x9C, Any), // Arabic letter mark
        new(b => b is 0xE1 or 0xE3, b => b == 0x85, b => b is 0x9F or 0xA0 or 0xA4), // Hangul fillers
        new(b => b == 0xE1, b => b == 0xA0, b => b is >= 0x8B and <= 0x8F), // Mongolian selectors and vowel separator
        new(b => b >= 0xF0, b => (b & 0xCF) == 0x8F, b => b == 0xBF), // noncharacters at the end of a plane
        new(b => b == 0xE2, b => b == 0x80, b => b is (>= 0x8B and <= 0x8F) or (>= 0xA8 and <= 0xAE)), // zero width, bidi, line separators
        new(b => b == 0xE2, b => b == 0x81, b => b is >= 0xA0 and <= 0xAF), // word joiner, invisible operators, isolates
        new(b => b == 0xE2, b => b is 0x92 or 0x93, Any), // circled letters
        new(b => b == 0xE2, b => b == 0xA0, b => b == 0x80), // blank Braille pattern
        new(b => b == 0xEF, b => b is 0xB7 or 0xB8 or 0xBD, b => b is >= 0x80 and <= 0xAF), // variation selectors, fullwidth small letters, noncharacters
        new(b => b == 0xEF, b => b is 0xBB or 0xBC or 0xBE or 0xBF, b => b is >= 0xA0 and <= 0xBF), // U+FEFF, fullwidth capitals, fillers, specials
        new(b => b == 0xEF, b => b is >= 0x81 and <= 0x83, Any), // bullets of symbol fonts in the private use area
        new(b => b is 0xF0 or 0xF3, b => b is 0x9B or 0x9D or 0xA0, Any), // mathematical letters, tags, variation selectors
        new(b => b == 0xF0, b => b == 0x9F, b => b is >= 0x84 and <= 0x86), // squared letters
    ]);

    /// <summary>A Greek, Cyrillic or Armenian letter beside an ASCII letter, and the IPA letters that look like ASCII.</summary>
    public static PatternScanner MixedLetters { get; } = new(
    [
        new(IsAsciiLetter, IsGreek, Any),
        new(IsAsciiLetter, IsCyrillic, Any),
        new(IsGreek, Any, IsAsciiLetter),
        new(IsCyrillic, Any, IsAsciiLetter),
        new(b => b == 0xC9, b => b is 0x91 or 0xA1, Any),
    ]);

    /// <summary>Controls of ASCII that do not belong into text; tabulator, line feed, form feed and carriage return do.</summary>
    public static SearchValues<byte> Controls { get; } = SearchValues.Create([.. Enumerable.Range(0, 32).Except([9, 10, 12, 13]).Append(127).Select(value => (byte)value)]);

    private static bool Any(int value) => true;

    // Two sets, since one would be widened to the accented letters of Latin.
    private static bool IsGreek(int value) => value is >= 0xCD and <= 0xCF;

    private static bool IsCyrillic(int value) => value is >= 0xD0 and <= 0xD6;

    private static bool IsAsciiLetter(int value) => (value | 0x20) is >= 'a' and <= 'z';
}
