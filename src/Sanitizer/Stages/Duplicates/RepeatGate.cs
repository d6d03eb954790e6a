using System.Buffers;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Sanitizer.Stages.Duplicates;

/// <summary>
/// Tells in one light pass where a window may have runs of words that any rule could take, so that clean text needs no index, and other text
/// one of what repeats. Shingles that were seen before are told by two bits of a small table: an exact copy is a row of such shingles, a near copy
/// is full of them. A shingle that was seen is never missed; one in ten is taken for seen by chance where a window is full.
/// </summary>
internal static class RepeatGate
{
    // A cell of the table for so many shingles; at most 1 MiB, which stays in a processor's near memory.
    private const int ShinglesPerCell = 4;
    private const int FewestCells = 16;
    private const int MostCells = 1 << 17;
    private const int HashBits = 64;

    // Sixteen shingles of five words in a row are the twenty words of the shortest copy that can go (see RunJudge).
    private const ulong SeenRow = (1UL << 16) - 1;

    // A near copy has 60 words, of which six may be edited, each of which breaks five of its 56 shingles.
    private const ulong Near = (1UL << 56) - 1;
    private const int NearSeen = 26;

    // Of characters 32 are the shortest copy, and 23 shingles of ten. Edits break more of them; twelve in 64 are a sentence.
    private const int SpacelessSeen = 12;

    // What stands around a copy decides where its run starts and ends.
    private const int Margin = 64;

    // Where more of a text than this repeats, runs are looked for in all of it.
    private const int MostRepeated = 4;

    /// <summary>The shingles among which runs have to be looked for, as ranges of their numbers in order; none where no rule can find anything.</summary>
    /// <param name="words">The window's words.</param>
    public static List<(int Start, int End)> Find(WordTable words)
    {
        int shingle = RepeatScan.ShingleOf(words);
        ReadOnlySpan<uint> hashes = words.Hashes;
        if (hashes.Length <= shingle)
        {
            return None;
        }

        int size = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Clamp(hashes.Length / ShinglesPerCell, FewestCells, MostCells));
        ulong[] rented = ArrayPool<ulong>.Shared.Rent(size);
        rented.AsSpan(0, size).Clear();
        List<(int Start, int End)>? regions = Scan(hashes, shingle, rented.AsSpan(0, size), words.IsSpaceless);
        ArrayPool<ulong>.Shared.Return(rented);
        return regions ?? None;
    }

    /// <summary>All shingles of a text.</summary>
    public static List<(int Start, int End)> All(WordTable words) => [(0, Math.Max(0, words.Count - RepeatScan.ShingleOf(words) + 1))];

    private static List<(int Start, int End)> None { get; } = [];

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static List<(int Start, int End)>? Scan(ReadOnlySpan<uint> hashes, int shingle, Span<ulong> table, bool isSpaceless)
    {
        int shift = HashBits - BitOperations.Log2((uint)table.Length);
        int least = isSpaceless ? SpacelessSeen : BitOperations.PopCount(SeenRow);
        int count = hashes.Length - shingle + 1;
        ref ulong cells = ref MemoryMarshal.GetReference(table);
        List<(int Start, int End)>? regions = null;
        int repeated = 0;
        ulong seen = 0;
        RollingShingles shingles = new(hashes, shingle);
        for (int i = 0; shingles.TryNext(out ulong rolling); i++)
        {
            ulong mixed = RollingShingles.Mix(rolling);
            ref ulong cell = ref Unsafe.Add(ref cells, (nuint)(mixed >> shift));
            ulong bits = (1UL << (int)(mixed >> 16)) | (1UL << (int)(mixed >> 24));
            seen = (seen << 1) | ((cell & bits) == bits ? 1UL : 0);
            cell |= bits;
            if (BitOperations.PopCount(seen) >= least && (isSpaceless || (seen & SeenRow) == SeenRow || BitOperations.PopCount(seen & Near) >= NearSeen))
            {
                repeated += Note(regions ??= [], i, count);
                if (repeated > count / MostRepeated)
                {
                    return [(0, count)];
                }
            }
        }

        return regions;
    }

    // Returns by how many shingles the regions grew.
    private static int Note(List<(int Start, int End)> regions, int shingle, int count)
    {
        int start = Math.Max(0, shingle - HashBits + 1 - Margin);
        int end = Math.Min(count, shingle + 1 + Margin);
        if (regions.Count > 0 && regions[^1].End >= start)
        {
            (int first, int last) = regions[^1];
            regions[^1] = (first, end);
            return end - last;
        }

        regions.Add((start, end));
        return end - start;
    }
}
