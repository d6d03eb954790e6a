using System.Text;
using Sanitizer.Tests.Documents;

namespace Sanitizer.Tests.Stages.Mojibake.Search;

/// <summary>Texts of words in several alphabets, damaged by chains of misreadings.</summary>
internal static class DamagedTexts
{
    private static readonly string[] Words =
    [
        "größer", "Überfahrt", "señal", "déjà", "l’été", "naïveté", "ção", "żółw", "příliš", "ůl", "вечер", "чайник", "Ёлка", "φωνή", "άνεμος", "日本語", "図書館", "老磨坊", "다리를", "שלום",
        "العربية", "😀", "—", "“so”", "…", "€ 5", "№ 7", "tree", "house", "and", "of 12", "x", "\u00A0", "É", "ß", "ﬁn", "ǌ",
    ];

    /// <summary>A text of some lines, of which a share is misread.</summary>
    /// <param name="random">Chooses.</param>
    /// <param name="chain">The chain, as <see cref="MisreadingMaker"/> has it.</param>
    /// <param name="lines">The number of lines.</param>
    /// <param name="damaged">The share of damaged lines, from 0 to 1.</param>
    public static byte[] Make(Random random, string chain, int lines, double damaged)
    {
        StringBuilder text = new();
        for (int line = 0; line < lines; line++)
        {
            string words = string.Join(random.Next(9) == 0 ? string.Empty : " ", Enumerable.Range(0, random.Next(1, 12)).Select(_ => Words[random.Next(Words.Length)]));
            string read = random.NextDouble() < damaged ? MisreadingMaker.Misread(words, chain) ?? words : words;
            _ = text.Append(random.Next(6) == 0 ? Worn(random, read) : read).Append('\n');
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    // Programs lose a character, or turn it into something else.
    private static string Worn(Random random, string text)
    {
        string[] other = ["", " ", "?", "\uFFFD", "Ã", "é", "я", "x"];
        int place = random.Next(text.Length);
        int length = char.IsSurrogate(text[place]) ? 0 : 1;
        place -= char.IsLowSurrogate(text[place]) ? 1 : 0;
        return text.Remove(place, length).Insert(place, other[random.Next(other.Length)]);
    }
}
