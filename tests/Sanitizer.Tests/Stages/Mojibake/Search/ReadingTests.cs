using Sanitizer.Stages.Mojibake.Search;
using Sanitizer.Tests.Text.Codecs;
using Xunit;

namespace Sanitizer.Tests.Stages.Mojibake.Search;

public sealed class ReadingTests
{
    [Theory]
    [InlineData("windows-1252")]
    [InlineData("windows-1251")]
    [InlineData("windows-1253")]
    [InlineData("koi8-r")]
    [InlineData("macintosh")]
    [InlineData("cp437")]
    [InlineData("iso-8859-7")]
    public void Every_byte_of_a_small_encoding_comes_back(string name)
    {
        Reading reading = Named(name);
        for (int value = 0x80; value < 0x100; value++)
        {
            int character = reading.Single(value) < 0 ? value : reading.Single(value);
            bool isTaken = reading.Single(value) < 0 && Enumerable.Range(0x80, 0x80).Any(other => reading.Single(other) == value);
            Assert.True(isTaken || reading.BytesOf(character) == Packed((byte)value), $"{name} {value:X2}");
        }
    }

    [Theory]
    [InlineData("gb18030")]
    [InlineData("shift_jis")]
    [InlineData("euc-kr")]
    [InlineData("big5")]
    [InlineData("euc-jp")]
    public void Characters_of_a_large_encoding_are_what_the_codec_writes(string name)
    {
        Reading reading = Named(name);
        int pairs = 0;
        for (int character = 0x3041; character < 0xD7A4; character++)
        {
            uint bytes = reading.BytesOf(character);
            if (bytes >> 24 == 2)
            {
                pairs++;
                Assert.Equal(character, reading.Pair((int)(bytes >> 8) & 0xFF, (int)bytes & 0xFF));
            }
        }

        Assert.True(reading.IsDouble);
        Assert.InRange(pairs, 6000, 25000);
    }

    [Fact]
    public void Known_characters_have_known_bytes()
    {
        Assert.Equal(Packed(0x80), Named("windows-1252").BytesOf('€'));
        Assert.Equal(Packed(0xC6), Named("windows-1251").BytesOf('Ж'));
        Assert.Equal(Packed(0xF6), Named("koi8-r").BytesOf('Ж'));
        Assert.Equal(Packed(0x82, 0xA0), Named("shift_jis").BytesOf('あ'));
        Assert.Equal(Packed(0xC4, 0xE3), Named("gb18030").BytesOf('你'));
        Assert.Equal('你', Named("gb18030").Pair(0xC4, 0xE3));
    }

    [Fact]
    public void Ascii_is_itself_and_strangers_have_no_bytes()
    {
        foreach (string name in new[] { "windows-1252", "koi8-r", "gb18030" })
        {
            Assert.Equal(Packed((byte)'x'), Named(name).BytesOf('x'));
        }

        Assert.Equal(0u, Named("windows-1252").BytesOf('Ж'));
        Assert.Equal(0u, Named("windows-1252").BytesOf(0x1F600));
        Assert.Equal(-1, Named("windows-1252").Pair(0xC4, 0xE3));
    }

    [Fact]
    public void Latin1_takes_every_byte_for_its_number()
    {
        Reading latin1 = new("latin-1", null, false);

        Assert.All(Enumerable.Range(0, 256), value => Assert.Equal(value, latin1.Single(value)));
        Assert.All(Enumerable.Range(0x80, 0x80), value => Assert.Equal(Packed((byte)value), latin1.BytesOf(value)));
        Assert.Equal(0u, latin1.BytesOf('€'));
        Assert.Equal(0ul, latin1.Gaps);
        Assert.Equal(uint.MaxValue, latin1.GapsAndControls);
        Assert.True(latin1.HasNoBreakSpace);
    }

    [Fact]
    public void Bytes_without_a_character_are_gaps_or_controls()
    {
        ulong expected = (1UL << 0x01) | (1UL << 0x0D) | (1UL << 0x0F) | (1UL << 0x10) | (1UL << 0x1D);

        Assert.Equal(expected, Named("windows-1252").GapsAndControls);
        Assert.Equal(0ul, Named("koi8-r").GapsAndControls);
        Assert.False(Named("koi8-r").HasNoBreakSpace);
        Assert.True(Named("windows-1251").HasNoBreakSpace);
    }

    private static Reading Named(string name) =>
        new(name, CodecAssert.Codec(name), name is "gb18030" or "shift_jis" or "euc-kr" or "big5" or "euc-jp");

    private static uint Packed(params ReadOnlySpan<byte> bytes)
    {
        uint packed = 0;
        foreach (byte value in bytes)
        {
            packed = (packed << 8) | value;
        }

        return ((uint)bytes.Length << 24) | packed;
    }

    [Fact]
    public void Of_two_codes_of_a_character_the_other_is_known_too()
    {
        Reading reading = Islands.Misreading("shift_jis").Read;

        Assert.Equal(0x0200_FA5Cu, reading.BytesOf('纊'));
        Assert.Equal(0x0200_ED40u, reading.OtherBytesOf('纊'));
        Assert.Equal(0x0200_ED40u, reading.BytesInUtf8Of('纊'));
        Assert.Equal(0u, reading.OtherBytesOf('犬'));
        Assert.Equal(reading.BytesOf('犬'), reading.BytesInUtf8Of('犬'));
    }
}
