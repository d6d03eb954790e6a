using System.Text;
using Sanitizer.Text.Codecs;
using Xunit;

namespace Sanitizer.Tests.Text.Codecs;

public sealed class ShiftedCodecTests
{
    [Theory]
    [InlineData("hz-gb-2312", "a~{<:Ky~}~~b", "a己所~b")]
    [InlineData("hz-gb-2312", "a~\nb~{<:\nKy~}", "ab己\nKy~}")]
    [InlineData("hz-gb-2312", "~{<", "\uFFFD")]
    [InlineData("iso-2022-kr", "\u001B$)Ca\u000E0!\u000Fb", "a가b")]
    [InlineData("iso-2022-kr", "\u000E0!\n0!", "가\n0!")]
    [InlineData("iso-2022-kr", "\u000E0! 0!\u000F\u000F", "가 가\uFFFD")]
    public void A_run_is_read(string name, string bytes, string text)
    {
        byte[] decoded = CodecAssert.DecodeRun(CodecAssert.Codec(name), Encoding.Latin1.GetBytes(bytes));
        Assert.Equal(text, Encoding.UTF8.GetString(decoded));
    }

    [Theory]
    [InlineData("hz-gb-2312", "己所不欲~ no\n勿施\n", "~{<:Ky2;S{~}~~ no\n~{NpJ)~}\n")]
    [InlineData("iso-2022-kr", "가나 a\n다", "\u000E0!3*\u000F a\n\u000E4Y\u000F")]
    public void What_is_written_is_read_again(string name, string text, string bytes)
    {
        List<byte> encoded = [];
        TextCodec codec = CodecAssert.Codec(name);
        Assert.True(codec.TryEncode(Encoding.UTF8.GetBytes(text), encoded));
        Assert.Equal(bytes, Encoding.Latin1.GetString([.. encoded]));
        Assert.Equal(encoded.Count, codec.CountEncoded(Encoding.UTF8.GetBytes(text)));
        Assert.Equal(text, Encoding.UTF8.GetString(CodecAssert.DecodeRun(codec, [.. encoded])));
    }

    [Theory]
    [InlineData("hz-gb-2312", "ł")]
    [InlineData("iso-2022-kr", "\u001B")]
    [InlineData("iso-2022-kr", "각갂")]
    public void What_has_no_bytes_stops_the_encoder(string name, string text)
    {
        Assert.False(CodecAssert.Codec(name).TryEncode(Encoding.UTF8.GetBytes(text), []));
    }
}
