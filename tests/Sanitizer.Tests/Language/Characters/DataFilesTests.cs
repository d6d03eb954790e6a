using System.Security.Cryptography;
using Sanitizer.Language.Characters;
using Sanitizer.Text;
using Xunit;

namespace Sanitizer.Tests.Language.Characters;

/// <summary>The compiled tables are pinned: whoever compiles them anew changes these lines on purpose.</summary>
public sealed class DataFilesTests
{
    private const int LargestTotal = 150 * 1024;

    [Theory]
    [InlineData(ScriptTable.Path, "scripts", "933ce25cbd8f1c3171b6640ae13963b445e51c6c11abcd9c3650cb85f654d3c5")]
    [InlineData(CharacterTable.Path, "character traits", "682cf4568bb6cc3220bd9db0c77d3d176080d2811fccda6d767cfe0fd22b3b73")]
    [InlineData(VariationSequences.Path, "variation sequences", "4256e5878e151aea48975216c81107842ba5a57f3b412138631f2b9bf88bfe53")]
    [InlineData(Confusables.Path, "confusable letters", "8c31f59d98ab7d24d1ed48319367aa8111d06bc06404113834b473af7630e189")]
    public void Header_and_bytes_are_pinned(string path, string title, string sha256)
    {
        string[] lines = DataFile.Open(path).Header.TrimEnd('\n').Split('\n');

        Assert.Equal($"Sanitizer: {title}", lines[0]);
        Assert.StartsWith("Source: Unicode Character Database, ", lines[1], StringComparison.Ordinal);
        Assert.Equal("Version: Unicode 15.0.0", lines[2]);
        Assert.StartsWith("Licence: Unicode License (https://www.unicode.org/license.txt)", lines[3], StringComparison.Ordinal);
        Assert.StartsWith("Command: Sanitizer.DataCompiler unicode --source ", lines[4], StringComparison.Ordinal);
        Assert.Equal(sha256, Convert.ToHexStringLower(SHA256.HashData(Bytes(path))));
    }

    [Fact]
    public void Tables_stay_small()
    {
        string[] paths = [ScriptTable.Path, CharacterTable.Path, VariationSequences.Path, Confusables.Path];

        Assert.InRange(paths.Sum(path => Bytes(path).Length), 1, LargestTotal);
    }

    private static byte[] Bytes(string path)
    {
        using Stream stream = typeof(DataFile).Assembly.GetManifestResourceStream(path)!;
        byte[] bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
