using System.Text;
using Sanitizer.Language.Sources;
using Xunit;

namespace Sanitizer.Tests.Language.Sources;

public sealed class LineKeyReaderTests
{
    private readonly LineKeyReader _reader = new();

    [Theory]
    [InlineData("Share this page", "  SHARE\tthis  page ")]
    [InlineData("12 comments", "3 comments")]
    [InlineData("Monday, 5 May 2024, 17:03", "Monday, 11 May 2023, 9:41")]
    [InlineData("» Read more", "Read more ›")]
    [InlineData("Soft\u00ADware", "Software")]
    [InlineData("Ώρα", "ώρα")]
    [InlineData("٣ تعليقات", "3 تعليقات")]
    public void Lines_that_a_template_repeats_have_one_key(string one, string other) => Assert.Equal(KeyOf(one), KeyOf(other));

    [Theory]
    [InlineData("Share this page", "Share this")]
    [InlineData("no rain", "norain")]
    [InlineData("a b", "b a")]
    [InlineData("résumé page", "resume page")]
    [InlineData("part 1a", "part a")]
    public void Other_lines_have_other_keys(string one, string other) => Assert.NotEqual(KeyOf(one), KeyOf(other));

    [Theory]
    [InlineData("")]
    [InlineData("  \t")]
    [InlineData("12.03 | 14.05")]
    [InlineData("-----")]
    [InlineData("1 x")]
    public void Lines_with_hardly_a_letter_have_none(string line) => Assert.Equal(LineKey.None, KeyOf(line));

    [Theory]
    [InlineData("Write to the loft", 4)]
    [InlineData("don't", 1)]
    [InlineData("冬天干眼症发作", 3)]
    [InlineData("Page 12 of 300", 4)]
    public void Words_are_counted(string line, int words) => Assert.Equal(words, KeyOf(line).Words);

    [Fact]
    public void A_long_line_has_as_many_words_as_can_be_told_apart() =>
        Assert.Equal(LineKey.MostWords, KeyOf(string.Concat(Enumerable.Repeat("word ", 5000))).Words);

    [Fact]
    public void A_line_leaves_nothing_behind_for_the_next()
    {
        LineKey alone = KeyOf("A menu");
        _ = KeyOf("page 12 ");
        Assert.Equal(alone, KeyOf("A menu"));
    }

    private LineKey KeyOf(string line) => _reader.KeyOf(Encoding.UTF8.GetBytes(line));
}
