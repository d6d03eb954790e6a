using System.Text;
using Sanitizer.Text.Codecs;
using Xunit;

namespace Sanitizer.Tests.Text.Codecs;

/// <summary>The encodings that the Encoding Standard leaves out.</summary>
public sealed class CodePageTests
{
    /// <summary>Names, the platform's numbers, and the bytes that differ: later characters of Apple's, or unassigned ones.</summary>
    public static TheoryData<string, int, string> Tables => new()
    {
        { "cp437", 437, "" },
        { "cp720", 720, "80 81 84 86 8D 8E 8F 90" },
        { "cp737", 737, "" },
        { "cp775", 775, "" },
        { "cp850", 850, "" },
        { "cp852", 852, "" },
        { "cp855", 855, "" },
        { "cp857", 857, "D5 E7 F2" },
        { "cp858", 858, "" },
        { "cp860", 860, "" },
        { "cp861", 861, "" },
        { "cp862", 862, "" },
        { "cp863", 863, "" },
        { "cp864", 864, "9B 9C 9F A6 A7 FF" },
        { "cp865", 865, "" },
        { "cp869", 869, "80 81 82 83 84 85 87 93 94" },
        { "x-mac-ce", 10029, "" },
        { "x-mac-croatian", 10082, "BD D8 DB" },
        { "x-mac-greek", 10006, "9C AF FF" },
        { "x-mac-iceland", 10079, "BD DB F0" },
        { "x-mac-romanian", 10010, "AF BD BF DB DE DF F0" },
        { "x-mac-turkish", 10081, "BD F0 F5" },
        { "cp037", 37, "" },
        { "cp500", 500, "" },
        { "cp1047", 1047, "" },
    };

    [Theory]
    [MemberData(nameof(Tables))]
    public void A_table_is_the_platforms_save_for_these_bytes(string name, int number, string different)
    {
        Encoding platform = CodePagesEncodingProvider.Instance.GetEncoding(number)!;
        List<string> found = [];
        for (int value = 0; value < 0x100; value++)
        {
            byte[] bytes = [(byte)value];
            if (platform.GetString(bytes) != Encoding.UTF8.GetString(CodecAssert.DecodeRun(CodecAssert.Codec(name), bytes)))
            {
                found.Add($"{value:X2}");
            }
        }

        Assert.Equal(different, string.Join(' ', found));
    }

    [Theory]
    [InlineData("cp437", "9B 9E E0 E3 F4", "\u00A2\u20A7\u03B1\u03C0\u2320")]
    [InlineData("cp720", "9F D5 AF", "\u0627\u2552\u00BB")]
    [InlineData("cp737", "80 98 E1 97", "\u0391\u03B1\u03AC\u03A9")]
    [InlineData("cp775", "D0 B5 87", "\u0105\u0104\u0107")]
    [InlineData("cp850", "81 84 94 E1 D5", "\u00FC\u00E4\u00F6\u00DF\u0131")]
    [InlineData("cp852", "A5 88 AB E7", "\u0105\u0142\u017A\u0161")]
    [InlineData("cp855", "A0 A2 E1 85", "\u0430\u0431\u0440\u0401")]
    [InlineData("cp857", "8D 98 A7 9F D5", "\u0131\u0130\u011F\u015F\uFFFD")]
    [InlineData("cp858", "D5", "\u20AC")]
    [InlineData("cp860", "84 94", "\u00E3\u00F5")]
    [InlineData("cp861", "8B 8C 8D 95", "\u00D0\u00F0\u00DE\u00FE")]
    [InlineData("cp862", "80 9A", "\u05D0\u05EA")]
    [InlineData("cp863", "84 8E", "\u00C2\u00C0")]
    [InlineData("cp864", "25 A6 E1", "%\uFFFD\uFED3")]
    [InlineData("cp865", "9B 9D AF", "\u00F8\u00D8\u00A4")]
    [InlineData("cp869", "86 8E D6 80", "\u0386\u2015\u03B1\uFFFD")]
    [InlineData("x-mac-ce", "88 B8 DB", "\u0105\u0142\u0158")]
    [InlineData("x-mac-croatian", "E8 F0 DB D8", "\u010D\u0111\u20AC\uFFFD")]
    [InlineData("x-mac-greek", "E1 9C", "\u03B1\u20AC")]
    [InlineData("x-mac-iceland", "DD DF F0", "\u00F0\u00FE\uFFFD")]
    [InlineData("x-mac-romanian", "BE BF DF", "\u0103\u0219\u021B")]
    [InlineData("x-mac-turkish", "DD DB DF F5", "\u0131\u011F\u015F\uFFFD")]
    [InlineData("cp037", "C1 82 F7 40 4B 25", "Ab7 .\n")]
    [InlineData("cp500", "C1 4A BB 5A", "A[|]")]
    [InlineData("cp1047", "C1 AD BD 15", "A[]\n")]
    public void Bytes_are_these_characters(string name, string hex, string text) =>
        Assert.Equal(text, Encoding.UTF8.GetString(CodecAssert.DecodeRun(CodecAssert.Codec(name), CodecAssert.Bytes(hex))));

    [Fact]
    public void No_byte_is_private_use()
    {
        byte[] bytes = [.. Enumerable.Range(0, 0x100).Select(value => (byte)value)];
        Assert.All(
            CodecCatalog.Other.Where(codec => codec.UnitLength == 1),
            codec => Assert.DoesNotContain(Encoding.UTF8.GetString(CodecAssert.DecodeRun(codec, bytes)), character => char.GetUnicodeCategory(character) == System.Globalization.UnicodeCategory.PrivateUse));
    }
}
