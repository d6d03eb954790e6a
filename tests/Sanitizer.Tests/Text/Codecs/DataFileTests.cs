using System.Security.Cryptography;
using Sanitizer.Text.Codecs;
using Xunit;

namespace Sanitizer.Tests.Text.Codecs;

/// <summary>The compiled tables. A new hash belongs in the same change as the new file, with what made it new.</summary>
public sealed class DataFileTests
{
    private const string TableHash = "d7b309fe9d66579f47f37043f3ff101a36f10b925e73e19b39fb64e4627133d7";

    [Theory]
    [InlineData("big5.bin", "460dfac8adb30102f638f3a5ec07b14dfb8b1c0e183c851cb477c7a5965a2f6d")]
    [InlineData("euc-jp.bin", "b00faae9c2aff5eebd84bc9ccd0bba3585ca60ee1e63848130b03dd2c9276ea0")]
    [InlineData("euc-kr.bin", "4da5d76573097ee07cc6e659ddf563a852c2aaf8ec3671b948ffaae88125317b")]
    [InlineData("gb18030.bin", "ed0d33180c3bb3d8f571f0114ca2e534ab2c7f46770554957c3a46886f6ae8d3")]
    [InlineData("shift_jis.bin", "2992ac8d95cdee3f5c282fb4e132f3e2e2840f0820417a33043b0e98659be9d6")]
    [InlineData("single-byte.bin", "c98a544ee7c11eb07bf0f0f890909dc162386228fe112ec9494758d2737bc4fa")]
    public void A_file_is_the_pinned_one_and_says_how_to_build_it(string name, string hash)
    {
        byte[] file = DataFile.Read(name);
        string[] header = DataFile.ReadHeader(file, out int payloadStart);
        Assert.Equal(["sanitizer-data encodings", "format: cell-tables 1"], header[..2]);
        Assert.StartsWith("source: ", header[2], StringComparison.Ordinal);
        Assert.StartsWith("source-sha256: " + TableHash, header[3], StringComparison.Ordinal);
        Assert.StartsWith("licence: ", header[4], StringComparison.Ordinal);
        Assert.StartsWith("command: dotnet run --project src/Sanitizer.DataCompiler -- encodings ", header[5], StringComparison.Ordinal);
        Assert.InRange(payloadStart, 1, file.Length - 1);
        Assert.Equal(hash, Convert.ToHexStringLower(SHA256.HashData(file)));
    }

    [Fact]
    public void A_file_of_another_kind_is_refused() =>
        Assert.Throws<InvalidDataException>(() => DataFile.ReadHeader("sanitizer-data other\nformat: cell-tables 1\n\nx"u8, out _));

    [Fact]
    public void A_missing_file_is_named() =>
        Assert.Contains("none.bin", Assert.Throws<InvalidOperationException>(() => DataFile.Read("none.bin")).Message, StringComparison.Ordinal);

    [Fact]
    public void No_single_byte_table_has_a_character_twice() =>
        Assert.All(CellTableFile.Load("single-byte.bin"), table =>
        {
            int[] assigned = [.. table.Value.Where(codePoint => codePoint != 0)];
            Assert.Equal(128, table.Value.Length);
            Assert.Equal(assigned.Length, assigned.Distinct().Count());
        });
}
