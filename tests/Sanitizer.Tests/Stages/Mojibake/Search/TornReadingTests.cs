using Sanitizer.Stages.Mojibake.Search;
using Sanitizer.Text.Codecs;
using Xunit;

namespace Sanitizer.Tests.Stages.Mojibake.Search;

public sealed class TornReadingTests
{
    [Fact]
    public void Whole_sequences_come_back_and_the_rest_goes_with_the_loss()
    {
        // "明日" and "雨" whole; of "は" before and of the dot behind, bytes are lost.
        string text = Pairs(0xE6, 0x98, 0x8E, 0xE6, 0x97, 0xA5, 0xE3, 0x81) + "\uFFFD" + Pairs(0xE9, 0x9B, 0xA8, 0xE3) + "\uFFFD";
        TornReading reading = Read(text, "gb18030");

        Assert.Equal("明日\uFFFD雨\uFFFD", TextOf(reading));
        Assert.Equal((3, 9, 3, 2, 0, 0), (reading.Whole, reading.WholeBytes, reading.Torn, reading.Remnants, reading.Freed, reading.Astray));
    }

    [Fact]
    public void Letters_that_became_second_bytes_come_out_again()
    {
        // The lead bytes of a hyphen are lost; its last byte went together with the letter behind it.
        TornReading reading = Read("co\uFFFD릓peration", "euc-kr");

        Assert.Equal("co\uFFFDoperation", TextOf(reading));
        Assert.Equal((0, 1, 1, 0), (reading.Whole, reading.Torn, reading.Freed, reading.Astray));
    }

    [Theory]
    [InlineData("大雨\uFFFD暴风")]
    [InlineData("中\uFFFD国")]
    [InlineData("こん\uFFFDちは")]
    public void Clean_text_beside_a_loss_is_astray(string text)
    {
        foreach (string encoding in (string[])["gb18030", "big5", "shift_jis", "euc-kr", "euc-jp"])
        {
            Assert.NotEqual(0, Read(text, encoding).Astray);
        }
    }

    [Fact]
    public void A_character_that_the_encoding_lacks_is_astray_and_stays()
    {
        TornReading reading = Read("\uFFFDๆ\uFFFD", "shift_jis");

        Assert.Equal(1, reading.Astray);
        Assert.All(reading.Steps, step => Assert.True(step.IsCopy));
    }

    [Fact]
    public void A_loss_alone_stays_as_it_is()
    {
        TornReading reading = Read("a\uFFFD\uFFFDb", "big5");

        Assert.All(reading.Steps, step => Assert.True(step.IsCopy));
        Assert.Equal(0, reading.Astray);
    }

    private static TornReading Read(string text, string encoding)
    {
        TornReading reading = new();
        reading.Read(Islands.Whole(text), Islands.Misreading(encoding));
        return reading;
    }

    private static string TextOf(TornReading reading) => string.Concat(reading.Steps.Select(step => char.ConvertFromUtf32(step.Character)));

    // The characters that bytes are in GB 18030.
    private static string Pairs(params byte[] bytes)
    {
        Assert.True(CodecCatalog.TryGet("gb18030", out TextCodec codec));
        string text = "";
        Span<byte> utf8 = stackalloc byte[TextCodec.MaxCellTextLength];
        for (int i = 0; i < bytes.Length; i += 2)
        {
            CodecCell cell = codec.DecodeCell(bytes.AsSpan(i, 2), utf8);
            Assert.Equal(2, cell.SourceLength);
            text += System.Text.Encoding.UTF8.GetString(utf8[..cell.TextLength]);
        }

        return text;
    }
}
