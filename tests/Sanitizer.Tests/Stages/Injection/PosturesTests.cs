using System.Text;
using Sanitizer.Stages.Injection;
using Xunit;

namespace Sanitizer.Tests.Stages.Injection;

public sealed class PosturesTests
{
    [Theory]
    [InlineData("said [word", nameof(Posture.Opening))]
    [InlineData("[word", nameof(Posture.Opening))]
    [InlineData("the word[ was", nameof(Posture.Closing))]
    [InlineData("the word[.", nameof(Posture.Closing))]
    [InlineData("it said,[ and", nameof(Posture.AfterStop))]
    [InlineData("it said.[", nameof(Posture.AfterStop))]
    [InlineData("it said,[and", nameof(Posture.Wedged))]
    [InlineData("don[t", nameof(Posture.Inside))]
    [InlineData("1914[1918", nameof(Posture.BetweenDigits))]
    [InlineData("one [ two", nameof(Posture.Alone))]
    [InlineData("one\n[ two", nameof(Posture.LineStart))]
    [InlineData("the [.", nameof(Posture.Word))]
    [InlineData("([)", nameof(Posture.Word))]
    public void Posture_follows_from_the_neighbours(string text, string expected)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(text.Replace("[", "포커", StringComparison.Ordinal));
        int start = Encoding.UTF8.GetByteCount(text.AsSpan(0, text.IndexOf('[', StringComparison.Ordinal)));
        Assert.Equal(expected, Postures.Of(bytes, new TokenSite(start, start + 6, 0)).ToString());
    }
}
