using System.Text;
using Sanitizer.Stages.Mojibake.Search;
using Xunit;

namespace Sanitizer.Tests.Stages.Mojibake.Search;

public sealed class LetterHabitsTests
{
    private static readonly LetterHabits English = new([], Encoding.UTF8.GetBytes("It was late, and they had not heard from her since the night of the storm."));
    private static readonly LetterHabits German = new([Islands.Whole("für über Mühle")], Encoding.UTF8.GetBytes("Es war und wird nicht das Haus von ihm sein, aber auch sie ist hier."));

    [Theory]
    [InlineData('ћ')]
    [InlineData('ø')]
    public void Letters_of_another_language_cost(int letter) => Assert.True(German.CostOf(letter, []) > German.CostOf('ü', []));

    [Fact]
    public void Low_quotes_cost_where_nobody_opens_with_them()
    {
        Assert.True(English.CostOf('„', []) > 0);
        Assert.Equal(0, German.CostOf('„', []));
        Assert.Equal(0, English.CostOf('“', []));
    }

    [Fact]
    public void Drawings_and_rare_pictographs_cost()
    {
        Assert.True(English.CostOf('│', []) > 0);
        Assert.True(English.CostOf(0x1F904, []) > 0);
        Assert.Equal(0, English.CostOf(0x1F914, []));
    }

    [Fact]
    public void Capitals_cost_within_a_sentence_only()
    {
        Assert.True(German.CostOf('Ü', [',', ' ']) > German.CostOf('Ü', ['.', ' ']));
        Assert.Equal(German.CostOf('Ü', ['.', ' ']), German.CostOf('Ü', []));
    }
}
