using System.Buffers;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace Sanitizer.Stages.Duplicates;

/// <summary>
/// Tells the shingles that may stand twice from those that stand once, with two bits a place: most shingles of clean text stand once,
/// and need no entry in the index, which is larger than a processor's near memory. At most 1 MiB, of which some places are shared by chance.
/// </summary>
internal ref struct ShingleFilter
{
    // Four places for a shingle of a window of English: one in six is taken for a repeated one.
    private const int PlacesPerShingle = 4;
    private const int MaximumPlaces = 1 << 22;
    private const int PlacesPerCell = 32;
    private const int HashBits = 64;

    private readonly ulong[] _rented;
    private readonly Span<ulong> _cells;
    private readonly int _shift;

    public ShingleFilter(int shingles)
    {
        int places = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Clamp((long)PlacesPerShingle * shingles, PlacesPerCell, MaximumPlaces));
        _rented = ArrayPool<ulong>.Shared.Rent(places / PlacesPerCell);
        _cells = _rented.AsSpan(0, places / PlacesPerCell);
        _cells.Clear();
        _shift = HashBits - BitOperations.Log2((uint)places);
    }

    /// <summary>How many shingles came to a place where one was before.</summary>
    public int Hits { get; private set; }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(ulong mixed)
    {
        int place = (int)(mixed >> _shift);
        ref ulong cell = ref _cells[place / PlacesPerCell];
        int bit = place % PlacesPerCell * 2;
        ulong seen = (cell >> bit) & 1;
        cell |= (1UL << bit) | (seen << (bit + 1));
        Hits += (int)seen;
    }

    /// <summary>Has a shingle taken for one that may repeat.</summary>
    public void Mark(ulong mixed)
    {
        Add(mixed);
        Add(mixed);
    }

    /// <summary>False where a shingle stands once for certain.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly bool MayRepeat(ulong mixed)
    {
        int place = (int)(mixed >> _shift);
        return ((_cells[place / PlacesPerCell] >> ((place % PlacesPerCell * 2) + 1)) & 1) != 0;
    }

    public readonly void Dispose() => ArrayPool<ulong>.Shared.Return(_rented);
}
