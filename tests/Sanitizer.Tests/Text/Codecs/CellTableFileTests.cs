using System.Security.Cryptography;
using Sanitizer.Text;
using Sanitizer.Text.Codecs;
using Xunit;

namespace Sanitizer.Tests.Text.Codecs;

/// <summary>The compiled tables. A new hash belongs in the same change as the new file, with what made it new.</summary>
public sealed class CellTableFileTests
{
    private const string TableHash = "d7b309fe9d66579f47f37043f3ff101a36f10b925e73e19b39fb64e4627133d7";

    [Theory]
    [InlineData("big5.bin", "deea516c5f1436b304b9386bea7165d463e5df665e2e0e18772004d353be4dc9")]
    [InlineData("euc-jp.bin", "bdba6432bcf1085a999a3d77fafe4bccbf3559560e8c8c378e061de33fe8e655")]
    [InlineData("euc-kr.bin", "621b84c79adeaf3af797eb3d8cfa8ae47171e129f37fd263458531d07d61ae6a")]
    [InlineData("gb18030.bin", "af7ca3c32f7048270cec31cf271813884e382fa249e7064d4e52a16dacf9af1d")]
    [InlineData("shift_jis.bin", "c0783c7a2f9891f1df4257e509df0136fc44333252666fd6c47f675e576c05a2")]
    [InlineData("single-byte.bin", "30a00819f1ecb21f3865942e7a7e9c9fd95fe627e980ed50bf24f118f4c20b46")]
    public void A_file_is_the_pinned_one_and_says_how_to_build_it(string name, string hash)
    {
        string path = "Text/Codecs/Data/" + name;
        DataFile file = DataFile.Open(path);
        string[] header = file.Header.Split('\n');
        Assert.Equal(["sanitizer-data encodings", "format: cell-tables 1"], header[..2]);
        Assert.StartsWith("source: ", header[2], StringComparison.Ordinal);
        Assert.StartsWith("source-sha256: " + TableHash, header[3], StringComparison.Ordinal);
        Assert.StartsWith("licence: ", header[4], StringComparison.Ordinal);
        Assert.StartsWith("command: dotnet run --project src/Sanitizer.DataCompiler -- encodings ", header[5], StringComparison.Ordinal);
        Assert.NotEmpty(CellTableFile.Read(file));
        using Stream stream = typeof(DataFile).Assembly.GetManifestResourceStream(path)!;
        Assert.Equal(hash, Convert.ToHexStringLower(SHA256.HashData(stream)));
    }

    [Fact]
    public void A_file_of_another_kind_is_refused() =>
        Assert.Throws<InvalidDataException>(() => CellTableFile.Read(DataFile.Parse("x.bin", "sanitizer-data other\nformat: cell-tables 1\n\nx"u8.ToArray())));

    [Fact]
    public void No_single_byte_table_has_a_character_twice() =>
        Assert.All(CellTableFile.Load("single-byte.bin"), table =>
        {
            int[] assigned = [.. table.Value.Where(codePoint => codePoint != 0)];
            Assert.Equal(128, table.Value.Length);
            Assert.Equal(assigned.Length, assigned.Distinct().Count());
        });
}
