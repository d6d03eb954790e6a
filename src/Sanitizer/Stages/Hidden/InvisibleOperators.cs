using System.Text;
using Sanitizer.Language.Characters;
using Sanitizer.Text;

namespace Sanitizer.Stages.Hidden;

/// <summary>
/// Tells the invisible operators of formulas (function application, times, separator, plus) from those strewn into words. In a
/// formula they stand between digits, brackets and names of one letter.
/// </summary>
internal static class InvisibleOperators
{
    /// <summary>How far a name is followed: further than any that such an operator stands beside.</summary>
    private const int MostCharacters = 8;

    /// <summary>Whether the operators of a run have a use where they stand.</summary>
    public static bool HasUse(ReadOnlySpan<byte> text, in HiddenNeighbours around)
    {
        if (around.Before < 0 || around.After < 0)
        {
            return false;
        }

        bool letterBefore = Letters.IsLetter(around.BaseBefore);
        bool letterAfter = Letters.IsLetter(around.After);
        if (!letterBefore || !letterAfter)
        {
            return IsInk(around.Before) && IsInk(around.After) && (letterBefore || letterAfter || Letters.IsNumber(around.Before) || Letters.IsNumber(around.After));
        }

        return LongestName(text, around) == 1;
    }

    // A chain of names and operators on both sides: "xyz" split into three is a product, "le tt er" is not.
    private static int LongestName(ReadOnlySpan<byte> text, in HiddenNeighbours around)
    {
        int longest = 0;
        int name = 0;
        int position = around.End;
        for (int i = 0; i < MostCharacters && RuneReader.RuneAt(text, position, out Rune rune, out int length); i++, position += length)
        {
            if (!Follow(rune.Value, ref name, ref longest))
            {
                break;
            }
        }

        name = 0;
        position = around.Start;
        for (int i = 0; i < MostCharacters && RuneReader.RuneBefore(text, position, out Rune rune, out int length); i++, position -= length)
        {
            if (!Follow(rune.Value, ref name, ref longest))
            {
                break;
            }
        }

        return longest;
    }

    private static bool Follow(int character, ref int name, ref int longest)
    {
        if (character is >= 0x2061 and <= 0x2064)
        {
            name = 0;
            return true;
        }

        if (!Letters.IsLetter(character))
        {
            return Letters.IsMark(character);
        }

        longest = Math.Max(longest, ++name);
        return true;
    }

    private static bool IsInk(int character) => !CharacterTable.HasAny(character, CharacterTraits.WhiteSpace | CharacterTraits.Control);
}
