using Sanitizer.DataCompiler.Lines;
using Xunit;

namespace Sanitizer.DataCompiler.Tests.Lines;

public sealed class BareTextTests
{
    private static readonly LabelledLines Article = new(
        ["The mill", "The wheel stood still. Nobody knew why! Was it the frost?", "Version 2.5 of the wheel turns.", "水车停了。没人知道。", "The end"],
        [1, 1, 1, 1, 1]);

    [Fact]
    public void A_part_is_a_run_of_the_lines()
    {
        string whole = string.Join('\n', Article.Texts);
        for (int seed = 0; seed < 50; seed++)
        {
            LabelledLines part = BareText.Part(Article, new Random(seed));
            Assert.Contains(string.Join('\n', part.Texts), whole, StringComparison.Ordinal);
            Assert.InRange(part.Texts.Length, 2, 5);
            Assert.All(part.Masks, mask => Assert.Equal(1, mask));
            Assert.Equal(part.Texts.Length, part.Masks.Length);
        }
    }

    [Fact]
    public void Sentences_stand_on_lines_of_their_own()
    {
        HashSet<string> seen = new(StringComparer.Ordinal);
        for (int seed = 0; seed < 50; seed++)
        {
            seen.UnionWith(BareText.Sentences(Article, new Random(seed)).Texts);
        }

        string[] expected =
            ["Nobody knew why!", "The end", "The mill", "The wheel stood still.", "Version 2.5 of the wheel turns.", "Was it the frost?", "水车停了。", "没人知道。"];
        Assert.Equal(string.Join('\n', expected), string.Join('\n', seen.Order(StringComparer.Ordinal)));
    }
}
