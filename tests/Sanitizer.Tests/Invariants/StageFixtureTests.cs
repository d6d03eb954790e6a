using System.Text;
using Sanitizer.Pipeline;
using Sanitizer.Stages;
using Xunit;

namespace Sanitizer.Tests.Invariants;

/// <summary>
/// The fixtures of the stages, found by folder name: <c>fixtures/STAGE/repaired/NAME.in.txt</c> becomes <c>NAME.out.txt</c>;
/// <c>fixtures/STAGE/untouched/NAME.txt</c> stays as it is; <c>fixtures/STAGE/known-failures/NAME.in.txt</c> does not yet become
/// <c>NAME.out.txt</c>, and one that does has to be moved.
/// </summary>
public sealed class StageFixtureTests
{
    public static TheoryData<string, string> Repaired() => Cases("repaired", ".in.txt");

    public static TheoryData<string, string> Untouched() => Cases("untouched", ".txt");

    [Theory]
    [MemberData(nameof(Repaired))]
    public void Damage_is_repaired(string stage, string name)
    {
        (byte[] before, string after) = Pair(stage, "repaired", name);
        Assert.Equal(after, Run(stage, before));
    }

    [Theory]
    [MemberData(nameof(Untouched))]
    public void Clean_text_is_left_alone(string stage, string name)
    {
        byte[] text = File.ReadAllBytes(Path.Combine(ProjectFolder.Fixtures, stage, "untouched", name + ".txt"));
        CleanResult alone = new CleanerBuilder().Only(stage).Build().Run(text);
        Assert.Equal(Encoding.UTF8.GetString(text), alone.ToString());
        Assert.False(alone.IsChanged);
        Assert.Empty(alone.Patch.Entries);
        Assert.Equal(Encoding.UTF8.GetString(text), Cleaner.Fix.Run(text).ToString());
    }

    // A fact, since a theory without cases would fail on the day when no failure is left.
    [Fact]
    public void Known_failures_still_fail()
    {
        List<string> mended = [];
        foreach ((string stage, string name) in Names("known-failures", ".in.txt"))
        {
            (byte[] before, string after) = Pair(stage, "known-failures", name);
            if (string.Equals(after, Run(stage, before), StringComparison.Ordinal))
            {
                mended.Add($"{stage}/{name}");
            }
        }

        Assert.Empty(mended);
    }

    private static string Run(string stage, byte[] source)
    {
        CleanResult result = new CleanerBuilder().Only(stage).Build().Run(source);
        Assert.Equal(source, result.Patch.Revert(result.Output.Span));
        return result.ToString();
    }

    // The damaged side is bytes: it may be in any encoding.
    private static (byte[] Before, string After) Pair(string stage, string kind, string name)
    {
        string path = Path.Combine(ProjectFolder.Fixtures, stage, kind, name);
        return (File.ReadAllBytes(path + ".in.txt"), Encoding.UTF8.GetString(File.ReadAllBytes(path + ".out.txt")));
    }

    private static TheoryData<string, string> Cases(string kind, string ending)
    {
        TheoryData<string, string> cases = [];
        foreach ((string stage, string name) in Names(kind, ending))
        {
            cases.Add(stage, name);
        }

        return cases;
    }

    private static IEnumerable<(string Stage, string Name)> Names(string kind, string ending)
    {
        foreach (string stage in StageCatalog.All.Select(stage => stage.Name))
        {
            string folder = Path.Combine(ProjectFolder.Fixtures, stage, kind);
            string[] paths = Directory.Exists(folder) ? Directory.GetFiles(folder, "*" + ending) : [];
            foreach (string path in paths.Order(StringComparer.Ordinal))
            {
                yield return (stage, Path.GetFileName(path)[..^ending.Length]);
            }
        }
    }
}
