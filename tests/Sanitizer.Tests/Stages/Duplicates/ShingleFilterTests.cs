using Sanitizer.Stages.Duplicates;
using Xunit;

namespace Sanitizer.Tests.Stages.Duplicates;

public sealed class ShingleFilterTests
{
    private const int Shingle = 5;

    [Fact]
    public void Every_shingle_that_stands_twice_may_repeat()
    {
        uint[] words = new uint[3000];
        for (int i = 0; i < words.Length; i++)
        {
            words[i] = (uint)(i % 1000 * 7919);
        }

        using ShingleFilter filter = Read(words);
        RollingShingles shingles = new(words, Shingle);
        while (shingles.TryNext(out ulong rolling))
        {
            Assert.True(filter.MayRepeat(rolling));
        }

        Assert.InRange(filter.Hits, 1996, 2996);
    }

    [Fact]
    public void Most_shingles_that_stand_once_are_told()
    {
        uint[] words = new uint[3000];
        for (int i = 0; i < words.Length; i++)
        {
            words[i] = (uint)(i * 2654435761L);
        }

        using ShingleFilter filter = Read(words);
        Assert.InRange(filter.Hits, 0, 900);
    }

    [Fact]
    public void A_shingle_has_one_hash_wherever_it_stands()
    {
        uint[] words = [1, 2, 3, 4, 5, 6, 9, 1, 2, 3, 4, 5, 6];
        List<ulong> hashes = [];
        RollingShingles shingles = new(words, Shingle);
        while (shingles.TryNext(out ulong rolling))
        {
            hashes.Add(rolling);
        }

        Assert.Equal(words.Length - Shingle + 1, hashes.Count);
        Assert.Equal(hashes[0], hashes[7]);
        Assert.Equal(hashes[1], hashes[8]);
        Assert.NotEqual(hashes[0], hashes[1]);
    }

    private static ShingleFilter Read(uint[] words)
    {
        ShingleFilter filter = new(words.Length - Shingle + 1);
        RollingShingles shingles = new(words, Shingle);
        while (shingles.TryNext(out ulong rolling))
        {
            filter.Add(rolling);
        }

        return filter;
    }
}
