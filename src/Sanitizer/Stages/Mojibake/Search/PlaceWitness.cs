using Sanitizer.Language.Characters;

namespace Sanitizer.Stages.Mojibake.Search;

/// <summary>
/// Looks once more at damage in a few places of a long text. Where forty encodings are tried on ten thousand lines, letters that make a
/// sequence of UTF-8 by chance come up, and one line of them says much for it.
/// </summary>
internal static class PlaceWitness
{
    // Measured on 896 MB of messages, tables and source code, of which some thirty files had been changed wrongly: capitals inside words,
    // tables of letters in pairs, lists of ideographs in the order of their codes.

    /// <summary>Of the characters beyond ASCII of the lines, so many tenths are damaged where a line was misread.</summary>
    private const int MostTenths = 6;

    /// <summary>The first character behind Latin, and the first of general punctuation.</summary>
    private const int EndOfLatin = 0x250;
    private const int FirstMark = 0x2000;

    /// <summary>Whether what came out of some places bears out that they were misread.</summary>
    /// <param name="outcome">What was found.</param>
    /// <param name="before">The suspicious islands of the lines.</param>
    /// <param name="foreign">The characters beyond ASCII of the lines.</param>
    /// <param name="isEastAsian">Whether the text is mostly written in characters of East Asia.</param>
    public static bool Believes(Outcome outcome, IReadOnlyList<Island> before, int foreign, bool isEastAsian)
    {
        Misreading misreading = outcome.Layers[0].Misreading;
        Count old = default;
        Count left = default;
        int made = 0;
        int madeEastAsian = 0;
        for (int i = 0; i < before.Count; i++)
        {
            Island island = before[i];
            for (int place = island.Start; place < island.End; place++)
            {
                old.Add(island.Text[place]);
            }

            Island next = outcome.Islands[i];
            for (int place = next.Start; place < next.End; place++)
            {
                if (next.IsCopy[place])
                {
                    left.Add(next.Text[place]);
                    continue;
                }

                made++;
                madeEastAsian += next.Text[place] >= IslandMeasure.FirstEastAsian ? 1 : 0;
            }
        }

        int signs = old.Signs - left.Signs;
        if (misreading.Read.IsDouble && isEastAsian && madeEastAsian * 2 < made)
        {
            return false;
        }

        bool isMostOfLines = (old.All - left.All) * 10 >= foreign * MostTenths;
        return misreading.Rarity <= 0 || isMostOfLines || signs * 2 >= made;
    }

    /// <summary>Whether all that changed are letters before a space: each is that, unless a letter of the same alphabet with an accent comes out.</summary>
    /// <param name="before">An island.</param>
    /// <param name="after">What it becomes.</param>
    public static bool IsLetterBeforeSpace(Island before, Island after)
    {
        int spaces = before.Text.AsSpan(before.Start..before.End).Count(' ');
        int made = 0;
        bool isForeign = false;
        for (int place = after.Start; place < after.End; place++)
        {
            spaces -= after.IsCopy[place] && after.Text[place] == ' ' ? 1 : 0;
            made += after.IsCopy[place] ? 0 : 1;
            isForeign |= !after.IsCopy[place] && after.Text[place] is >= EndOfLatin and < FirstMark;
        }

        return isForeign && spaces >= made;
    }

    // The characters beyond ASCII, and those among them that are no letters.
    private struct Count
    {
        public int All;
        public int Signs;

        public void Add(int character)
        {
            All += character >= 0x80 ? 1 : 0;
            Signs += character >= 0x80 && !Letters.IsLetter(character) ? 1 : 0;
        }
    }
}
