using System.Text;
using Sanitizer.Language.Characters;
using Sanitizer.Text;

namespace Sanitizer.Stages.Hidden;

/// <summary>What stands around a run of invisible characters, and how many of which kind it has.</summary>
internal ref struct HiddenNeighbours
{
    /// <summary>The visible character before the run; -1 at the start of the text.</summary>
    public int Before { get; private set; }

    /// <summary>The character before the run that is no mark of another: the base of <see cref="Before"/>.</summary>
    public int BaseBefore { get; private set; }

    /// <summary>The character behind the run; -1 at the end of the text.</summary>
    public int After { get; private set; }

    /// <summary>The character that was kept last within the run, or the one before it.</summary>
    public int LastKept { get; set; }

    /// <summary>Where the run starts.</summary>
    public int Start { get; private set; }

    /// <summary>Where the run ends.</summary>
    public int End { get; private set; }

    /// <summary>Joiners, non-joiners and zero width spaces of the run.</summary>
    public int JoinerCount { get; private set; }

    /// <summary>Variation selectors of the run.</summary>
    public int SelectorCount { get; private set; }

    /// <summary>Looks around the run that starts at a place.</summary>
    public static HiddenNeighbours Of(ReadOnlySpan<byte> text, int start)
    {
        HiddenNeighbours around = new() { Before = -1, BaseBefore = -1, After = -1, Start = start };
        int position = start;
        while (RuneReader.RuneAt(text, position, out Rune rune, out int length))
        {
            int character = rune.Value;
            if (!CharacterTable.HasAny(character, CharacterTraits.DefaultIgnorable))
            {
                around.After = character;
                break;
            }

            around.JoinerCount += character is >= 0x200B and <= 0x200D ? 1 : 0;
            around.SelectorCount += CharacterTable.HasAny(character, CharacterTraits.VariationSelector) ? 1 : 0;
            position += length;
        }

        around.End = position;
        if (RuneReader.RuneBefore(text, start, out Rune before, out int size))
        {
            around.Before = before.Value;
            around.BaseBefore = BaseOf(text, start - size, before.Value);
        }

        around.LastKept = around.Before;
        return around;
    }

    private static int BaseOf(ReadOnlySpan<byte> text, int position, int character)
    {
        // No honest letter has more marks; a longer pile is not walked again for each invisible character behind it.
        const int MostMarks = 8;
        for (int i = 0; i < MostMarks && Letters.IsMark(character) && RuneReader.RuneBefore(text, position, out Rune before, out int length); i++)
        {
            character = before.Value;
            position -= length;
        }

        return character;
    }
}
