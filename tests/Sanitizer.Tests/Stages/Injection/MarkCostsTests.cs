using System.Text;
using Sanitizer.Stages.Injection;
using Xunit;

namespace Sanitizer.Tests.Stages.Injection;

public sealed class MarkCostsTests
{
    // The place is where the asterisk stands.
    [Theory]
    [InlineData("ko", "등대지기는*불을 켠다", true)]
    [InlineData("ko", "겨울이 왔다.*그래서", true)]
    [InlineData("ko", "그는 *불을 켠다", false)]
    [InlineData("ko", "그는 불을* 켠다", false)]
    [InlineData("en", "the keeper*lights it", true)]
    [InlineData("en", "the *keeper lights it", false)]
    public void Space_stands_only_where_none_does(string language, string text, bool possible) =>
        Assert.Equal(possible, Costs(language, text)[(int)MarkKind.Space] < Impossible);

    [Fact]
    public void Closing_mark_is_cheaper_than_a_space_between_Korean_words()
    {
        int[] costs = Costs("ko", "등대지기는*불을 켠다");
        Assert.True(costs[(int)MarkKind.DoubleClose] < costs[(int)MarkKind.Space]);
        Assert.True(costs[(int)MarkKind.Space] < costs[(int)MarkKind.DoubleOpen]);
    }

    [Fact]
    public void Dash_is_cheaper_than_an_opening_mark_behind_a_semicolon_and_before_a_small_letter()
    {
        int[] costs = Costs("en", "he waited;*but nobody came");
        Assert.True(costs[(int)MarkKind.Dash] + 40 < costs[(int)MarkKind.DoubleOpen]);
    }

    private const int Impossible = 300;

    private static int[] Costs(string code, string text)
    {
        Convention language = Conventions.Instance.All.Single(convention => convention.Code == code);
        int position = Encoding.UTF8.GetByteCount(text.AsSpan(0, text.IndexOf('*', StringComparison.Ordinal)));
        int[] costs = new int[MarkCosts.Kinds];
        MarkCosts.Fill(Encoding.UTF8.GetBytes(text), new MarkEvent(new TokenSite(position, position + 1, 0), 0), Writings.Of(language.Script), language, costs);
        return costs;
    }
}
