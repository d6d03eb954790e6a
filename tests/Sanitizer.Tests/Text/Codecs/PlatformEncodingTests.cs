using System.Text;
using Sanitizer.Text.Codecs;
using Xunit;

namespace Sanitizer.Tests.Text.Codecs;

/// <summary>The platform's own encodings, where they are those of the Encoding Standard.</summary>
public sealed class PlatformEncodingTests
{
    [Theory]
    [InlineData("windows-1250")]
    [InlineData("windows-1251")]
    [InlineData("windows-1252")]
    [InlineData("windows-1254")]
    [InlineData("windows-1256")]
    [InlineData("windows-1258")]
    [InlineData("iso-8859-2")]
    [InlineData("iso-8859-4")]
    [InlineData("iso-8859-5")]
    [InlineData("iso-8859-13")]
    [InlineData("iso-8859-15")]
    [InlineData("koi8-r")]
    [InlineData("koi8-u")]
    [InlineData("ibm866")]
    public void A_single_byte_table_is_the_platforms(string name)
    {
        Encoding platform = CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        byte[] bytes = [.. Enumerable.Range(0, 0x100).Select(value => (byte)value)];
        string text = platform.GetString(bytes);
        Assert.Equal(text, Encoding.UTF8.GetString(CodecAssert.DecodeRun(CodecAssert.Codec(name), bytes)));
        List<byte> encoded = [];
        Assert.True(CodecAssert.Codec(name).TryEncode(Encoding.UTF8.GetBytes(text), encoded));
        Assert.Equal(bytes, encoded);
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16le")]
    [InlineData("utf-16be")]
    [InlineData("utf-32le")]
    [InlineData("utf-32be")]
    public void A_unicode_encoding_is_the_platforms(string name)
    {
        StringBuilder text = new();
        for (int value = 0; value < 0x110000; value += 13)
        {
            text.Append(Rune.IsValid(value) ? new Rune(value).ToString() : "");
        }

        Encoding platform = name switch
        {
            "utf-8" => Encoding.UTF8,
            "utf-16le" => Encoding.Unicode,
            "utf-16be" => Encoding.BigEndianUnicode,
            "utf-32le" => Encoding.UTF32,
            _ => new UTF32Encoding(bigEndian: true, byteOrderMark: false),
        };
        byte[] bytes = platform.GetBytes(text.ToString());
        Assert.Equal(Encoding.UTF8.GetBytes(text.ToString()), CodecAssert.DecodeRun(CodecAssert.Codec(name), bytes));
    }
}
