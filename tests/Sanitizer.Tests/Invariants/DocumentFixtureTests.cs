using System.Text;
using Sanitizer.Pipeline;
using Xunit;

namespace Sanitizer.Tests.Invariants;

/// <summary>
/// Whole documents through all stages: <c>fixtures/documents/NAME/source.txt</c> becomes <c>clean.txt</c> by <c>clean</c>, and
/// <c>fix.txt</c>, or stays as it is where there is none, by <c>fix</c>.
/// </summary>
public sealed class DocumentFixtureTests
{
    public static TheoryData<string> Names()
    {
        TheoryData<string> names = [];
        foreach (string folder in Directory.GetDirectories(Path.Combine(ProjectFolder.Fixtures, "documents")).Order(StringComparer.Ordinal))
        {
            names.Add(Path.GetFileName(folder));
        }

        return names;
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Clean_gives_the_clean_text(string name) => Check(name, Cleaner.Clean, "clean.txt");

    [Theory]
    [MemberData(nameof(Names))]
    public void Fix_repairs_characters_only(string name) => Check(name, Cleaner.Fix, "fix.txt");

    private static void Check(string name, Cleaner cleaner, string expected)
    {
        string folder = Path.Combine(ProjectFolder.Fixtures, "documents", name);
        byte[] source = File.ReadAllBytes(Path.Combine(folder, "source.txt"));
        string path = Path.Combine(folder, expected);
        byte[] wanted = File.Exists(path) ? File.ReadAllBytes(path) : source;
        CleanResult result = cleaner.Run(source);
        Assert.Equal(Encoding.UTF8.GetString(wanted), result.ToString());
        Assert.Equal(source, result.Patch.Revert(result.Output.Span));
        Assert.All(result.Patch.Hunks, hunk => Assert.All(hunk.Steps, step => Assert.True(step.Why.Length > 0 && step.Confidence is > 0 and <= 1, step.Rule)));
    }
}
