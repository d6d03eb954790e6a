using Sanitizer.Language.Characters;

namespace Sanitizer.Stages.Mojibake;

/// <summary>A UTF-8 sequence that shows as two to four characters of a single-byte encoding.</summary>
/// <param name="CodePoint">The character that it encodes; U+FFFD where a lost byte leaves that open.</param>
/// <param name="Length">The number of bytes, which are characters of the misread text.</param>
/// <param name="HasLoss">Whether a space, a question mark or U+FFFD stands where a byte should be.</param>
internal readonly record struct Utf8Sequence(int CodePoint, int Length, bool HasLoss)
{
    private const CharacterTraits NeverInText =
        CharacterTraits.NonCharacter | CharacterTraits.PrivateUse | CharacterTraits.Surrogate | CharacterTraits.Unassigned | CharacterTraits.Tag;

    private const CharacterTraits Unseen = CharacterTraits.DefaultIgnorable;
    private const CharacterTraits UnseenInText = CharacterTraits.JoinControl | CharacterTraits.BidiControl | CharacterTraits.VariationSelector;

    /// <summary>
    /// Reads the sequence that starts at a character: well-formed (Unicode Standard, table 3-7), and of a character that occurs in
    /// text. A C1 control passes, since a layer further in may explain it.
    /// </summary>
    /// <param name="text">The misread characters.</param>
    /// <param name="start">Where the sequence starts.</param>
    /// <param name="allowsLoss">Whether a character that programs put in place of a byte passes for that byte.</param>
    /// <param name="sequence">What was read.</param>
    public static bool TryRead(ReadOnlySpan<int> text, int start, bool allowsLoss, out Utf8Sequence sequence)
    {
        sequence = default;
        byte lead = SingleByte.Of(text[start]);
        int length = LengthOf(lead);
        if (length == 0 || text.Length - start < length)
        {
            return false;
        }

        int codePoint = lead & (0xFF >> (length + 1));
        bool isOpen = false;
        bool hasLoss = false;
        for (int i = 1; i < length; i++)
        {
            int character = text[start + i];
            byte value = SingleByte.Of(character);
            if (value == 0 && allowsLoss)
            {
                value = LostByte.StandsFor(character);
                hasLoss = true;
                isOpen |= value != 0 && character != ' ';
            }

            if ((value & 0xC0) != 0x80)
            {
                return false;
            }

            codePoint = (codePoint << 6) | (value & 0x3F);
        }

        bool isShortest = codePoint >= (length switch { 2 => 0x80, 3 => 0x800, _ => 0x10000 }) && codePoint <= 0x10FFFF;
        if (!isShortest || (!isOpen && !OccursInText(codePoint)))
        {
            return false;
        }

        sequence = new Utf8Sequence(isOpen ? 0xFFFD : codePoint, length, hasLoss);
        return true;
    }

    // Of the characters that show nothing, text has the soft hyphen, joiners, marks of direction, selectors, U+200B, U+2060 and U+FEFF.
    private static bool OccursInText(int codePoint)
    {
        CharacterTraits traits = CharacterTable.TraitsOf(codePoint);
        return (traits & NeverInText) == CharacterTraits.None
            && ((traits & Unseen) == CharacterTraits.None || (traits & UnseenInText) != CharacterTraits.None || codePoint is 0xAD or 0x200B or 0x2060 or 0xFEFF);
    }

    /// <summary>The length of the sequences that a byte leads; 0 for other bytes.</summary>
    public static int LengthOf(byte lead) => lead switch { >= 0xC2 and <= 0xDF => 2, >= 0xE0 and <= 0xEF => 3, >= 0xF0 and <= 0xF4 => 4, _ => 0 };
}
