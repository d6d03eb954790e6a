using Sanitizer.Language.Sources;
using Xunit;

namespace Sanitizer.Tests.Language.Sources;

public sealed class DocumentSampleTests
{
    private const int Size = 4;

    [Fact]
    public void It_keeps_the_smallest_hashes_in_whatever_order_they_come()
    {
        ulong[] hashes = [90, 10, 70, 30, 50, 20, 80];
        Assert.Equal([10UL, 20, 30, 50], Of(hashes));
        Assert.Equal([10UL, 20, 30, 50], Of([.. hashes.Reverse()]));
        Assert.Equal([10UL, 20, 30, 50], Of([.. hashes.Order()]));
    }

    [Fact]
    public void A_document_that_comes_again_counts_once_under_its_first_name()
    {
        DocumentSample sample = new(Size);
        sample.Add(Make(7, "b"));
        sample.Add(Make(7, "c"));
        sample.Add(Make(7, "a"));
        Assert.Equal("a", Assert.Single(sample.Documents).Name);
    }

    private static ulong[] Of(ulong[] hashes)
    {
        DocumentSample sample = new(Size);
        foreach (ulong hash in hashes)
        {
            sample.Add(Make(hash, "x"));
        }

        return [.. sample.Documents.Select(document => document.Hash)];
    }

    private static SourceDocument Make(ulong hash, string name) => new(hash, name, [LineKey.Of(hash << 8, 1)], []);
}
