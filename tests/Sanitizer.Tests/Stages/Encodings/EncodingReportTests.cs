using System.Text;
using Sanitizer.Stages.Encodings;
using Xunit;

namespace Sanitizer.Tests.Stages.Encodings;

public sealed class EncodingReportTests
{
    [Theory]
    [InlineData("", "none")]
    [InlineData("one line", "none")]
    [InlineData("one\ntwo\n", "lf")]
    [InlineData("one\r\ntwo\r\n", "crlf")]
    [InlineData("one\rtwo\r", "cr")]
    [InlineData("one\r\ntwo\n", "mixed")]
    [InlineData("one\n\r\ntwo\r", "mixed")]
    public void Line_endings_are_told(string text, string expected) =>
        Assert.Equal(expected, EncodingReport.Of(Encoding.UTF8.GetBytes(text)).LineEndings);

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("utf-32")]
    [InlineData("utf-32BE")]
    public void Letters_with_the_byte_of_a_line_break_are_none(string name)
    {
        Encoding encoding = Encoding.GetEncoding(name);
        byte[] bytes = [.. encoding.GetPreamble(), .. encoding.GetBytes("\u4E0A\u6D77 \u010D\u010A \u0A05\u0D05\r\n\u4E0A\r\n")];

        EncodingReport report = EncodingReport.Of(bytes);

        Assert.True(report.HasByteOrderMark);
        Assert.Equal("crlf", report.LineEndings);
    }

    [Fact]
    public void Bytes_that_are_no_utf8_have_a_runner_up()
    {
        EncodingReport report = EncodingReport.Of([(byte)'c', 0xF4, (byte)'t', 0xE9, (byte)'\n']);

        Assert.Equal("windows-1252", report.Guesses[0].Encoding);
        Assert.InRange(report.Guesses.Count, 2, 3);
        Assert.True(report.Guesses[0].Confidence > report.Guesses[1].Confidence);
    }

    [Fact]
    public void A_sequence_that_the_end_of_the_sample_cuts_is_no_error() =>
        Assert.Equal("utf-8", Assert.Single(EncodingReport.Of("caf\u00E9 \u20AC"u8[..^1]).Guesses).Encoding);
}
