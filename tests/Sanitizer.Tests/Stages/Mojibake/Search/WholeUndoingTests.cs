using System.Text;
using Sanitizer.Stages.Mojibake.Search;
using Sanitizer.Tests.Documents;
using Xunit;

namespace Sanitizer.Tests.Stages.Mojibake.Search;

public sealed class WholeUndoingTests
{
    [Theory]
    [InlineData("Größe", "windows-1252")]
    [InlineData("вечерний чай", "windows-1251")]
    [InlineData("ευχαριστώ", "latin-1")]
    [InlineData("日本語 😀", "latin-1")]
    [InlineData("łąka", "cp850")]
    public void What_is_whole_comes_out_as_the_search_has_it(string text, string read)
    {
        Misreading misreading = Islands.Misreading(read);
        Island island = Assert.Single(Islands.In(Encoding.UTF8.GetBytes(MisreadingMaker.Read(Encoding.UTF8.GetBytes(text), read))));
        WholeUndoing whole = new();
        PathSearch search = new();

        Assert.True(whole.TryFind(island, misreading));
        double cost = search.Find(island, misreading, isForced: false, Explorer.Enter, bonus: 12);

        Assert.Equal(search.Steps, whole.Steps);
        Assert.Equal(cost, whole.CostOf(island) + Explorer.Enter - (12 * whole.Sequences), 2);
    }

    [Theory]
    [InlineData("Größe", "windows-1252")]
    [InlineData("Ã©é", "windows-1252")]
    [InlineData("Ã la", "windows-1252")]
    [InlineData("Ã\uFFFD", "windows-1252")]
    [InlineData("茅", "gb18030")]
    public void What_is_not_is_left_to_the_search(string text, string read) =>
        Assert.False(new WholeUndoing().TryFind(Islands.Whole(text), Islands.Misreading(read)));
}
