using Sanitizer.Language.Characters;

namespace Sanitizer.Stages.Mojibake;

/// <summary>A UTF-8 sequence that shows as two to four characters of a single-byte encoding.</summary>
/// <param name="CodePoint">The character that it encodes.</param>
/// <param name="Length">The number of bytes, which are characters of the misread text.</param>
internal readonly record struct Utf8Sequence(int CodePoint, int Length)
{
    private const CharacterTraits NeverInText =
        CharacterTraits.NonCharacter | CharacterTraits.PrivateUse | CharacterTraits.Surrogate | CharacterTraits.Unassigned;

    /// <summary>
    /// Reads the sequence that starts at a character: well-formed (Unicode Standard, table 3-7), and of a character that occurs in
    /// text. A C1 control passes, since a layer further in may explain it.
    /// </summary>
    public static bool TryRead(ReadOnlySpan<int> text, int start, out Utf8Sequence sequence)
    {
        sequence = default;
        byte lead = SingleByte.Of(text[start]);
        int length = lead switch { >= 0xC2 and <= 0xDF => 2, >= 0xE0 and <= 0xEF => 3, >= 0xF0 and <= 0xF4 => 4, _ => 0 };
        if (length == 0 || text.Length - start < length)
        {
            return false;
        }

        int codePoint = lead & (0xFF >> (length + 1));
        for (int i = 1; i < length; i++)
        {
            byte value = SingleByte.Of(text[start + i]);
            if ((value & 0xC0) != 0x80)
            {
                return false;
            }

            codePoint = (codePoint << 6) | (value & 0x3F);
        }

        bool isShortest = codePoint >= (length switch { 2 => 0x80, 3 => 0x800, _ => 0x10000 }) && codePoint <= 0x10FFFF;
        if (!isShortest || CharacterTable.HasAny(codePoint, NeverInText))
        {
            return false;
        }

        sequence = new Utf8Sequence(codePoint, length);
        return true;
    }
}
