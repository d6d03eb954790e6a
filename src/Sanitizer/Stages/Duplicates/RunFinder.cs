using System.Buffers;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Sanitizer.Stages.Duplicates;

/// <summary>
/// Finds runs of words that repeat earlier ones: a shingle seen before anchors a run, which is extended both ways over small edits.
/// Words are compared by their hashes here: who deletes compares the bytes. Each word is looked up once and belongs to one run at most, so the work is linear in the number of words.
/// </summary>
internal ref struct RunFinder
{
    // Shingles are remembered at every position up to this many words, more sparsely beyond it: bounds the index to 8 MiB.
    private const int DenseWords = 512 * 1024;

    // An edit of up to this many words in either copy is bridged where three equal words follow.
    private const int MaximumGap = 6;
    private const int Resync = 3;
    private const int PhraseWords = 24;
    private const int MaximumLook = 64;
    private const int EditCost = 3;
    private const int GiveUp = 14;

    // An entry of the index is the number of a word, which takes 21 bits, below 11 bits of its shingle's hash.
    private const int PositionBits = 21;
    private const uint PositionMask = (1U << PositionBits) - 1;
    private const uint NoEntry = uint.MaxValue;

    // What stands in regions is told from the rest of the text by a filter with more room: its places are for one shingle in many.
    private const int PlacesPerMark = 4;

    private readonly ReadOnlySpan<uint> _hashes;
    private readonly Span<int> _first;
    private readonly int _shingle;
    private readonly ReadOnlySpan<(int Start, int End)> _regions;
    private readonly List<Run> _runs;
    private Span<uint> _index;
    private int _free;

    /// <summary>Starts over the hashes of a text's words.</summary>
    /// <param name="hashes">The hashes.</param>
    /// <param name="first">Takes, for each word, the number of the earliest one that it repeats by its hash.</param>
    /// <param name="shingle">The length of a shingle in words.</param>
    /// <param name="regions">The shingles that start a run or belong to one.</param>
    public RunFinder(ReadOnlySpan<uint> hashes, Span<int> first, int shingle, ReadOnlySpan<(int Start, int End)> regions)
    {
        _regions = regions;
        _hashes = hashes;
        _first = first;
        _shingle = shingle;
        _runs = [];
    }

    /// <summary>Finds the runs, in order. Afterwards each word knows the earliest word it repeats; a word that repeats none, itself.</summary>
    public List<Run> Find()
    {
        int count = _hashes.Length;
        for (int i = 0; i < count; i++)
        {
            _first[i] = i;
        }

        if (count > _shingle && !_regions.IsEmpty)
        {
            using ShingleFilter filter = Filter();
            if (filter.Hits > 0)
            {
                long entries = Math.Min(2L * count, Math.Min(4L * DenseWords, 4L * filter.Hits));
                int size = (int)BitOperations.RoundUpToPowerOf2((uint)entries);
                uint[] rented = ArrayPool<uint>.Shared.Rent(size);
                _index = rented.AsSpan(0, size);
                _index.Fill(NoEntry);
                FindRuns(filter);
                ArrayPool<uint>.Shared.Return(rented);
            }
        }

        return _runs;
    }

    // Where regions are few, what stands in them is looked for in the whole text; else what stands twice anywhere.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private readonly ShingleFilter Filter()
    {
        int count = _hashes.Length - _shingle + 1;
        if (_regions is [(0, int end)] && end >= count)
        {
            ShingleFilter filter = new(count);
            RollingShingles shingles = new(_hashes, _shingle);
            while (shingles.TryNext(out ulong rolling))
            {
                filter.Add(RollingShingles.Mix(rolling));
            }

            return filter;
        }

        return FilterRegions();
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private readonly ShingleFilter FilterRegions()
    {
        int count = 0;
        foreach ((int start, int end) in _regions)
        {
            count += end - start;
        }

        ShingleFilter filter = new(PlacesPerMark * count);
        foreach ((int start, int end) in _regions)
        {
            RollingShingles shingles = new(_hashes[start..(end + _shingle - 1)], _shingle);
            while (shingles.TryNext(out ulong rolling))
            {
                filter.Mark(RollingShingles.Mix(rolling));
            }
        }

        return filter;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void FindRuns(ShingleFilter filter)
    {
        ulong sparse = (ulong)Math.Max(1, _hashes.Length / DenseWords);
        int i = 0;
        while (i + _shingle <= _hashes.Length)
        {
            RollingShingles shingles = new(_hashes[i..], _shingle);
            while (shingles.TryNext(out ulong rolling))
            {
                int at = i++;
                ulong mixed = RollingShingles.Mix(rolling);
                if (!filter.MayRepeat(mixed))
                {
                    continue;
                }

                int found = Look(mixed, at, remember: sparse == 1 || (mixed >> 20) % sparse == 0);
                if (found >= 0 && found + _shingle <= at && Extend(found, at, out Run run))
                {
                    Add(run);
                    i = Math.Max(i, _free);
                    break;
                }
            }
        }
    }

    private readonly int SlotOf(ulong mixed) => (int)(mixed >> 40) & (_index.Length - 1);

    // A phrase at the start of a copy may have been seen even earlier, and was then a run of its own.
    private void Add(Run run)
    {
        while (_runs.Count > 0 && _runs[^1].End > run.Start)
        {
            Run last = _runs[^1];
            _runs.RemoveAt(_runs.Count - 1);
            if (last.Start < run.Start)
            {
                int cut = last.End - run.Start;
                int matched = 0;
                for (int i = last.Start; i < run.Start; i++)
                {
                    matched += _first[i] != i ? 1 : 0;
                }

                _runs.Add(new Run(last.Source, Math.Max(last.Source + 1, last.SourceEnd - cut), last.Start, run.Start, matched));
                break;
            }
        }

        _runs.Add(run);
        _free = run.End;
    }

    // How far back a run may reach into runs before it: over phrases, not over copies.
    private readonly int Floor()
    {
        int floor = _free;
        for (int i = _runs.Count - 1; i >= 0 && _runs[i].Length < PhraseWords && _runs[i].End == floor; i--)
        {
            floor = Math.Max(_runs[i].Start, _free - PhraseWords);
        }

        return floor;
    }

    // Looks at a few neighbouring slots only: a full neighbourhood forgets, and no input makes the search long.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private readonly int Look(ulong mixed, int position, bool remember)
    {
        const int Neighbours = 8;
        int slot = SlotOf(mixed);
        uint tag = (uint)(mixed >> 29) & ~PositionMask;
        for (int i = 0; i < Neighbours; i++)
        {
            ref uint entry = ref _index[(slot + i) & (_index.Length - 1)];
            if (entry == NoEntry)
            {
                entry = remember ? tag | (uint)position : NoEntry;
                return -1;
            }

            int found = (int)(entry & PositionMask);
            if ((entry & ~PositionMask) == tag && IsSame(found, position))
            {
                return found;
            }
        }

        return -1;
    }

    // A shingle has five words or ten.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly bool IsSame(int left, int right)
    {
        ReadOnlySpan<uint> one = _hashes.Slice(left, _shingle);
        ReadOnlySpan<uint> other = _hashes.Slice(right, _shingle);
        return Vector128.Create(one) == Vector128.Create(other) && one[Vector128<uint>.Count..].SequenceEqual(other[Vector128<uint>.Count..]);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool Extend(int source, int start, out Run run)
    {
        int floor = Floor();
        while (start > floor && source > 0 && _hashes[source - 1] == _hashes[start - 1])
        {
            source--;
            start--;
        }

        int limit = start;
        int from = source;
        int to = start;
        int score = 0;
        int best = 0;
        int matched = 0;
        (int Source, int End, int Matched) kept = (source, start, 0);
        while (from < limit && to < _hashes.Length && score > best - GiveUp)
        {
            int same = _hashes[from..limit].CommonPrefixLength(_hashes[to..]);
            if (same > 0)
            {
                _first.Slice(from, same).CopyTo(_first[to..]);
                from += same;
                to += same;
                matched += same;
                score += same;
                if (score >= best)
                {
                    best = score;
                    kept = (from, to, matched);
                }
            }
            else if (Bridge(from, to, limit, out int skipped, out int inserted) && !StartsAnew(from + skipped, to, inserted))
            {
                from += skipped;
                to += inserted;
                score -= EditCost;
            }
            else
            {
                break;
            }
        }

        for (int i = kept.End; i < to; i++)
        {
            _first[i] = i;
        }

        run = new Run(source, kept.Source, start, kept.End, kept.Matched);
        return kept.Matched >= _shingle;
    }

    // Whether another place of the text repeats on from here for longer than the bridged one would: the next copy has begun.
    private readonly bool StartsAnew(int bridged, int to, int inserted)
    {
        if (inserted == 0 || to + _shingle > _hashes.Length)
        {
            return false;
        }

        RollingShingles next = new(_hashes.Slice(to, _shingle), _shingle);
        _ = next.TryNext(out ulong rolling);
        int found = Look(RollingShingles.Mix(rolling), to, remember: false);
        return found >= 0 && Common(found, to) > Common(bridged, to + inserted);
    }

    private readonly int Common(int left, int right) =>
        _hashes[left..Math.Min(left + MaximumLook, right)].CommonPrefixLength(_hashes[right..]);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private readonly bool Bridge(int from, int to, int limit, out int skipped, out int inserted)
    {
        // The least edit first, and of equal ones that which skips less.
        int least = int.MaxValue;
        skipped = inserted = 0;
        for (int skip = 0; skip <= MaximumGap && from + skip + Resync <= limit && skip < least; skip++)
        {
            uint places = Places(from + skip, to);
            places &= skip == 0 ? ~1U : ~0U;
            int insert = BitOperations.TrailingZeroCount(places);
            if (places != 0 && skip + insert < least)
            {
                least = skip + insert;
                skipped = skip;
                inserted = insert;
            }
        }

        return least != int.MaxValue;
    }

    // A bit for each of the next places where the words at from stand.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private readonly uint Places(int from, int to)
    {
        if (to + Resync - 1 + Vector256<uint>.Count <= _hashes.Length)
        {
            ReadOnlySpan<uint> near = _hashes[to..];
            Vector256<uint> same = Vector256.Equals(Vector256.Create(near), Vector256.Create(_hashes[from]))
                & Vector256.Equals(Vector256.Create(near[1..]), Vector256.Create(_hashes[from + 1]))
                & Vector256.Equals(Vector256.Create(near[2..]), Vector256.Create(_hashes[from + 2]));
            return same.ExtractMostSignificantBits() & ((1U << (MaximumGap + 1)) - 1);
        }

        uint places = 0;
        for (int i = 0; i <= MaximumGap && to + i + Resync <= _hashes.Length; i++)
        {
            places |= _hashes.Slice(from, Resync).SequenceEqual(_hashes.Slice(to + i, Resync)) ? 1U << i : 0;
        }

        return places;
    }
}
