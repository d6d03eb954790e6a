using Sanitizer.Text.Codecs;
using Xunit;

namespace Sanitizer.Tests.Text.Codecs;

public sealed class CodecCatalogTests
{
    [Theory]
    [InlineData("UTF8", "utf-8")]
    [InlineData(" \t\n\f\rutf-8 ", "utf-8")]
    [InlineData("ISO-8859-1", "windows-1252")]
    [InlineData("us-ascii", "windows-1252")]
    [InlineData("latin5", "windows-1254")]
    [InlineData("CP1251", "windows-1251")]
    [InlineData("tis-620", "windows-874")]
    [InlineData("visual", "iso-8859-8")]
    [InlineData("logical", "iso-8859-8-i")]
    [InlineData("koi8-ru", "koi8-u")]
    [InlineData("gb2312", "gbk")]
    [InlineData("GB18030", "gb18030")]
    [InlineData("big5-hkscs", "big5")]
    [InlineData("Windows-31J", "shift_jis")]
    [InlineData("ks_c_5601-1987", "euc-kr")]
    [InlineData("x-euc-jp", "euc-jp")]
    [InlineData("csiso2022jp", "iso-2022-jp")]
    [InlineData("unicode", "utf-16le")]
    [InlineData("utf-16", "utf-16le")]
    [InlineData("unicodefffe", "utf-16be")]
    [InlineData("utf-32le", "utf-32le")]
    [InlineData("UTF-32BE", "utf-32be")]
    [InlineData("IBM437", "cp437")]
    [InlineData("850", "cp850")]
    [InlineData("dos-862", "cp862")]
    [InlineData("mac-latin2", "x-mac-ce")]
    [InlineData("cp866", "ibm866")]
    [InlineData("ebcdic-cp-us", "cp037")]
    public void A_label_finds_its_encoding(string label, string name) => Assert.Equal(name, CodecAssert.Codec(label).Name);

    [Theory]
    [InlineData("")]
    [InlineData("utf 8")]
    [InlineData("replacement")]
    [InlineData("iso-2022-cn")]
    [InlineData("\u00A0utf-8")]
    [InlineData("\u017Fhift_jis")]
    public void An_unknown_label_finds_nothing(string label)
    {
        Assert.False(CodecCatalog.TryGet(label, out TextCodec codec));
        Assert.Same(CodecCatalog.Utf8, codec);
    }

    [Fact]
    public void Every_codec_is_found_by_its_name()
    {
        Assert.Equal(39, CodecCatalog.Web.Count);
        Assert.Equal(29, CodecCatalog.Other.Count);
        Assert.Equal([.. CodecCatalog.Web, .. CodecCatalog.Other], CodecCatalog.All);
        Assert.All(CodecCatalog.All, codec => Assert.Same(codec, CodecAssert.Codec(codec.Name)));
        Assert.All(CodecCatalog.All, codec => Assert.Same(codec, CodecAssert.Codec(codec.Name.ToUpperInvariant())));
    }

    [Fact]
    public void The_properties_are_the_listed_codecs()
    {
        TextCodec[] properties =
        [
            CodecCatalog.Utf8, CodecCatalog.Utf16LittleEndian, CodecCatalog.Utf16BigEndian, CodecCatalog.Utf32LittleEndian, CodecCatalog.Utf32BigEndian,
            CodecCatalog.Windows1250, CodecCatalog.Windows1251, CodecCatalog.Windows1252, CodecCatalog.Gbk, CodecCatalog.Gb18030, CodecCatalog.Big5,
            CodecCatalog.ShiftJis, CodecCatalog.EucJp, CodecCatalog.Iso2022Jp, CodecCatalog.EucKr,
        ];
        string[] names =
        [
            "utf-8", "utf-16le", "utf-16be", "utf-32le", "utf-32be", "windows-1250", "windows-1251", "windows-1252", "gbk", "gb18030", "big5",
            "shift_jis", "euc-jp", "iso-2022-jp", "euc-kr",
        ];
        Assert.Equal(names, properties.Select(codec => codec.Name), StringComparer.Ordinal);
        Assert.All(properties, codec => Assert.Contains(codec, CodecCatalog.All));
    }

    [Fact]
    public void Units_are_those_of_the_encoding()
    {
        Assert.All(CodecCatalog.All, codec => Assert.Equal(codec.Name[..Math.Min(6, codec.Name.Length)] switch { "utf-16" => 2, "utf-32" => 4, _ => 1 }, codec.UnitLength));
        Assert.Equal([CodecCatalog.Iso2022Jp, CodecCatalog.Iso2022Kr, CodecCatalog.Hz], CodecCatalog.All.Where(codec => codec.IsStateful));
    }
}
