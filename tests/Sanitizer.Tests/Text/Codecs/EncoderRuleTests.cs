using System.Text;
using Sanitizer.Text.Codecs;
using Xunit;

namespace Sanitizer.Tests.Text.Codecs;

/// <summary>Characters for which an encoder of the standard has a choice or refuses.</summary>
public sealed class EncoderRuleTests
{
    [Theory]
    [InlineData("big5", 0x2550, "F9F9")]
    [InlineData("big5", 0x255E, "F9E9")]
    [InlineData("big5", 0x2561, "F9EB")]
    [InlineData("big5", 0x256A, "F9EA")]
    [InlineData("big5", 0x5341, "A451")]
    [InlineData("big5", 0x5345, "A4CA")]
    [InlineData("big5", 0x4E00, "A440")]
    [InlineData("big5", 0x43F0, "")]
    [InlineData("shift_jis", 0x80, "80")]
    [InlineData("shift_jis", 0xA5, "5C")]
    [InlineData("shift_jis", 0x203E, "7E")]
    [InlineData("shift_jis", 0x2212, "817C")]
    [InlineData("shift_jis", 0xFF71, "B1")]
    [InlineData("shift_jis", 0x7E8A, "FA5C")]
    [InlineData("shift_jis", 0x2252, "81E0")]
    [InlineData("shift_jis", 0xE000, "")]
    [InlineData("euc-jp", 0xA5, "5C")]
    [InlineData("euc-jp", 0x203E, "7E")]
    [InlineData("euc-jp", 0x2212, "A1DD")]
    [InlineData("euc-jp", 0xFF71, "8EB1")]
    [InlineData("euc-jp", 0x7E8A, "F9A1")]
    [InlineData("euc-jp", 0x02D8, "")]
    [InlineData("gbk", 0x20AC, "80")]
    [InlineData("gbk", 0x3000, "A1A1")]
    [InlineData("gbk", 0x1F600, "")]
    [InlineData("gbk", 0x00A5, "")]
    [InlineData("gb18030", 0x20AC, "A2E3")]
    [InlineData("gb18030", 0x3000, "A1A1")]
    [InlineData("gb18030", 0xE5E5, "")]
    [InlineData("gb18030", 0xE7C7, "8135F437")]
    [InlineData("gb18030", 0xFFFD, "8431A437")]
    [InlineData("gb18030", 0x1F600, "9439FC36")]
    [InlineData("gb18030", 0x10FFFF, "E3329A35")]
    [InlineData("euc-kr", 0xAC00, "B0A1")]
    [InlineData("euc-kr", 0xAC02, "8141")]
    [InlineData("windows-1252", 0x20AC, "80")]
    [InlineData("windows-1252", 0x81, "81")]
    [InlineData("windows-1252", 0x80, "")]
    [InlineData("x-user-defined", 0xF7FF, "FF")]
    [InlineData("iso-8859-8-i", 0x05D0, "E0")]
    [InlineData("utf-16be", 0x1F600, "D83DDE00")]
    [InlineData("utf-32le", 0x1F600, "00F60100")]
    [InlineData("iso-2022-jp", 0x65E5, "1B2442467C1B2842")]
    [InlineData("iso-2022-jp", 0x0E, "")]
    public void A_character_has_these_bytes(string name, int value, string hex)
    {
        byte[] bytes = new byte[TextCodec.MaxEncodedLength];
        bool encoded = CodecAssert.Codec(name).TryEncode(new Rune(value), bytes, out int written);
        Assert.Equal(hex, Convert.ToHexString(bytes.AsSpan(0, written)));
        Assert.Equal(hex.Length > 0, encoded);
    }
}
