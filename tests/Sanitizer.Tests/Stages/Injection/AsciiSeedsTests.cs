using System.Text;
using Sanitizer.Stages.Injection;
using Xunit;

namespace Sanitizer.Tests.Stages.Injection;

public sealed class AsciiSeedsTests
{
    private static readonly string[] Strings = ["abc", "dab1", "b33", "cabd", "3ab", "bad", "aaaa", "dcba", "1b1b", "cadd"];

    [Fact]
    public void Strings_are_found_at_every_place_in_any_case()
    {
        AsciiSeeds seeds = new(Strings);
        foreach (string seed in Strings)
        {
            for (int padding = 0; padding < 40; padding++)
            {
                Assert.True(seeds.AnyIn(Encoding.UTF8.GetBytes(new string('x', padding) + seed)));
                Assert.True(seeds.AnyIn(Encoding.UTF8.GetBytes(new string('x', padding) + seed.ToUpperInvariant() + "x")));
                Assert.False(seeds.AnyIn(Encoding.UTF8.GetBytes(new string('x', padding) + seed[..^1])));
            }
        }
    }

    [Fact]
    public void What_differs_by_more_than_case_is_not_found()
    {
        // Each byte stands where the other would, but for the bit that tells small letters from capitals.
        Assert.False(new AsciiSeeds("b33", "3ab").AnyIn("b\u0013\u0013 \u0013ab"u8));
        Assert.False(new AsciiSeeds("sino").AnyIn("\u017Fino"u8));
    }

    [Fact]
    public void It_agrees_with_the_search_of_strings()
    {
        AsciiSeeds seeds = new(Strings);
        Random random = new(9);
        for (int round = 0; round < 20000; round++)
        {
            string text = new([.. Enumerable.Range(0, random.Next(60)).Select(_ => "abcdABCD13x\u00E9"[random.Next(12)])]);
            Assert.Equal(Strings.Any(seed => text.Contains(seed, StringComparison.OrdinalIgnoreCase)), seeds.AnyIn(Encoding.UTF8.GetBytes(text)));
        }
    }
}
