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
    public void The_header_names_a_list_that_is_there()
    {
        const string List = "src/Sanitizer.DataCompiler/language-sources.tsv";
        Assert.Contains(List, DataFile.Open(CharacterModel.Path).Header, StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(ProjectFolder.Root, List)));
    }

    [Fact]
    public void The_bytes_are_pinned()
    {
        using Stream stream = typeof(DataFile).Assembly.GetManifestResourceStream(CharacterModel.Path)!;

        Assert.Equal("12777f4c0f91bc4e4f30d16ebd086cd160da79cd5aab906f47f17494ca264eb9", Convert.ToHexStringLower(SHA256.HashData(stream)));
    }
}
