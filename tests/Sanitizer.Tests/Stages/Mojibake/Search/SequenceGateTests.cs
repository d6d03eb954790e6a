using System.Numerics;
using System.Text;
using Sanitizer.Stages.Mojibake.Search;
using Sanitizer.Tests.Documents;
using Xunit;

namespace Sanitizer.Tests.Stages.Mojibake.Search;

public sealed class SequenceGateTests
{
    private const char PrivateUse = '\uE000';

    [Fact]
    public void Misread_words_are_let_through()
    {
        string[] words = ["Жизнь", "שלום", "語学", "“так”", "żółć", "ありがとう", "한국어", "ქართული", "năm mới 😀"];
        int let = 0;
        for (int i = 0; i < Misreadings.OfUtf8.Count; i++)
        {
            Misreading misreading = Misreadings.OfUtf8[i];
            foreach (string word in words)
            {
                string text = MisreadingMaker.Read(Encoding.UTF8.GetBytes(word), misreading.Read.Name);
                if (misreading.Loss != Loss.None || text.Length == 0 || text.AsSpan().ContainsAnyInRange(PrivateUse, '\uFFFD'))
                {
                    continue;
                }

                Assert.True((Of($"abc {text} xyz") & (1UL << i)) != 0, $"{misreading}: {word}");
                let++;
            }
        }

        Assert.InRange(let, 100, int.MaxValue);
    }

    [Theory]
    [InlineData("kĂźnftig", "iso-8859-2")]
    [InlineData("och ĂĄtnjuta", "windows-1250")]
    [InlineData("coÔÇÉoperation", "cp850")]
    [InlineData("nДЃ", "windows-1251")]
    [InlineData("MÃŒller", "iso-8859-15")]
    [InlineData("caf茅", "gb18030")]
    [InlineData("d鈥檃bord", "gb18030")]
    [InlineData("geliﾅ殞esini", "shift_jis")]
    [InlineData("est脿", "euc-jp", false)]
    public void One_sequence_is_enough_where_no_word_is_written_so(string text, string read, bool isMarked = true) =>
        Assert.Equal(isMarked, (Of(text) & MaskOf(read)) != 0);

    [Theory]
    [InlineData("Ашеишеира", "koi8-r")]
    [InlineData("прыдатна для дарослых", "windows-1251")]
    [InlineData("daß er", "windows-1254")]
    [InlineData("Ωραία μέρα", "windows-1253")]
    [InlineData("今天的天气很好,我们去公园散步。", "gb18030")]
    [InlineData("今天的天气很好,我们去公园散步。", "big5")]
    [InlineData("海の見える丘で休みます。", "shift_jis")]
    [InlineData("오늘은 날씨가 좋아서", "euc-kr")]
    [InlineData("été", "macintosh")]
    public void Letters_of_clean_words_are_not(string text, string read) => Assert.Equal(0ul, Of(text) & MaskOf(read));

    [Fact]
    public void What_a_trial_would_undo_without_spaces_is_let_through()
    {
        Random random = new(31);
        string letters = "ÃÂâ€©ЂЖРСїÐÑ├®éшД中鈥檃語x";
        SequenceTrial trial = new();
        int paying = 0;
        for (int round = 0; round < 4000; round++)
        {
            string text = string.Concat(Enumerable.Range(0, random.Next(2, 9)).Select(_ => letters[random.Next(letters.Length)])).Trim('x') + "\n";
            byte[] utf8 = Encoding.UTF8.GetBytes(text);
            int position = 0;
            if (!IslandFinder.TryFind(utf8, ref position, withQuotes: true, out IslandSpan span))
            {
                continue;
            }

            ulong found = SequenceGate.Of(utf8, span, new KnownStretches(), isLong: false, isEastAsian: false);
            Island island = IslandFinder.Cut(utf8, span);
            for (ulong left = SequenceMasks.Of(island) & ~SequenceMasks.OfLosses & ~found; left != 0; left &= left - 1)
            {
                int number = BitOperations.TrailingZeroCount(left);
                Assert.False(trial.MayPay(island, 1UL << number), $"{Misreadings.OfUtf8[number]}: {text}");
            }

            paying += trial.MayPay(island, found) ? 1 : 0;
        }

        Assert.InRange(paying, 100, 3900);
    }

