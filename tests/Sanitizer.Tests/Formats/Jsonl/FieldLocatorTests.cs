using System.Text;
using Sanitizer.Formats.Jsonl;
using Xunit;

namespace Sanitizer.Tests.Formats.Jsonl;

public sealed class FieldLocatorTests
{
    [Theory]
    [InlineData("{\"text\":\"abc\"}", "abc")]
    [InlineData(" { \"id\" : 1 , \"text\" : \"a\\\"b\" , \"x\" : {} } ", "a\\\"b")]
    [InlineData("{\"text\":\"\"}", "")]
    [InlineData("{\"t\\u0065xt\":\"abc\"}", "abc")]
    [InlineData("{\"meta\":{\"text\":\"no\"},\"list\":[{\"text\":\"no\"}],\"text\":\"yes\"}", "yes")]
    [InlineData("{\"text\":\"first\",\"text\":\"last\"}", "last")]
    [InlineData("{\"\\ud800\":1,\"text\":\"abc\"}", "abc")]
    [InlineData("{\"\\udc00\":\"\\ud800\",\"text\":\"abc\"}", "abc")]
    public void The_field_is_found(string line, string content)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(line);
        FieldLocation location = new FieldLocator("text").Find(bytes);
        Assert.Null(location.Problem);
        Assert.Equal(content, Encoding.UTF8.GetString(bytes.AsSpan(location.Content.Start, location.Content.Length)));
    }

    [Theory]
    [InlineData("{\"text\":1}", "the field 'text' is not a string", 8)]
    [InlineData("{\"text\":\"a\",\"text\":null}", "the field 'text' is not a string", 19)]
    [InlineData("{\"other\":\"a\"}", "the record has no field 'text'", 0)]
    [InlineData("[\"text\"]", "the record is not a JSON object", 0)]
    [InlineData("\"text\"", "the record is not a JSON object", 0)]
    [InlineData("{\"text\":\"a\"", "the record is not valid JSON", 11)]
    [InlineData("{\"text\":\"a\"}}", "the record is not valid JSON", 12)]
    [InlineData("{\"text\":\"\\x\"}", "the record is not valid JSON", 10)]
    [InlineData("[1, 2", "the record is not valid JSON", 5)]
    public void A_record_without_the_field_says_why(string line, string problem, int offset)
    {
        FieldLocation location = new FieldLocator("text").Find(Encoding.UTF8.GetBytes(line));
        Assert.StartsWith(problem, location.Problem, StringComparison.Ordinal);
        Assert.Equal(offset, location.ProblemOffset);
    }

    [Fact]
    public void Bytes_that_are_not_utf8_are_told_with_their_place()
    {
        FieldLocation location = new FieldLocator("text").Find((byte[])[.. "{\"text\":\"a"u8, 0xE9, .. "\"}"u8]);
        Assert.StartsWith("the record is not valid UTF-8", location.Problem, StringComparison.Ordinal);
        Assert.Equal(10, location.ProblemOffset);
    }

    [Fact]
    public void A_record_of_great_depth_is_refused()
    {
        string deep = "{\"a\":" + new string('[', 600) + new string(']', 600) + ",\"text\":\"x\"}";
        Assert.StartsWith("the record is not valid JSON", new FieldLocator("text").Find(Encoding.UTF8.GetBytes(deep)).Problem, StringComparison.Ordinal);
    }
}
