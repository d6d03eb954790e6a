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

            ulong found = SequenceGate.Of(utf8, span);
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

    private static ulong MaskOf(string read)
    {
        Misreading misreading = Islands.Misreading(read);
        return 1UL << Enumerable.Range(0, Misreadings.OfUtf8.Count).Single(number => ReferenceEquals(Misreadings.OfUtf8[number], misreading));
    }

    private static ulong Of(string text)
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(text);
        ulong found = 0;
        int position = 0;
        while (IslandFinder.TryFind(utf8, ref position, withQuotes: true, out IslandSpan span))
        {
            found |= SequenceGate.Of(utf8, span);
        }

        return found;
    }
}