    [Fact]
    public void Words_that_were_met_before_change_nothing()
    {
        Random random = new(11);
        string[] pieces = ["é", "Ã©", "РџСЂ", "лама ", "на ", "дорогу ", " the ", "a", "\n", "“", "語", "文字", "챕", "лА", " ", "?", "ß ", "\uFFFD", "â€™"];
        KnownStretches known = new();
        KnownStretches knownInLong = new();
        int found = 0;
        for (int round = 0; round < 3000; round++)
        {
            byte[] utf8 = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, random.Next(1, 30)).Select(_ => pieces[random.Next(pieces.Length)])));
            int position = 0;
            while (IslandFinder.TryFind(utf8, ref position, withQuotes: true, out IslandSpan span))
            {
                ulong expected = SequenceGate.Of(IslandFinder.Cut(utf8, span));
                Assert.Equal(expected, SequenceGate.Of(utf8, span, known, isLong: false, isEastAsian: false));

                // In a long text a part of them.
                ulong inLong = SequenceGate.Of(utf8, span, new KnownStretches(), isLong: true, isEastAsian: true);
                Assert.Equal(0ul, inLong & ~expected);
                Assert.Equal(inLong, SequenceGate.Of(utf8, span, knownInLong, isLong: true, isEastAsian: true));
                found += expected != 0 ? 1 : 0;
            }
        }

        Assert.InRange(found, 1000, int.MaxValue);
    }

    [Theory]
    [InlineData("лама", "cp855", false)]
    [InlineData("лАма", "cp855", true)]
    [InlineData("л┐а", "cp855", true)]
    [InlineData("오래된 방앗간 옆에서", "euc-kr", false)]
    [InlineData("年轻的老师在山坡上休息", "gb18030", false)]
    [InlineData("caf茅", "gb18030", true)]
    [InlineData("锌褉懈胁械褌", "gb18030", true)]
    [InlineData("芦", "gb18030", true)]
    [InlineData("FГјnf", "windows-1251", true)]
    [InlineData("ГјnfFГј", "windows-1251", true)]
    public void In_a_long_text_letters_of_words_prove_nothing(string text, string read, bool isMarked)
    {
        byte[] utf8 = Encoding.UTF8.GetBytes($"abc {text} xyz\n");
        int position = 0;
        Assert.True(IslandFinder.TryFind(utf8, ref position, withQuotes: true, out IslandSpan span));

        Assert.Equal(isMarked, (SequenceGate.Of(utf8, span, new KnownStretches(), isLong: true, isEastAsian: true) & MaskOf(read)) != 0);
    }

    [Theory]
    [InlineData("戟逵克棘戟", true)]
    [InlineData("오래된 방앗간", false)]
    public void Everyday_characters_prove_nothing_only_where_they_are_the_texts_own(string word, bool isMarked)
    {
        byte[] utf8 = Encoding.UTF8.GetBytes($"abc {word} xyz\n");
        int position = 0;
        Assert.True(IslandFinder.TryFind(utf8, ref position, withQuotes: true, out IslandSpan span));

        Assert.Equal(isMarked, SequenceGate.Of(utf8, span, new KnownStretches(), isLong: true, isEastAsian: false) != 0);
        Assert.Equal(0ul, SequenceGate.Of(utf8, span, new KnownStretches(), isLong: true, isEastAsian: true));
    }

    [Fact]
    public void Of_misread_text_a_long_one_loses_no_line()
    {
        // All but short words in the encodings that share most letters with the text's own.
        string[] lines = ["старая мельница у реки давно стоит пустая", "年轻的老师在山坡上休息", "古い水車小屋のそばで", "η μικρή πόλη θυμάται ακόμη το λιμάνι", "오래된 방앗간 옆에서", "nasza sąsiadka często wspomina ścieżkę przez łąkę"];
        int all = 0;
        int let = 0;
        for (int i = 0; i < Misreadings.OfUtf8.Count; i++)
        {
            foreach (string line in lines)
            {
                string text = MisreadingMaker.Read(Encoding.UTF8.GetBytes(line), Misreadings.OfUtf8[i].Read.Name);
                if (Misreadings.OfUtf8[i].Loss == Loss.None && Of(text) is ulong found && (found & (1UL << i)) != 0)
                {
                    all++;
                    let += (Of(text, isLong: true) & (1UL << i)) != 0 ? 1 : 0;
                }
            }
        }

        Assert.InRange(all, 200, int.MaxValue);
        Assert.Equal(all, let);
    }

    private static ulong MaskOf(string read)
    {
        Misreading misreading = Islands.Misreading(read);
        return 1UL << Enumerable.Range(0, Misreadings.OfUtf8.Count).Single(number => ReferenceEquals(Misreadings.OfUtf8[number], misreading));
    }

    private static ulong Of(string text, bool isLong = false)
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(text);
        ulong found = 0;
        int position = 0;
        while (IslandFinder.TryFind(utf8, ref position, withQuotes: true, out IslandSpan span))
        {
            found |= SequenceGate.Of(utf8, span, new KnownStretches(), isLong, isLong);
        }

        return found;
    }
}
