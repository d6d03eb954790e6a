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
        Assert.Equal("utf-8", Assert.Single(EncodingReport.Of("caf\u00E9 \u00E9t\u00E9 \u20AC"u8[..^1]).Guesses).Encoding);

    [Fact]
    public void Utf8_has_a_runner_up_where_one_character_is_all_there_is()
    {
        IReadOnlyList<EncodingGuess> guesses = EncodingReport.Of("one caf\u00E9\n"u8).Guesses;
        Assert.Equal("utf-8", guesses[0].Encoding);
        Assert.InRange(guesses[0].Confidence, 0.9, 0.98);
        Assert.InRange(guesses[1].Confidence, 0.001, 1 - guesses[0].Confidence);
        Assert.Single(EncodingReport.Of("caf\u00E9, th\u00E9, \u00E9t\u00E9\n"u8).Guesses);
        Assert.Single(EncodingReport.Of("cafe\n"u8).Guesses);
    }

    [Theory]
    [InlineData("one \u001B$B3F\u001B(B and no more", "iso-2022-jp")]
    [InlineData("list ~{x~} of ~{y~}", "hz-gb-2312")]
    public void Marks_that_lead_into_nothing_sure_are_a_runner_up(string text, string expected)
    {
        IReadOnlyList<EncodingGuess> guesses = EncodingReport.Of(Encoding.ASCII.GetBytes(text)).Guesses;
        Assert.Equal("utf-8", guesses[0].Encoding);
        Assert.True(guesses[0].Confidence < 0.9);
        Assert.Equal(expected, guesses[1].Encoding);
    }

    [Theory]
    [InlineData(0x11, 0x11)]
    [InlineData(0x03, 0x41)]
    public void Bytes_that_are_mostly_controls_are_no_sure_answer(byte first, byte second)
    {
        byte[] bytes = [.. Enumerable.Range(0, 99).Select(index => index % 3 == 0 ? first : index % 3 == 1 ? second : (byte)'x')];
        Assert.True(EncodingReport.Of(bytes).Guesses[0].Confidence < 0.9);
    }

    [Fact]
    public void A_reading_that_is_strange_throughout_is_no_sure_answer()
    {
        byte[] noise = new byte[4096];
        new Random(3).NextBytes(noise);
        Assert.True(EncodingReport.Of(noise).Guesses[0].Confidence < 0.9);
    }

    [Fact]
    public void Burmese_in_utf16_is_told_though_its_low_bytes_are_controls_too()
    {
        byte[] bytes = Encoding.Unicode.GetBytes(string.Concat(Enumerable.Repeat("မနက်က ဈေးသွားတယ်\nကလေးတွေ ကစားတယ်\nညနေ\n", 12)));
        Assert.Equal("utf-16le", EncodingReport.Of(bytes).Guesses[0].Encoding);
    }
}
