using System.Text;
using Sanitizer.Pipeline;
using Sanitizer.Stages;
using Sanitizer.Tests.Text.Codecs;
using Sanitizer.Text.Codecs;
using Xunit;

namespace Sanitizer.Tests.Stages.Encodings;

/// <summary>Documents that change their encoding inside.</summary>
public sealed class MixedTextTests
{
    private static readonly string[] German =
    [
        "Der Zähler läuft über, die Ablesung ist ungültig", "Gerät für Höhenmessung wurde geöffnet", "Prüfung abgeschlossen, keine Störung",
        "Bitte Schlüssel zurücklegen", "Kühlung läuft wieder",
    ];

    private static readonly string[] Chinese = ["旧仓库的门已经打开，请检查货物", "今天的温度比昨天低三度", "系统将在午夜重新启动", "请把钥匙放回原处"];

    [Theory]
    [InlineData("windows-1252")]
    [InlineData("cp850")]
    [InlineData("macintosh")]
    public void Lines_of_two_encodings_are_each_read_in_their_own(string name)
    {
        List<byte> bytes = [];
        StringBuilder expected = new();
        for (int i = 0; i < 40; i++)
        {
            string line = $"{i} {German[i % German.Length]}\n";
            _ = (i % 3 == 0 ? CodecAssert.Codec(name) : CodecCatalog.Utf8).TryEncode(Encoding.UTF8.GetBytes(line), bytes);
            expected.Append(line);
        }

        CleanResult result = Read([.. bytes]);

        Assert.Equal(expected.ToString(), result.ToString());
        Assert.Equal(2, result.Segments.Select(segment => segment.Codec).Distinct().Count());
        Assert.Equal(bytes.Count, result.Segments[^1].Source.End);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Runs_of_lines_in_one_encoding_end_where_a_line_of_the_other_comes(int seed)
    {
        // Long runs, single lines, lines of ASCII between them; the last has no end.
        Random random = new(seed);
        List<byte> bytes = [];
        StringBuilder expected = new();
        List<bool> isUtf8 = [];
        for (int i = 0; i < 300; i++)
        {
            string line = random.Next(4) == 0 ? $"{i} nothing but ASCII" : $"{i} {German[random.Next(German.Length)]}";
            line += i == 299 ? string.Empty : "\n";
            isUtf8.Add(random.Next(i < 200 ? 12 : 3) == 0);
            _ = (isUtf8[i] ? CodecCatalog.Utf8 : CodecAssert.Codec("windows-1252")).TryEncode(Encoding.UTF8.GetBytes(line), bytes);
            expected.Append(line);
        }

        CleanResult result = Read([.. bytes]);

        Assert.Equal(expected.ToString(), result.ToString());
        Assert.Contains(isUtf8, line => line);
        Assert.InRange(result.Segments.Count, 20, 300);
    }

    [Fact]
    public void A_line_that_is_utf8_by_accident_is_read_like_its_neighbours()
    {
        // The four bytes are two letters of UTF-8 as well.
        byte[] accident = [0xC4, 0xA3, 0xCA, 0xBD];
        List<byte> bytes = [];
        for (int i = 0; i < 12; i++)
        {
            _ = CodecCatalog.Gbk.TryEncode(Encoding.UTF8.GetBytes(Chinese[i % Chinese.Length] + "\n"), bytes);
        }

        bytes.AddRange([.. accident, (byte)'\n']);
        string[] lines = Read([.. bytes]).ToString().Split('\n');
        Assert.Equal(Chinese[0], lines[0]);
        Assert.Equal("模式", lines[12]);
    }

    [Theory]
    [InlineData("utf-16le")]
    [InlineData("utf-16be")]
    public void Lines_in_utf16_inside_utf8_are_read(string name)
    {
        List<byte> bytes = [.. "one line before, with a letter \u00E9\n"u8];
        _ = CodecAssert.Codec(name).TryEncode(Encoding.UTF8.GetBytes(string.Join('\n', Chinese) + "\n2 weitere Zeilen\n"), bytes);
        bytes.AddRange("and one behind\n"u8);

        CleanResult result = Read([.. bytes]);

        Assert.Equal($"one line before, with a letter \u00E9\n{string.Join('\n', Chinese)}\n2 weitere Zeilen\nand one behind\n", result.ToString());
        Assert.Contains(result.Segments, segment => segment.Codec.Name == name);
    }

    [Theory]
    [InlineData("63 61 66 C3 A9 20 E9 74 C3 A9 0A", "caf\u00E9 \u00E9t\u00E9\n")]
    [InlineData("C3 A9 74 C3 A9 20 66 69 6E 20 C3", "\u00E9t\u00E9 fin \uFFFD")]
    [InlineData("C3 A9 74 C3 A9 20 C3 A0 20 C0 9B 5B 0A", "\u00E9t\u00E9 \u00E0 \uFFFD\uFFFD[\n")]
    public void Damage_inside_a_line_stays_inside_it(string hex, string expected) => Assert.Equal(expected, Read(CodecAssert.Bytes(hex)).ToString());

    [Fact]
    public void A_wrong_label_is_overruled_and_a_right_one_decides()
    {
        List<byte> bytes = [];
        _ = CodecCatalog.Windows1251.TryEncode(Encoding.UTF8.GetBytes("Вечером на станции было тихо, только сторож подметал листья и ждал последнего поезда."), bytes);
        Assert.StartsWith("Вечером", Read([.. bytes], "koi8-r").ToString(), StringComparison.Ordinal);
        Assert.Equal("\u0105", Read([0xA5], "cp852").ToString());
    }

    private static CleanResult Read(byte[] bytes, string? label = null)
    {
        Cleaner cleaner = new CleanerBuilder { Policy = Policy.Fix, Options = new CleanerOptions { Encoding = label } }.Only("encoding").Build();
        return cleaner.Run(bytes);
    }
}
