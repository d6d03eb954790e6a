using System.Text;
using Sanitizer.Language.Sources;
using Sanitizer.Pipeline;
using Sanitizer.Tests.Documents;
using Xunit;

namespace Sanitizer.Tests.Invariants;

/// <summary>
/// Sources of several documents: with the profile of all of <c>fixtures/sources/NAME/documents</c>, each of them becomes the file of its name in <c>clean</c>.
/// </summary>
public sealed class SourceFixtureTests
{
    public static TheoryData<string> Names()
    {
        TheoryData<string> names = [];
        foreach (string folder in Directory.GetDirectories(Path.Combine(ProjectFolder.Fixtures, "sources")).Order(StringComparer.Ordinal))
        {
            names.Add(Path.GetFileName(folder));
        }

        return names;
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Documents_lose_what_their_source_repeats(string name)
    {
        string folder = Path.Combine(ProjectFolder.Fixtures, "sources", name);
        string[] files = [.. Directory.GetFiles(Path.Combine(folder, "documents")).Order(StringComparer.Ordinal)];
        SourceProfile profile = Learned.From(files.Select(file => (Path.GetFileName(file), File.ReadAllText(file))));
        Cleaner cleaner = new CleanerBuilder { Options = new CleanerOptions { Profile = profile } }.Build();
        foreach (string file in files)
        {
            byte[] source = File.ReadAllBytes(file);
            CleanResult result = cleaner.Run(source);
            Assert.Equal(File.ReadAllText(Path.Combine(folder, "clean", Path.GetFileName(file))), result.ToString());
            Invariant.Reverts(source, result);
            Invariant.Applies(source, result);
            Invariant.HasSoundPatch(source, result);
            Invariant.IsIdempotent(cleaner, result);
        }
    }

    /// <summary>A made document in a source that repeats its lines.</summary>
    [Fact]
    public void Made_documents_keep_all_promises_with_a_profile()
    {
        SourceProfile profile = Learned.From(Enumerable.Range(0, 12).Select(i => Encoding.UTF8.GetString(new DocumentMaker(i).Make(60))));
        Cleaner cleaner = new CleanerBuilder { Options = new CleanerOptions { Profile = profile } }.Build();
        DocumentProperty.Check(document =>
        {
            CleanResult result = cleaner.Run(document.Bytes);
            Invariant.Reverts(document.Bytes, result);
            Invariant.IsUtf8(result);
            Invariant.HasSoundPatch(document.Bytes, result);
            Invariant.IsIdempotent(cleaner, result);
        });
    }
}
