using System.Text;
using Sanitizer.Text;
using Sanitizer.Text.Edits;

namespace Sanitizer.Stages.Mojibake.Search;

/// <summary>Turns what came out of an island into edits of the window's text: one for every stretch that changed.</summary>
internal static class RepairEdits
{
    public static List<Edit> Of(Island island)
    {
        List<Edit> edits = [];
        Span<byte> utf8 = stackalloc byte[4];
        List<byte> replacement = [];
        for (int i = island.Start; i < island.End;)
        {
            if (island.IsCopy[i])
            {
                i++;
                continue;
            }

            int from = island.From[i];
            int to = island.To[i];
            replacement.Clear();

            // What shares bytes with a changed character belongs to the same edit.
            while (i < island.End && (!island.IsCopy[i] || island.From[i] < to))
            {
                replacement.AddRange(utf8[..new Rune(island.Text[i]).EncodeToUtf8(utf8)]);
                to = Math.Max(to, island.To[i]);
                i++;
            }

            edits.Add(new Edit(TextSpan.FromBounds(from, to), replacement.ToArray()));
        }

        return edits;
    }
}
