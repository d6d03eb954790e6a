using System.Text;
using Sanitizer.Stages.Injection;
using Sanitizer.Text;
using Xunit;

namespace Sanitizer.Tests.Stages.Injection;

public sealed class ContextClassesTests
{
    [Theory]
    [InlineData("the mill turns", 9, "mill")]
    [InlineData("the mill, turns", 10, ",")]
    [InlineData("в мельнице тихо", 11, "мельнице")]
    [InlineData("the mill turns", 6, "")]
    [InlineData("turns", 0, "")]
    [InlineData("mill\nturns", 5, "")]
    public void Word_or_mark_before_a_place(string text, int character, string expected)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        TextSpan word = ContextClasses.Before(bytes, Encoding.UTF8.GetByteCount(text.AsSpan(0, character)));
        Assert.Equal(expected, Encoding.UTF8.GetString(bytes, word.Start, word.Length));
    }

    [Theory]
    [InlineData("42", ContextClasses.Number)]
    [InlineData("Mill", ContextClasses.Capital)]
    [InlineData("MILL", ContextClasses.Capitals)]
    [InlineData("I", ContextClasses.Capital)]
    [InlineData("mill", ContextClasses.Other)]
    [InlineData("»", "»")]
    public void Shapes(string word, string expected) => Assert.Equal(expected, ContextClasses.ShapeOf(Encoding.UTF8.GetBytes(word)));

    [Theory]
    [InlineData("mills", "-ls")]
    [InlineData("mit", null)]
    [InlineData("1900er", null)]
    public void Endings(string word, string? expected) => Assert.Equal(expected, ContextClasses.EndingOf(word));
}
