using FsCheck;
using FsCheck.Fluent;
using Sanitizer.Formats.Profiles;
using Sanitizer.Language.Sources;
using Sanitizer.Text;
using Xunit;

namespace Sanitizer.Tests.Language.Sources;

/// <summary>A profile is a function of the documents alone. The sets are larger than what a profile keeps, so that documents are dropped on the way.</summary>
public sealed class SourceProfilePropertyTests
{
    private const int Cases = 60;
    private const int MostDocuments = 3 * SourceProfile.SampleSize;
    private const int MostShards = 5;
    private const int Names = 2000;
    private const int Texts = 2500;

    [Fact]
    public void Merging_is_commutative() => Check((random, documents) =>
    {
        SourceProfile[] shards = Shards(random, documents, 2);
        AssertSame(shards[0].Merge(shards[1]), shards[1].Merge(shards[0]));
    });

    [Fact]
    public void Merging_is_associative() => Check((random, documents) =>
    {
        SourceProfile[] shards = Shards(random, documents, 3);
        AssertSame(shards[0].Merge(shards[1]).Merge(shards[2]), shards[0].Merge(shards[1].Merge(shards[2])));
    });

    [Fact]
    public void Shards_that_are_learned_and_merged_equal_the_whole() => Check((random, documents) =>
    {
        SourceProfile[] shards = Shards(random, documents, random.Next(1, MostShards));
        random.Shuffle(shards);
        AssertSame(Of(documents), shards.Aggregate((all, one) => all.Merge(one)));
    });

    [Fact]
    public void The_order_of_the_documents_does_not_matter() => Check((random, documents) =>
    {
        SourceProfile before = Of(documents);
        random.Shuffle(documents);
        AssertSame(before, Of(documents));
    });

    [Fact]
    public void The_empty_profile_changes_nothing() => Check((_, documents) => AssertSame(Of(documents), SourceProfile.Empty.Merge(Of(documents))));

    [Fact]
    public void A_profile_that_is_written_and_read_is_the_same() => Check((_, documents) =>
    {
        SourceProfile profile = Of(documents);
        AssertSame(profile, ProfileFile.Read(new MemoryStream(Bytes(profile))));
    });

    // The check draws from a seed, so that a failure is repeated by it.
    private static void Check(Action<Random, SourceDocument[]> check)
    {
        Gen<int> seeds = Gen.Choose(0, int.MaxValue - 1);
        Prop.ForAll(Arb.From(seeds), seed =>
        {
            Random random = new(seed);
            check(random, Documents(random));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(Cases));
    }

    private static SourceDocument[] Documents(Random random)
    {
        SourceDocument[] documents = new SourceDocument[random.Next(2) == 0 ? random.Next(20) : random.Next(MostDocuments)];
        for (int i = 0; i < documents.Length; i++)
        {
            // Some texts come again, under other names and with other damage.
            ulong text = (ulong)random.Next(Texts);
            LineKey[] lines = [.. Enumerable.Range(0, 4).Select(line => LineKey.Of(Hash64.Combine(text / (ulong)(1 + line), (ulong)line), 3 + line))];
            SourceSign[] signs = random.Next(8) == 0 ? [new SourceSign("mojibake", $"chain {random.Next(3)}", string.Empty)] : [];
            documents[i] = SourceDocument.Of($"name {random.Next(Names)}", Hash64.Combine(text, 1), lines, [], signs);
        }

        return documents;
    }

    private static SourceProfile[] Shards(Random random, SourceDocument[] documents, int count) =>
        [.. documents.GroupBy(_ => random.Next(count)).Select(group => Of([.. group])).Concat(Enumerable.Repeat(SourceProfile.Empty, count)).Take(count)];

    private static SourceProfile Of(SourceDocument[] documents)
    {
        ProfileDraft draft = new();
        draft.Add(documents.Length);
        foreach (SourceDocument document in documents)
        {
            draft.Add(document);
        }

        return draft.ToProfile();
    }

    private static byte[] Bytes(SourceProfile profile)
    {
        using MemoryStream stream = new();
        ProfileFile.Write(profile, stream);
        return stream.ToArray();
    }

    private static void AssertSame(SourceProfile expected, SourceProfile actual)
    {
        Assert.True(Bytes(expected).AsSpan().SequenceEqual(Bytes(actual)), "the profiles are written as different bytes");
        Assert.Equal(expected.Documents, actual.Documents);
    }
}
