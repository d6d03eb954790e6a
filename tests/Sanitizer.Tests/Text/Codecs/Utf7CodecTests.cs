using System.Text;
using Sanitizer.Text.Codecs;
using Xunit;

namespace Sanitizer.Tests.Text.Codecs;

public sealed class Utf7CodecTests
{
    [Theory]
    [InlineData("plain ~\\ text\n", "plain ~\\ text\n")]
    [InlineData("1 +- 1", "1 + 1")]
    [InlineData("caf+AOk-", "café")]
    [InlineData("caf+AOk!", "café!")]
    [InlineData("caf+AOk", "café")]
    [InlineData("+AOk-+AOk--", "éé-")]
    [InlineData("+2D3eAA-", "\U0001F600")]
    [InlineData("+AGEA4Q-", "aá")]
    public void Well_formed_sequences_are_read(string bytes, string text) => Assert.Equal(text, Read(bytes));

    [Theory]
    [InlineData("1 + 1")]
    [InlineData("C++")]
    [InlineData("+")]
    [InlineData("+A-")]
    [InlineData("+AO-")]
    [InlineData("+AOl-")]
    [InlineData("+AOkA-")]
    [InlineData("+2D0-")]
    [InlineData("+3gA-")]
    [InlineData("+2D0AYQ-")]
    public void Malformed_sequences_stand_for_themselves(string bytes) => Assert.Equal(bytes, Read(bytes));

    [Fact]
    public void A_byte_beyond_ascii_is_malformed() => Assert.Equal("a\uFFFDb", Read("a\u00E9b"));

    [Fact]
    public void Every_character_comes_back()
    {
        TextCodec codec = CodecCatalog.Utf7;
        for (int value = 0; value < 0x110000; value += value < 0x500 ? 1 : 61)
        {
            if (Rune.IsValid(value))
            {
                byte[] text = Encoding.UTF8.GetBytes($"{new Rune(value)}{new Rune(value)}+");
                List<byte> bytes = [];
                Assert.True(codec.TryEncode(text, bytes));
                Assert.True(Ascii.IsValid(bytes.ToArray()));
                Assert.Equal(bytes.Count, codec.CountEncoded(text));
                Assert.Equal(text, CodecAssert.DecodeRun(codec, [.. bytes]));
            }
        }
    }

    [Fact]
    public void It_is_in_no_list_and_has_labels()
    {
        Assert.DoesNotContain(CodecCatalog.Utf7, CodecCatalog.All);
        Assert.Same(CodecCatalog.Utf7, CodecAssert.Codec("UTF-7"));
        Assert.Same(CodecCatalog.Utf7, CodecAssert.Codec("unicode-1-1-utf-7"));
    }

    private static string Read(string bytes) => Encoding.UTF8.GetString(CodecAssert.DecodeRun(CodecCatalog.Utf7, Encoding.Latin1.GetBytes(bytes)));
}
