using System.Text;
using Sanitizer.Formats.DiffLog;
using Sanitizer.Tests.Documents;
using Xunit;

namespace Sanitizer.Tests.Formats.DiffLog;

public sealed class LineStreamTests
{
    [Fact]
    public void Lines_come_with_their_line_feeds_however_long()
    {
        string[] lines = ["a\n", "\n", new string('x', 200_000) + "\r\n", "\u00E9\n", "last"];
        LineStream stream = Open(string.Concat(lines), seed: 1);
        foreach (string line in lines)
        {
            Assert.Equal(line, Encoding.UTF8.GetString(stream.ReadLine()!.Value.Span));
        }

        Assert.Null(stream.ReadLine());
        Assert.Null(stream.ReadLine());
    }

    [Fact]
    public void Lines_and_runs_can_be_mixed()
    {
        LineStream stream = Open("ab\ncd\nef\ngh", seed: 2);
        Assert.Equal("a"u8.ToArray(), stream.ReadSome(1).ToArray());
        Assert.Equal("b\n"u8.ToArray(), stream.ReadLine()!.Value.ToArray());
        List<byte> copied = [];
        Assert.Equal(2, stream.CopyLines(2, bytes => copied.AddRange(bytes.Span)));
        Assert.Equal("cd\nef\n"u8.ToArray(), copied);
        Assert.Equal(0, stream.CopyLines(1, bytes => copied.AddRange(bytes.Span)));
        Assert.Equal("cd\nef\ngh"u8.ToArray(), copied);
        Assert.True(stream.ReadSome(10).IsEmpty);
    }

    private static LineStream Open(string text, int seed) => new(new DribblingStream(Encoding.UTF8.GetBytes(text), seed));
}
