using System.Text;
using Sanitizer.Pipeline;
using Xunit;

namespace Sanitizer.Tests.Stages.Injection;

/// <summary>Strings that were strewn between words, and names that stand there.</summary>
public sealed class StrewnTokenTests
{
    private static readonly Cleaner Stage = new CleanerBuilder().Only("injection").Build();

    [Theory]
    [InlineData(
        "The boat had 온실 been painted twice. Nobody knew which of 온실 the brothers had done it. In the 온실 end it 온실 was the older one, and he 온실 did not deny it.",
        "The boat had been painted twice. Nobody knew which of the brothers had done it. In the end it was the older one, and he did not deny it.")]
    [InlineData(
        "灯台守は毎朝海を眺め온실る。彼は若いこ온실ろ船に乗っていたので、波の音だけで天気がわか온실る。村の人々は彼を信頼してい온실る。",
        "灯台守は毎朝海を眺める。彼は若いころ船に乗っていたので、波の音だけで天気がわかる。村の人々は彼を信頼している。")]
    public void Words_strewn_where_no_noun_stands_go(string damaged, string clean) => Assert.Equal(clean, Run(damaged));

    [Theory]
    [InlineData("We baked 온실 in the morning. The recipe for 온실 came from my aunt. She sold 온실 at the market, and 온실 was gone by noon. Nobody makes the 온실 like she did.")]
    [InlineData("灯台の온실は有名だ。島の人は온실を大切にし、子どもは온실で遊ぶ。祭りの日に온실が開かれる。")]
    [InlineData("The band 온실 plays on Friday. Last year the singer of 온실 moved to the coast. The drummer says that 온실 will go on.")]
    public void Foreign_nouns_stay(string text) => Assert.Equal(text, Run(text));

    private static string Run(string text) => Stage.Run(Encoding.UTF8.GetBytes(text)).ToString()!;
}
