using System.Text;
using Sanitizer.Stages.Injection;
using Xunit;

namespace Sanitizer.Tests.Stages.Injection;

public sealed class SentencesTests
{
    [Theory]
    [InlineData("One came. Two #went! Three", "Two #went!")]
    [InlineData("One #came at 3.15 or so", "One #came at 3.15 or so")]
    [InlineData("一つ。二つ#目。三つ", "二つ#目。")]
    [InlineData("“One.” Two #went", "Two #went")]
    public void Sentence_around_a_place_has_its_bounds(string text, string sentence)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        int place = bytes.AsSpan().IndexOf((byte)'#');
        int start = Sentences.StartOf(bytes, 0, place);
        int end = Sentences.EndOf(bytes, place, bytes.Length);
        Assert.Equal(sentence, Encoding.UTF8.GetString(bytes, start, end - start));
    }
}
