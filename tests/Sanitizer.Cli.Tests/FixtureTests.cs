using Sanitizer.Cli.Tests.Running;
using Xunit;

namespace Sanitizer.Cli.Tests;

/// <summary>Invariants 1, 2 and 4 through the program, over every file under the fixtures.</summary>
public sealed class FixtureTests : ProgramTest
{
    /// <summary>Files a run: enough to be quick, few enough to name the one that fails.</summary>
    private const int FilesOfRun = 40;

    /// <summary>One fixture in so many, and every document, is restored by the program: a process each. The library's tests restore them all.</summary>
    private const int RestoredShare = 8;

    [Theory]
    [InlineData("fix")]
    [InlineData("clean")]
    public void Every_fixture_comes_back_byte_for_byte(string command)
    {
        string[] fixtures = [.. Directory.EnumerateFiles(ProjectFolder.Fixtures, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];
        Assert.NotEmpty(fixtures);
        foreach (string[] some in fixtures.Chunk(FilesOfRun))
        {
            RoundTrip(command, some);
        }
    }

    private void RoundTrip(string command, string[] fixtures)
    {
        // A name of its own each: fixtures of different stages may share theirs.
        Dictionary<string, string> names = [];
        _ = MakeFolder("in");
        _ = MakeFolder("out");
        _ = MakeFolder("again");
        foreach (string fixture in fixtures)
        {
            string name = Path.GetRelativePath(ProjectFolder.Fixtures, fixture).Replace(Path.DirectorySeparatorChar, '+');
            names.Add(name, fixture);
            File.Copy(fixture, PathOf(Path.Combine("in", name)));
        }

        _ = Run([command, .. names.Keys.Select(name => Path.Combine("in", name)), "-o", "out", "--log", "log", "-q"]).Ended(0);
        int number = 0;
        foreach ((string name, string fixture) in names)
        {
            byte[] clean = Get(Path.Combine("out", name));
            Assert.True(System.Text.Unicode.Utf8.IsValid(clean), $"{name}: the output is not UTF-8");
            if (number++ % RestoredShare == 0 || name.StartsWith("documents+", StringComparison.Ordinal))
            {
                AssertReverts(Path.Combine("out", name), "log", File.ReadAllBytes(fixture));
            }
        }

        RunResult again = Run([command, .. names.Keys.Select(name => Path.Combine("out", name)), "--check"]);
        Assert.True(again.Code == 0, $"what was cleaned is changed again:\n{again.Speech}");
        foreach (string folder in new[] { "in", "out", "again" })
        {
            Directory.Delete(PathOf(folder), recursive: true);
        }
    }
}
