using Sanitizer.Formats.Jsonl;
using Sanitizer.Pipeline;
using Sanitizer.Stages;
using Sanitizer.Tests.Documents;
using Xunit;

namespace Sanitizer.Tests.Invariants;

/// <summary>The invariants over every file of the folder of fixtures, whatever it is there for; nothing is registered.</summary>
public sealed class FixturePropertyTests
{
    public static TheoryData<string> Files()
    {
        TheoryData<string> files = [];
        foreach (string name in Names())
        {
            files.Add(name);
        }

        return files;
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_fixture_keeps_the_promises(string file)
    {
        byte[] source = File.ReadAllBytes(Path.Combine(ProjectFolder.Fixtures, file));
        foreach (Cleaner cleaner in (Cleaner[])[Cleaner.Fix, Cleaner.Clean])
        {
            CleanResult result = cleaner.Run(source);
            Invariant.Reverts(source, result);
            Invariant.IsUtf8(result);
            Invariant.HasSoundPatch(source, result);
            Invariant.Applies(source, result);
            Invariant.IsIdempotent(cleaner, result);
            FormatRun run = FormatRun.Text(cleaner, source);
            run.Reverts(source);
            Invariant.Same(result.Output.Span, run.Output, "the stream's output");
            using DribblingStream dribbling = new(source, source.Length);
            run.IsSame(FormatRun.Text(cleaner, dribbling), "read in small parts");
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_fixture_settles(string file)
    {
        byte[] source = File.ReadAllBytes(Path.Combine(ProjectFolder.Fixtures, file));
        DocumentSession session = new(Cleaner.Clean, isText: false);
        _ = session.Clean(source, 0, 0, isFirst: true, isLast: true, new ProposalList());
        Assert.InRange(session.Rounds, 1, DocumentSession.MaximumRounds - 1);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_fixture_can_be_a_record(string file)
    {
        byte[] source = File.ReadAllBytes(Path.Combine(ProjectFolder.Fixtures, file));
        byte[] lines = file.EndsWith(".jsonl", StringComparison.Ordinal) ? source : [.. JsonlMaker.Record(source), (byte)'\n', .. JsonlMaker.Record(source)];
        FormatRun alone = FormatRun.Lines(Cleaner.Clean, new JsonlOptions { BatchLength = 1 }, lines);
        alone.Reverts(lines);
        alone.IsSame(FormatRun.Lines(Cleaner.Clean, new JsonlOptions { BatchLength = 1, Workers = 4 }, lines), "of several workers");
    }

    /// <summary>Invariant 8: what lies in a folder <c>untouched</c> comes back byte for byte from the whole of <c>fix</c>, and the log says nothing of it.</summary>
    [Fact]
    public void Untouched_fixtures_leave_the_log_empty()
    {
        string[] files = [.. Names().Where(file => file.Contains("/untouched/", StringComparison.Ordinal))];
        Assert.NotEmpty(files);
        foreach (string file in files)
        {
            byte[] source = File.ReadAllBytes(Path.Combine(ProjectFolder.Fixtures, file));
            FormatRun run = FormatRun.Text(Cleaner.Fix, source);
            Invariant.Same(source, run.Output, file);
            Assert.Empty(run.Summary.Counts);
            Assert.Equal(2, run.Log.Count((byte)'\n') - (int)run.Summary.Suggestions);
        }
    }

    private static IEnumerable<string> Names() =>
        Directory.EnumerateFiles(ProjectFolder.Fixtures, "*", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(ProjectFolder.Fixtures, path).Replace('\\', '/'))
            .Order(StringComparer.Ordinal);
}
