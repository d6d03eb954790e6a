using System.Text;
using Sanitizer.Stages.Mojibake.Search;
using Xunit;

namespace Sanitizer.Tests.Stages.Mojibake.Search;

public sealed class IslandFinderTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("only letters of ASCII\nhere", "")]
    [InlineData("a café.", "é.")]
    [InlineData("né et là-bas", "é |à-")]
    [InlineData("éaé", "éaé")]
    [InlineData("éabé", "éabé")]
    [InlineData("éabcé", "éa|é")]
    [InlineData("é\né", "é|é")]
    [InlineData("Привет, мир!", "Привет, мир!")]
    public void Islands_end_behind_three_characters_of_ascii(string text, string expected) =>
        Assert.Equal(expected, string.Join('|', Islands.In(Encoding.UTF8.GetBytes(text)).Select(Islands.TextOf)));

    [Theory]
    [InlineData("", false)]
    [InlineData("It was \u201Cplain\u201D text, wasn\u2019t it?", false)]
    [InlineData("\u201CThat is all,\u201D she said.", false)]
    [InlineData("She said: \u201CThat is all.\u201D", false)]
    [InlineData("\u2018One\u2019 and \u2018two\u2019\n", false)]
    [InlineData("\u2019Tis the season", false)]
    [InlineData("a\u201Cb here", true)]
    [InlineData("\u201Cé", true)]
    [InlineData("\u201D at the start", false)]
    [InlineData("\u201Dat the start", true)]
    [InlineData("at the end\u201C", true)]
    [InlineData("\u201Cab\u201D", true)]
    [InlineData("\u201C\u2018Nested,\u2019 he said", true)]
    [InlineData("a caf\u00E9", true)]
    [InlineData("\u2026and so on", true)]
    public void Quotes_where_they_belong_are_nothing_to_look_at(string text, bool any) =>
        Assert.Equal(any, IslandFinder.AnyIn(Encoding.UTF8.GetBytes(text)));

    [Fact]
    public void Where_there_is_nothing_to_look_at_nothing_is_found()
    {
        string[] words = ["tre", "Ein", "casa", "over", "ter", "tat", "Ab", "zu", "nd", "rger", "que", "et", "Oslo", "I", "the", "na", "ivy"];
        Random random = new(17);
        int skipped = 0;
        for (int round = 0; round < 3000; round++)
        {
            string text = string.Join(' ', Enumerable.Range(0, random.Next(1, 8)).Select(_ => words[random.Next(words.Length)]));
            text = random.Next(5) switch { 0 => $"\u201C{text}", 1 => $"{text}\u201D", 2 => $"\u201C{text}\u201D", 3 => $"\u2018{text},\u2019 it said", _ => $"\u2019{text}" };
            byte[] bytes = Encoding.UTF8.GetBytes(text);
            if (!IslandFinder.AnyIn(bytes))
            {
                skipped++;
                Assert.Empty(Repairer.OfThread.Run(bytes));
            }
        }

        Assert.InRange(skipped, 1000, 3000);
    }

    [Theory]
    [InlineData("Läuft der Hund über die Brücke? 😀 ja\nund später heim")]
    [InlineData("語語語 x 語\r\n— ъъъ")]
    public void Offsets_cover_the_bytes_of_their_characters(string text)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        foreach (Island island in Islands.In(bytes))
        {
            Assert.InRange(island.Start, 0, island.End);
            for (int i = 0; i < island.Text.Length; i++)
            {
                Assert.Equal(new Rune(island.Text[i]).ToString(), Encoding.UTF8.GetString(bytes[island.From[i]..island.To[i]]));
                Assert.True(island.IsCopy[i]);
                Assert.True(i == 0 || island.From[i] == island.To[i - 1]);
            }
        }
    }

    [Fact]
    public void Every_character_beyond_ascii_is_in_one_island()
    {
        byte[] bytes = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("ä bc ö\n", 40)) + new string('语', 9000) + "é");
        bool[] isCovered = new bool[bytes.Length];
        foreach (Island island in Islands.In(bytes))
        {
            for (int i = island.Start; i < island.End; i++)
            {
                for (int at = island.From[i]; at < island.To[i]; at++)
                {
                    Assert.False(isCovered[at]);
                    isCovered[at] = true;
                }
            }
        }

        Assert.All(Enumerable.Range(0, bytes.Length), at => Assert.True(isCovered[at] || bytes[at] < 0x80));
    }

    [Fact]
    public void Context_stays_in_the_line()
    {
        List<Island> islands = Islands.In("one\ntwo é\nx\nö abcdef"u8);

        Assert.Equal("two é", string.Concat(islands[0].Text.Select(character => (char)character)));
        Assert.Equal(0, islands[1].Start);
    }

    [Fact]
    public void Curly_quotes_in_plain_text_are_left_out_unless_asked_for()
    {
        ReadOnlySpan<byte> text = "She said “yes” and it’s late"u8;

        Assert.Equal([3, 0], [Islands.In(text).Count, Islands.In(text, withQuotes: false).Count]);
        Assert.Single(Islands.In("one ’é two"u8, withQuotes: false));
    }
}
