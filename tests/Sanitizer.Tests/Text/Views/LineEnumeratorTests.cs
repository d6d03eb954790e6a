using System.Text;
using Sanitizer.Text.Views;
using Xunit;

namespace Sanitizer.Tests.Text.Views;

public sealed class LineEnumeratorTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("a", "a|")]
    [InlineData("a\n", "a|\n")]
    [InlineData("a\nb", "a|\n b|")]
    [InlineData("a\r\nb\rc\n", "a|\r\n b|\r c|\n")]
    [InlineData("\n\n", "|\n |\n")]
    [InlineData("\r", "|\r")]
    [InlineData("\n\r", "|\n |\r")]
    [InlineData("\u00E9\u2028x\n", "\u00E9\u2028x|\n")]
    public void Lines_end_at_line_breaks(string text, string expected)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        List<string> found = [];
        foreach (TextLine line in new LineEnumerator(bytes))
        {
            string content = Encoding.UTF8.GetString(bytes.AsSpan(line.Content.Start, line.Content.Length));
            found.Add($"{content}|{Encoding.UTF8.GetString(bytes.AsSpan(line.Content.End, line.Full.End - line.Content.End))}");
        }

        Assert.Equal(expected, string.Join(' ', found));
    }

    [Fact]
    public void Lines_follow_one_another_without_a_gap()
    {
        Random random = new(3);
        for (int round = 0; round < 500; round++)
        {
            byte[] bytes = [.. Enumerable.Range(0, random.Next(20)).Select(_ => (byte)"a\n\rb"[random.Next(4)])];
            int position = 0;
            foreach (TextLine line in TextView.Verbatim(bytes).Lines)
            {
                Assert.Equal(position, line.Full.Start);
                Assert.Equal(line.Full.Start, line.Content.Start);
                Assert.True(line.Full.Length > 0);
                position = line.Full.End;
            }

            Assert.Equal(bytes.Length, position);
        }
    }
}
