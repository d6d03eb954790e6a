using System.Security.Cryptography;
using Sanitizer.Language.Models;
using Sanitizer.Text;
using Xunit;

namespace Sanitizer.Tests.Language.Models;

/// <summary>The model is pinned: whoever trains it anew changes these lines on purpose.</summary>
public sealed class CharacterModelFileTests
{
    [Fact]
    public void The_header_says_source_licence_and_command()
    {
        string[] lines = DataFile.Open(CharacterModel.Path).Header.TrimEnd('\n').Split('\n');

        Assert.Equal(4, lines.Length);
        Assert.StartsWith("Character model: ", lines[0], StringComparison.Ordinal);
        Assert.StartsWith("Source: 698 languages, ", lines[1], StringComparison.Ordinal);
        Assert.StartsWith("Licence: ", lines[2], StringComparison.Ordinal);
        Assert.StartsWith("Command: Sanitizer.DataCompiler corpus ", lines[3], StringComparison.Ordinal);
    }

    [Fact]
    public void The_bytes_are_pinned()
    {
        using Stream stream = typeof(DataFile).Assembly.GetManifestResourceStream(CharacterModel.Path)!;

        Assert.Equal("8a7f605484341bb734b43fb804610064ce409c56c5ad3298adca0dfc122f5194", Convert.ToHexStringLower(SHA256.HashData(stream)));
    }
}
