using System.Text;
using Sanitizer.Pipeline;
using Sanitizer.Stages.Encodings;
using Sanitizer.Text.Codecs;
using Xunit;

namespace Sanitizer.Tests.Pipeline;

public sealed class WindowCutterTests
{
    [Theory]
    [InlineData("aaaa\n\nbb\ncc", 6)]
    [InlineData("a\n\nbbbbbbbb\ncc", 12)]
    [InlineData("aaaaaaaa", 8)]
    [InlineData("aaaa\n", 5)]
    [InlineData("aaaa\r\n\r\nbb\r\ncc", 8)]
    [InlineData("aa\r\n\r\nb\n\nbb\r\ncc", 9)]
    public void It_cuts_at_a_paragraph_break_in_the_second_half_else_at_a_line_break(string text, int expected) =>
        Assert.Equal(expected, WindowCutter.Cut(Encoding.UTF8.GetBytes(text), EncodingPrior.Text));

    [Theory]
    [InlineData("one long line, cut &am", 19)]
    [InlineData("one\nlong line", 4)]
    [InlineData("a wordwithoutanend", 18)]
    public void Without_a_line_break_it_cuts_behind_a_near_space(string text, int expected) =>
        Assert.Equal(expected, WindowCutter.Cut(Encoding.UTF8.GetBytes(text), EncodingPrior.Text));

    [Theory]
    [InlineData("utf-16le")]
    [InlineData("utf-16be")]
    [InlineData("utf-32le")]
    [InlineData("utf-32be")]
    public void Paragraphs_of_wide_units_end_with_either_line_end(string name)
    {
        Assert.True(CodecCatalog.TryGet(name, out TextCodec codec));
        EncodingPrior prior = new(codec, 1, 0, GuessesLines: false);
        List<byte> bytes = [];
        _ = codec.TryEncode("aaaa\r\n\r\nbb\r\ncc"u8, bytes);
        Assert.Equal(8 * codec.UnitLength, WindowCutter.Cut([.. bytes], prior));
    }

    [Theory]
    [InlineData("abc\u00E9", 1, 3)]
    [InlineData("abc\u20AC", 1, 3)]
    [InlineData("abc\u20AC", 2, 3)]
    [InlineData("abc\U0001F600", 1, 3)]
    [InlineData("abc\U0001F600", 3, 3)]
    public void It_cuts_between_characters(string text, int missing, int expected)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        Assert.Equal(expected, WindowCutter.Cut(bytes.AsSpan(0, bytes.Length - missing), EncodingPrior.Text));
    }

    [Fact]
    public void A_space_far_from_the_end_or_in_another_encoding_is_left_alone()
    {
        byte[] far = Encoding.UTF8.GetBytes("a " + new string('x', 5000));
        byte[] near = Encoding.UTF8.GetBytes(new string('x', 5000) + " abc");
        EncodingPrior latin = new(CodecCatalog.Windows1252, 1, 0, GuessesLines: false);

        Assert.Equal([far.Length, near.Length - 3, near.Length], [WindowCutter.Cut(far, EncodingPrior.Text), WindowCutter.Cut(near, EncodingPrior.Text), WindowCutter.Cut(near, latin)]);
    }

    [Fact]
    public void A_run_of_continuation_bytes_is_cut_anywhere() =>
        Assert.Equal(64, WindowCutter.Cut(Enumerable.Repeat((byte)0x80, 64).ToArray(), EncodingPrior.Text));

    [Theory]
    [InlineData("utf-16le")]
    [InlineData("utf-16be")]
    [InlineData("utf-32le")]
    [InlineData("utf-32be")]
    public void Wide_units_are_never_cut(string name)
    {
        Assert.True(CodecCatalog.TryGet(name, out TextCodec codec));
        EncodingPrior prior = new(codec, 1, 0, GuessesLines: false);
        List<byte> bytes = [];
        _ = codec.TryEncode("one\ntwo \u0A0A\u0100\u0A00\u000A\u000A\u0A0A\u010A\n and more"u8, bytes); // bytes 0A beside 00 that are no line feed
        int line = codec.UnitLength;
        for (int length = 4 * line; length <= bytes.Count; length++)
        {
            int cut = WindowCutter.Cut([.. bytes[..length]], prior);
            Assert.True(cut > 0 && cut <= length && cut % codec.UnitLength == 0, $"{length} bytes were cut at {cut}");
            List<byte> text = [];
            codec.DecodeRun([.. bytes[(cut - line)..cut]], text);
            Assert.True(cut + line > length || text is [(byte)'\n'], $"{length} bytes were cut at {cut}, not behind a line feed");
        }
    }

    [Fact]
    public void Surrogate_pairs_are_never_cut()
    {
        EncodingPrior prior = new(CodecCatalog.Utf16LittleEndian, 1, 0, GuessesLines: false);
        byte[] bytes = Encoding.Unicode.GetBytes("ab\U0001F600\U0001F600");
        Assert.Equal(8, WindowCutter.Cut(bytes.AsSpan(0, 10), prior));
        Assert.Equal(12, WindowCutter.Cut(bytes.AsSpan(0, 12), prior));
    }

    [Theory]
    [InlineData("shift_jis", "\u30BD\u30BD\u30BD")]
    [InlineData("gb18030", "\u4E2D\u00E0\u4E2D")]
    [InlineData("big5", "\u4E2D\u529F")]
    [InlineData("euc-kr", "\uD55C\uAE00")]
    public void Characters_of_several_bytes_are_never_cut(string name, string text)
    {
        Assert.True(CodecCatalog.TryGet(name, out TextCodec codec));
        List<byte> bytes = [];
        Assert.True(codec.TryEncode(Encoding.UTF8.GetBytes(text), bytes));
        EncodingPrior prior = new(codec, 1, 0, GuessesLines: false);
        for (int length = 4; length <= bytes.Count; length++)
        {
            int cut = WindowCutter.Cut([.. bytes[..length]], prior);
            List<byte> left = [];
            List<byte> right = [];
            codec.DecodeRun([.. bytes[..cut]], left);
            codec.DecodeRun([.. bytes[cut..]], right);
            Assert.Equal(text, Encoding.UTF8.GetString([.. left, .. right]));
        }
    }
}
