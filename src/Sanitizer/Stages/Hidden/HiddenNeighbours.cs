using System.Text;
using Sanitizer.Language.Characters;
using Sanitizer.Text;

namespace Sanitizer.Stages.Hidden;

/// <summary>What stands around a run of invisible characters, and how many of which kind it has.</summary>
internal readonly record struct HiddenNeighbours
{
    /// <summary>The visible character before the run; -1 at the start of the text.</summary>
    public int Before { get; init; }

    /// <summary>The character before the run that is no mark of another: the base of <see cref="Before"/>.</summary>
    public int BaseBefore { get; init; }

    /// <summary>The character behind the run; -1 at the end of the text.</summary>
    public int After { get; init; }

    /// <summary>The character that was kept last within the run, or the one before it.</summary>
    public int LastKept { get; init; }

    /// <summary>Where the run starts.</summary>
    public int Start { get; init; }

    /// <summary>Where the run ends.</summary>
    public int End { get; init; }

    /// <summary>Joiners and non-joiners of the run.</summary>
    public int JoinerCount { get; init; }

    /// <summary>Zero width spaces of the run.</summary>
    public int SpaceCount { get; init; }

    /// <summary>Variation selectors of the run.</summary>
    public int SelectorCount { get; init; }

    /// <summary>Looks around the run that starts at a place.</summary>
    public static HiddenNeighbours Of(ReadOnlySpan<byte> text, int start)
    {
        int joiners = 0;
        int spaces = 0;
        int selectors = 0;
        int after = -1;
        int position = start;
        while (RuneReader.RuneAt(text, position, out Rune rune, out int length))
        {
            if (!CharacterTable.HasAny(rune.Value, CharacterTraits.DefaultIgnorable))
            {
                after = rune.Value;
                break;
            }

            joiners += rune.Value is 0x200C or 0x200D ? 1 : 0;
            spaces += rune.Value == 0x200B ? 1 : 0;
            selectors += CharacterTable.HasAny(rune.Value, CharacterTraits.VariationSelector) ? 1 : 0;
            position += length;
        }

        int before = RuneReader.RuneBefore(text, start, out Rune last, out int size) ? last.Value : -1;
        return new HiddenNeighbours
        {
            Before = before,
            BaseBefore = before < 0 ? -1 : BaseOf(text, start - size, before),
            After = after,
            LastKept = before,
            Start = start,
            End = position,
            JoinerCount = joiners,
            SpaceCount = spaces,
            SelectorCount = selectors,
        };
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
