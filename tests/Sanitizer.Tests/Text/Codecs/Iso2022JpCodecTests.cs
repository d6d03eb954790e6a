using System.Text;
using Sanitizer.Text.Codecs;
using Xunit;

namespace Sanitizer.Tests.Text.Codecs;

public sealed class Iso2022JpCodecTests
{
    [Theory]
    [InlineData("plain\nlines")]
    [InlineData("今日は、良い天気です。")]
    [InlineData("mixed 東京 and ascii\nカタカナ")]
    [InlineData("¥100 ‾ and 円")]
    [InlineData("¥abc\\x~y‾z")]
    public void Text_comes_back(string text)
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(text);
        List<byte> bytes = [];
        Assert.True(CodecCatalog.Iso2022Jp.TryEncode(utf8, bytes));
        Assert.Equal(bytes.Count, CodecCatalog.Iso2022Jp.CountEncoded(utf8));
        Assert.All(bytes, value => Assert.InRange(value, 0, 0x7F));
        Assert.Equal(text, Decode([.. bytes]));
    }

    [Fact]
    public void Every_character_of_the_table_comes_back()
    {
        for (int lead = 0x21; lead <= 0x7E; lead++)
        {
            for (int trail = 0x21; trail <= 0x7E; trail++)
            {
                byte[] bytes = [0x1B, 0x24, 0x42, (byte)lead, (byte)trail, 0x1B, 0x28, 0x42];
                string euc = Encoding.UTF8.GetString(CodecAssert.DecodeRun(CodecCatalog.EucJp, [(byte)(lead | 0x80), (byte)(trail | 0x80)]));
                string text = Decode(bytes);
                Assert.Equal(euc, text);
                if (text != "\uFFFD")
                {
                    List<byte> encoded = [];
                    Assert.True(CodecCatalog.Iso2022Jp.TryEncode(Encoding.UTF8.GetBytes(text), encoded));
                    Assert.Equal(text, Decode([.. encoded]));
                }
            }
        }
    }

    [Fact]
    public void Escapes_are_as_few_as_can_be()
    {
        List<byte> bytes = [];
        Assert.True(CodecCatalog.Iso2022Jp.TryEncode("日本¥a\\ｱ"u8, bytes));
        Assert.Equal("\u001B$BF|K\\\u001B(J\\a\u001B(B\\\u001B$B%\"\u001B(B", Encoding.ASCII.GetString([.. bytes]));
    }

    [Theory]
    [InlineData("1B 28 49 31 32", "ｱｲ")]
    [InlineData("1B 24 40 46 7C", "日")]
    [InlineData("1B 28 4A 5C 7E 41", "¥‾A")]
    [InlineData("41 80 0E 42", "A\uFFFD\uFFFDB")]
    [InlineData("1B 24 42 46", "\uFFFD")]
    [InlineData("1B 24 42 46 1B 28 42 41", "\uFFFDA")]
    [InlineData("1B 24 42 46 0A 46 7C", "\uFFFD日")]
    [InlineData("1B 24 42 0A 46 7C", "\uFFFD日")]
    [InlineData("1B 24 42 29 21", "\uFFFD")]
    [InlineData("1B", "\uFFFD")]
    [InlineData("1B 24", "\uFFFD$")]
    [InlineData("1B 28 58 41", "\uFFFD(XA")]
    [InlineData("1B 24 42 1B 28 42 41", "\uFFFDA")]
    [InlineData("1B 28 42 1B 28 42 1B 28 42", "\uFFFD\uFFFD")]
    [InlineData("1B 28 49 60 21", "\uFFFD｡")]
    public void Bytes_decode_as_the_standard_says(string hex, string text) => Assert.Equal(text, Decode(CodecAssert.Bytes(hex)));

    [Fact]
    public void No_cell_is_exact()
    {
        byte[] text = new byte[TextCodec.MaxCellTextLength];
        Assert.True(CodecCatalog.Iso2022Jp.IsStateful);
        for (int value = 0; value < 0x100; value++)
        {
            Assert.NotEqual(CellKind.Exact, CodecCatalog.Iso2022Jp.DecodeCell([(byte)value], text).Kind);
        }
    }

    private static string Decode(byte[] bytes) => Encoding.UTF8.GetString(CodecAssert.DecodeRun(CodecCatalog.Iso2022Jp, bytes));
}
