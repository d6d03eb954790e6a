using System.Text;
using Sanitizer.Stages.Mojibake.Search;

namespace Sanitizer.Tests.Stages.Mojibake.Search;

/// <summary>Islands for tests.</summary>
internal static class Islands
{
    /// <summary>The islands of a text.</summary>
    public static List<Island> In(ReadOnlySpan<byte> text, bool withQuotes = true)
    {
        List<Island> islands = [];
        int position = 0;
        while (IslandFinder.TryFind(text, ref position, withQuotes, out IslandSpan span))
        {
            islands.Add(IslandFinder.Cut(text, span));
        }

        return islands;
    }

    /// <summary>An island that is the whole text, without context.</summary>
    public static Island Whole(string text)
    {
        int[] characters = [.. text.EnumerateRunes().Select(rune => rune.Value)];
        int[] from = new int[characters.Length];
        int[] to = new int[characters.Length];
        bool[] copies = new bool[characters.Length];
        int offset = 0;
        for (int i = 0; i < characters.Length; i++)
        {
            from[i] = offset;
            offset += new Rune(characters[i]).Utf8SequenceLength;
            to[i] = offset;
            copies[i] = true;
        }

        return new Island { Text = characters, Start = 0, End = characters.Length, From = from, To = to, IsCopy = copies };
    }

    /// <summary>The characters of an island, without its context.</summary>
    public static string TextOf(Island island)
    {
        StringBuilder text = new();
        foreach (int character in island.Text.AsSpan(island.Start..island.End))
        {
            text.Append(new Rune(character).ToString());
        }

        return text.ToString();
    }

    /// <summary>The misreading of UTF-8 with a name of the encoding read.</summary>
    public static Misreading Misreading(string read, Loss loss = Loss.None) =>
        Misreadings.OfUtf8.Single(misreading => misreading.Read.Name == read && misreading.Loss == loss);
}
