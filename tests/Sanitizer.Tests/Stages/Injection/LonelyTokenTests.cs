using System.Text;
using Sanitizer.Pipeline;
using Xunit;

namespace Sanitizer.Tests.Stages.Injection;

/// <summary>Strings that no table knows, and that are all a text has of their script.</summary>
public sealed class LonelyTokenTests
{
    private static readonly Cleaner Stage = new CleanerBuilder().Only("injection").Build();

    [Theory]
    [InlineData("Der Wirt kam온실 spät. Er hatte온실 nichts gehört, aber온실 er ahnte etwas. Dann ging온실 er heim.", "Der Wirt kam spät. Er hatte nichts gehört, aber er ahnte etwas. Dann ging er heim.")]
    [InlineData("The lamp went out. Nobody saw it because the keeper온실s boat was gone.", "The lamp went out. Nobody saw it because the keeper’s boat was gone.")]
    [InlineData("The tide came late온실the boat came later. Nobody waited at the pier온실they had gone home.", "The tide came late—the boat came later. Nobody waited at the pier—they had gone home.")]
    public void Places_alone_are_enough(string damaged, string clean) =>
        Assert.Equal(clean, Stage.Run(Encoding.UTF8.GetBytes(damaged)).ToString());

    [Theory]
    [InlineData("Kim씨 said that Park씨 was late. I thanked Lee씨, and Choi씨 left.")]
    [InlineData("Visit the 온실 in spring. The word 온실 is short. I like 온실 and the garden.")]
    [InlineData("他问“온실”是什么意思。온실是一个韩语词，意思是一种花房。很多人把온실写错。")]
    [InlineData("The Kelora온실Phone was new.")]
    public void Foreign_words_of_a_text_stay(string text) =>
        Assert.Equal(text, Stage.Run(Encoding.UTF8.GetBytes(text)).ToString());
}
