using System.Text;
using Sanitizer.Language.Characters;
using Sanitizer.Stages.Injection;
using Xunit;

namespace Sanitizer.Tests.Stages.Injection;

public sealed class SpamLexiconTests
{
    [Theory]
    [InlineData("카지노마을", true)]
    [InlineData("superCasino", true)]
    [InlineData("казино", true)]
    [InlineData("ставки", true)]
    [InlineData("도서관", false)]
    [InlineData("bonus", false)]
    public void Token_is_known_by_what_it_sells(string token, bool known) =>
        Assert.Equal(known, SpamLexicon.Instance.IsSubject(Encoding.UTF8.GetBytes(token)));

    [Theory]
    [InlineData("Join the poker club today and win a bonus", true)]
    [InlineData("Order tickets online today and get free tea", false)]
    [InlineData("The casino burnt down", false)]
    [InlineData("The stockpokers met", false)]
    public void Advertisement_has_a_subject_and_offers(string text, bool sells) =>
        Assert.Equal(sells, SpamLexicon.Instance.Count(Encoding.UTF8.GetBytes(text)).IsAdvertisement);

    [Fact]
    public void Topic_is_what_the_text_says_in_its_own_script()
    {
        Assert.True(Topic.Speaks("Our casino is old"u8, Script.Latin));
        Assert.False(Topic.Speaks("Our harbour카지노 is old"u8, Script.Latin));
        Assert.True(Topic.Speaks("우리 카지노는 오래되었다"u8, Script.Hangul));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Seeds_are_found_across_chunks(bool wide)
    {
        foreach (int before in (int[])[0, 8_180, 8_188, 8_191, 16_380])
        {
            Assert.True(LexiconSeeds.AnyIn(Encoding.UTF8.GetBytes(new string('a', before) + "CasinoX"), wide));
            Assert.True(LexiconSeeds.AnyIn(Encoding.UTF8.GetBytes(new string('가', before) + "카지노"), wide));
        }

        Assert.False(LexiconSeeds.AnyIn(Encoding.UTF8.GetBytes(new string('가', 20_000)), wide));
    }
}
