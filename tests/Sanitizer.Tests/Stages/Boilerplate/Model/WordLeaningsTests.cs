using System.Text;
using Sanitizer.Stages.Boilerplate.Lines;
using Sanitizer.Stages.Boilerplate.Model;
using Xunit;

namespace Sanitizer.Tests.Stages.Boilerplate.Model;

public sealed class WordLeaningsTests
{
    private const string Prose = "Whoever misses the ferry has to wait for the evening tide, and the evening tide is late.";

    [Fact]
    public void Words_that_say_nothing_leave_the_traits_at_zero()
    {
        float[] row = Measured(Prose, WordLeanings.None);
        Assert.Equal(0, row[(int)LineTrait.Leaning]);
        Assert.Equal(0, row[(int)LineTrait.LeaningMost]);
    }

    [Fact]
    public void A_word_speaks_otherwise_in_prose_than_in_other_lines()
    {
        WordLeanings leanings = new([new WordLeaning(KeyOf("ferry"), -WordLeanings.Unit, 2 * WordLeanings.Unit)]);
        Assert.Equal(-1, Measured(Prose, leanings)[(int)LineTrait.LeaningLeast]);
        Assert.Equal(0, Measured(Prose, leanings)[(int)LineTrait.LeaningMost]);
        Assert.Equal(2, Measured("FERRY", leanings)[(int)LineTrait.LeaningMost]);
    }

    [Fact]
    public void Several_words_say_more_than_one()
    {
        WordLeanings leanings = new([new WordLeaning(KeyOf("home"), 0, WordLeanings.Unit), new WordLeaning(KeyOf("contact"), 0, WordLeanings.Unit)]);
        float one = Measured("Home", leanings)[(int)LineTrait.LeaningSum];
        float two = Measured("Home contact", leanings)[(int)LineTrait.LeaningSum];
        Assert.True(one > 0 && two > one, $"{one} {two}");
        Assert.Equal(one, Measured("Home ferry", leanings)[(int)LineTrait.LeaningSum]);
    }

    [Fact]
    public void A_word_with_the_place_of_another_and_another_tag_is_not_taken_for_it() =>
        Assert.Equal(0, Measured("Ferry", new WordLeanings([new WordLeaning(KeyOf("ferry") ^ (1 << 16), 9, 9)]))[(int)LineTrait.LeaningMost]);

    private static int KeyOf(string word)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(word);
        using LineTable table = LineTable.Read(bytes)!;
        return WordLeanings.KeyOf(new DocumentRows(table, bytes, WordLeanings.None).WordsOf(0)[0]);
    }

    private static float[] Measured(string line, WordLeanings leanings)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(line);
        using LineTable table = LineTable.Read(bytes)!;
        float[] row = new float[LineTraits.RowLength];
        new DocumentRows(table, bytes, leanings).Fill(0, row);
        return row;
    }
}
