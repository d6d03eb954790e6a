using System.Text;
using Sanitizer.Stages.Encodings;
using Sanitizer.Tests.Text.Codecs;
using Sanitizer.Text.Codecs;
using Xunit;

namespace Sanitizer.Tests.Stages.Encodings;

public sealed class EncodingDetectorTests
{
    private const string Russian = "Вечером на станции было тихо, только сторож у шлагбаума подметал сухие листья и ждал последнего поезда.";
    private const string German = "Über die Brücke fährt heute kein Wagen mehr, weil der Fluß die größten Pfeiler weggespült hat.";
    private const string Polish = "Wczesną wiosną źródło za młynem znów się budzi, a dzieci biegną łąką i liczą pierwsze żaby.";
    private const string Japanese = "駅前の古い喫茶店では、雨の日になるといつも同じ席に老人が座って、窓の外を眺めている。";
    private const string Chinese = "老城的小巷里有一家修表铺，师傅每天清早开门，先给门口的花浇水，再慢慢坐下来。";
    private const string Korean = "비가 그친 뒤에 우리는 강가를 따라 걸으며 오래된 다리까지 천천히 이야기를 나누었다.";
    private const string Greek = "Το πρωί ο ψαράς έδεσε τη βάρκα του στο μικρό λιμάνι και άπλωσε τα δίχτυα στον ήλιο.";
    private const string Hebrew = "בבוקר פתח הסבא את החנות הקטנה ברחוב הראשי והניח את הלחם החם על המדף.";

    [Theory]
    [InlineData(Russian, "windows-1251")]
    [InlineData(Russian, "koi8-r")]
    [InlineData(Russian, "iso-8859-5")]
    [InlineData(Russian, "ibm866")]
    [InlineData(Russian, "cp855")]
    [InlineData(Russian, "x-mac-cyrillic")]
    [InlineData(German, "windows-1252")]
    [InlineData(German, "cp850")]
    [InlineData(German, "macintosh")]
    [InlineData(German, "cp037")]
    [InlineData(Polish, "windows-1250")]
    [InlineData(Polish, "iso-8859-2")]
    [InlineData(Polish, "cp852")]
    [InlineData(Polish, "x-mac-ce")]
    [InlineData(Japanese, "shift_jis")]
    [InlineData(Japanese, "euc-jp")]
    [InlineData(Japanese, "iso-2022-jp")]
    [InlineData(Chinese, "gb18030")]
    [InlineData(Chinese, "hz-gb-2312")]
    [InlineData(Korean, "euc-kr")]
    [InlineData(Greek, "windows-1253")]
    [InlineData(Greek, "cp737")]
    [InlineData(Hebrew, "windows-1255")]
    [InlineData(Hebrew, "cp862")]
    [InlineData(Russian, "utf-16le")]
    [InlineData(Japanese, "utf-16le")]
    [InlineData(Japanese, "utf-16be")]
    [InlineData(German, "utf-32be")]
    [InlineData(Chinese, "utf-8")]
    public void Text_is_read_as_it_was_written(string text, string name)
    {
        TextCodec codec = CodecAssert.Codec(name);
        List<byte> bytes = [];
        Assert.True(codec.TryEncode(Encoding.UTF8.GetBytes(text), bytes));

        IReadOnlyList<EncodingGuess> guesses = EncodingDetector.Shared.Detect([.. bytes]);

        // Encodings that read the bytes alike are one answer.
        Assert.Equal(text, Encoding.UTF8.GetString(CodecAssert.DecodeRun(CodecAssert.Codec(guesses[0].Encoding), [.. bytes])));
        Assert.InRange(guesses[0].Confidence, 0.9, 1);
    }

    [Theory]
    [InlineData("", "utf-8")]
    [InlineData("61", "utf-8")]
    [InlineData("EFBBBF61", "utf-8")]
    [InlineData("FFFE6100", "utf-16le")]
    [InlineData("FEFF0061", "utf-16be")]
    [InlineData("FFFE000061000000", "utf-32le")]
    [InlineData("0000FEFF00000061", "utf-32be")]
    public void A_mark_or_ascii_alone_is_sure(string hex, string name) =>
        Assert.Equal(new EncodingGuess(name, 1), Assert.Single(EncodingDetector.Shared.Detect(Convert.FromHexString(hex))));

    [Theory]
    [InlineData("<p>~{x</p> and ~} in code")]
    [InlineData("\u001B[1mbold\u001B[0m and \u001B(B back")]
    [InlineData("one\0two\0three\0")]
    public void What_looks_alike_is_not_taken_for_another_encoding(string text) =>
        Assert.Equal("utf-8", EncodingDetector.Shared.Detect(Encoding.UTF8.GetBytes(text))[0].Encoding);

    [Fact]
    public void A_short_answer_is_less_sure_than_a_long_one()
    {
        List<byte> bytes = [];
        _ = CodecAssert.Codec("cp850").TryEncode(Encoding.UTF8.GetBytes(German), bytes);
        double few = EncodingDetector.Shared.Detect([.. bytes.Take(8)])[0].Confidence;
        double many = EncodingDetector.Shared.Detect([.. bytes])[0].Confidence;
        Assert.True(few < many, $"{few} {many}");
    }

    [Fact]
    public void A_declaration_inside_decides_where_the_bytes_do_not()
    {
        byte[] plain = [.. "<a>the caf"u8, 0xE9, .. "</a>"u8];
        Assert.Equal("windows-1252", EncodingDetector.Shared.Detect(plain)[0].Encoding);
        byte[] document = [.. "<?xml version=\"1.0\" encoding=\"windows-1254\"?>"u8, .. plain];
        Assert.Equal("windows-1254", EncodingDetector.Shared.Detect(document)[0].Encoding);
        byte[] page = [.. "<html><head><META http-equiv='Content-Type' content='text/html; charset=windows-1254'></head>"u8, .. plain];
        Assert.Equal("windows-1254", EncodingDetector.Shared.Detect(page)[0].Encoding);
        byte[] script = [.. "#!/bin/x\n# -*- coding: windows-1254 -*-\n"u8, .. plain];
        Assert.Equal("windows-1254", EncodingDetector.Shared.Detect(script)[0].Encoding);
    }

    [Fact]
    public void A_wrong_declaration_is_overruled()
    {
        List<byte> bytes = [.. "<meta charset=\"iso-8859-7\">\n"u8];
        _ = CodecCatalog.Windows1251.TryEncode(Encoding.UTF8.GetBytes(Russian), bytes);
        Assert.Equal("windows-1251", EncodingDetector.Shared.Detect([.. bytes])[0].Encoding);
    }

    [Theory]
    [InlineData("macintosh", "Den Ordner öffnen…\nEine Datei wählen…\nAlles schließen…\n")]
    [InlineData("cp850", "First heading¶\nand its text\nSecond heading¶\nand more of it\n")]
    [InlineData("windows-1252", "velocity in m/s²\nvolume in km³\npressure in N/m²\n")]
    public void Signs_in_their_usual_places_are_told(string encoding, string text)
    {
        Assert.True(CodecCatalog.TryGet(encoding, out TextCodec codec));
        List<byte> bytes = [];
        Assert.True(codec.TryEncode(Encoding.UTF8.GetBytes(text), bytes));
        TextCodec found = CodecAssert.Codec(EncodingDetector.Shared.Detect(bytes.ToArray())[0].Encoding);
        Assert.Equal(text, Encoding.UTF8.GetString(CodecAssert.DecodeRun(found, [.. bytes])));
    }
}
