using System.Text;
using Sanitizer.Text;
using Sanitizer.Text.Edits;

namespace Sanitizer.Stages.Mojibake.Search;

/// <summary>Turns what came out of an island into edits of the window's text: one for every stretch that changed.</summary>
internal static class RepairEdits
{
    public static Edit[] Of(Island island)
    {
        int count = 0;
        for (int place = island.Start; TryFind(island, ref place, out _);)
        {
            count++;
        }

        Edit[] edits = new Edit[count];
        int next = island.Start;
        for (int i = 0; i < count; i++)
        {
            _ = TryFind(island, ref next, out int first);
            edits[i] = Make(island, first, next);
        }

        return edits;
    }

    // Finds the next stretch that changed; what shares bytes with a changed character belongs to it. The place moves behind it.
    private static bool TryFind(Island island, ref int place, out int first)
    {
        while (place < island.End && island.IsCopy[place])
        {
            place++;
        }

        first = place;
        if (place == island.End)
        {
            return false;
        }

        int to = island.To[place];
        for (; place < island.End && (!island.IsCopy[place] || island.From[place] < to); place++)
        {
            to = Math.Max(to, island.To[place]);
        }

        return true;
    }

    private static Edit Make(Island island, int first, int last)
    {
        int length = 0;
        int to = 0;
        for (int i = first; i < last; i++)
        {
            length += new Rune(island.Text[i]).Utf8SequenceLength;
            to = Math.Max(to, island.To[i]);
        }

        byte[] replacement = new byte[length];
        for (int i = first, at = 0; i < last; i++)
        {
            at += new Rune(island.Text[i]).EncodeToUtf8(replacement.AsSpan(at));
        }

        return new Edit(TextSpan.FromBounds(island.From[first], to), replacement);
    }
}
