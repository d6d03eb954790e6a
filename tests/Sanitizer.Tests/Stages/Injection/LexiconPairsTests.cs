using Sanitizer.Stages.Injection;
using Xunit;

namespace Sanitizer.Tests.Stages.Injection;

public sealed class LexiconPairsTests
{
    private static readonly string[] Words = ["ab", "bca", "водa", "가나", "\U00010400x"];

    [Fact]
    public void No_start_of_a_word_is_passed_over()
    {
        LexiconPairs pairs = new([.. Words.Select(word => new LexiconEntry(word, LexiconKind.Subject, false, false))]);
        Random random = new(4);
        int passed = 0;
        for (int round = 0; round < 5000; round++)
        {
            string text = new([.. Enumerable.Range(0, random.Next(30)).Select(_ => "abcводa가나xyz "[random.Next(13)])]);
            int from = random.Next(text.Length + 1);
            int place = pairs.IndexOf(text, from);
            int first = Enumerable.Range(from, text.Length - from).FirstOrDefault(i => Words.Any(word => text.AsSpan(i).StartsWith(word, StringComparison.Ordinal)), -1);
            Assert.True(place >= from || place == -1);
            Assert.True(first < 0 || (place >= 0 && place <= first));
            passed += place > from ? 1 : 0;
        }

        Assert.True(passed > 100);
    }

    [Fact]
    public void Words_of_one_character_are_refused() =>
        Assert.Throws<ArgumentException>(() => new LexiconPairs([new LexiconEntry("a", LexiconKind.Subject, false, false)]));
}
