using System.Text;
using Sanitizer.Language.Words;
using Sanitizer.Text;
using Xunit;

namespace Sanitizer.Tests.Language.Words;

public sealed class WordReaderTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData(" ,. \n", "")]
    [InlineData("One two,three", "One|two|three")]
    [InlineData("naïve cafe\u0301 A4", "naïve|cafe\u0301|A4")]
    [InlineData("don't l’eau", "don|t|l|eau")]
    [InlineData("Привет, мир!", "Привет|мир")]
    [InlineData("سلام دنیا", "سلام|دنیا")]
    [InlineData("می\u200Cخواهم", "می\u200Cخواهم")]
    [InlineData("Silben\u00ADtrennung", "Silben\u00ADtrennung")]
    [InlineData("ab\u200C cd\u200D", "ab|cd")]
    [InlineData("ab\u200B\u200Bcd", "ab|cd")]
    [InlineData("हिन्दी भाषा", "हिन्दी|भाषा")]
    [InlineData("漢字 ab字c", "漢|字|ab|字|c")]
    [InlineData("葛\U000E0100飾", "葛\U000E0100|飾")]
    [InlineData("か\u3099き", "か\u3099|き")]
    [InlineData("コーヒー", "コ|ー|ヒ|ー")]
    [InlineData("กี่คน", "กี่|ค|น")]
    [InlineData("ปี๒๕๖๗", "ปี|๒๕๖๗")]
    [InlineData("3月15日", "3|月|15|日")]
    [InlineData("한국어 API를", "한국어|API를")]
    [InlineData("❤\uFE0F a😀b", "a|b")]
    [InlineData("\u0301a", "a")]
    [InlineData("snake_case x-y", "snake|case|x|y")]
    public void Words_without_options(string text, string words) => Assert.Equal(words, Read(text, WordOptions.None));

    [Theory]
    [InlineData("word")]
    [InlineData("don't naïve ")]
    [InlineData("ab字c, ")]
    public void Words_are_the_same_wherever_they_stand(string unit)
    {
        const int Units = 20;
        for (int before = 0; before < 140; before++)
        {
            // The spaces put each word once at, before and across the end of the bytes that are looked at together.
            string words = Read(string.Concat(Enumerable.Repeat(' ' + unit, Units)) + new string(' ', 80), WordOptions.InnerApostrophes);
            string moved = Read(new string(' ', before) + string.Concat(Enumerable.Repeat(' ' + unit, Units)), WordOptions.InnerApostrophes);
            Assert.Equal(words, moved);
            Assert.Equal(Units, moved.Split(unit[..2]).Length - 1);
        }
    }

    [Theory]
    [InlineData("don't l’eau 'quoted' rock'n'roll", "don't|l’eau|quoted|rock'n'roll")]
    [InlineData("6'2 the 90's o''b dogs'", "6|2|the|90|s|o|b|dogs")]
    [InlineData("well-known", "well|known")]
    public void Inner_apostrophes(string text, string words) => Assert.Equal(words, Read(text, WordOptions.InnerApostrophes));

    [Theory]
    [InlineData("well-known co\u2011op -x- a--b 2024-05", "well-known|co\u2011op|x|a|b|2024-05")]
    [InlineData("don't", "don|t")]
    [InlineData("T-恤", "T|恤")]
    public void Inner_hyphens(string text, string words) => Assert.Equal(words, Read(text, WordOptions.InnerHyphens));

    [Fact]
    public void Both_options() =>
        Assert.Equal("mother-in-law's", Read("mother-in-law's", WordOptions.InnerApostrophes | WordOptions.InnerHyphens));

    [Fact]
    public void Spans_count_bytes()
    {
        WordReader reader = new("«né» 水"u8);

        Assert.True(reader.TryRead(out TextSpan first));
        Assert.Equal(new TextSpan(2, 3), first);
        Assert.Equal(5, reader.Position);
        Assert.True(reader.TryRead(out TextSpan second));
        Assert.Equal(new TextSpan(8, 3), second);
        Assert.False(reader.TryRead(out _));
        Assert.False(reader.TryRead(out _));
    }

    [Fact]
    public void Any_bytes_are_read_to_the_end_in_rising_spans()
    {
        Random random = new(20240517);
        byte[] bytes = new byte[64];
        for (int round = 0; round < 5000; round++)
        {
            random.NextBytes(bytes);
            int length = random.Next(bytes.Length);
            WordReader reader = new(bytes.AsSpan(0, length), (WordOptions)random.Next(4));
            int end = 0;
            while (reader.TryRead(out TextSpan word))
            {
                Assert.True(word.Start >= end && word.Length > 0 && word.End <= length);
                end = word.End;
            }

            Assert.Equal(length, reader.Position);
        }
    }

    [Fact]
    public void Reading_allocates_nothing()
    {
        byte[] text = Encoding.UTF8.GetBytes("Two words, 水が, и ещё — don't 한국어 กี่ می\u200Cخواهم");
        int words = Count(text);
        long before = GC.GetAllocatedBytesForCurrentThread();
        int again = Count(text);
        long after = GC.GetAllocatedBytesForCurrentThread();

        Assert.Equal(words, again);
        Assert.Equal(before, after);
    }

    private static int Count(ReadOnlySpan<byte> text)
    {
        WordReader reader = new(text, WordOptions.InnerApostrophes);
        int words = 0;
        while (reader.TryRead(out _))
        {
            words++;
        }

        return words;
    }

    private static string Read(string text, WordOptions options)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        List<string> words = [];
        WordReader reader = new(bytes, options);
        while (reader.TryRead(out TextSpan word))
        {
            words.Add(Encoding.UTF8.GetString(bytes, word.Start, word.Length));
        }

        return string.Join('|', words);
    }
}
