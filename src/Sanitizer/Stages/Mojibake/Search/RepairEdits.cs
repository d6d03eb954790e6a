using System.Text;
using Sanitizer.Text;

namespace Sanitizer.Stages.Mojibake.Search;

/// <summary>Turns what came out of an island into edits of the window's text: one for every stretch that changed.</summary>
internal static class RepairEdits
{
    /// <summary>Adds the edits of an island to the next repair.</summary>
    public static void Add(Island island, RepairList repairs)
    {
        for (int next = island.Start; TryFind(island, ref next, out int first);)
        {
            Add(island, first, next, repairs);
        }
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

    private static void Add(Island island, int first, int last, RepairList repairs)
    {
        int length = 0;
        int to = 0;
        Span<byte> room = repairs.Room((last - first) * RepairList.LongestCharacter);
        for (int i = first; i < last; i++)
        {
            length += new Rune(island.Text[i]).EncodeToUtf8(room[length..]);
            to = Math.Max(to, island.To[i]);
        }

        repairs.AddEdit(TextSpan.FromBounds(island.From[first], to), length);
    }
}
