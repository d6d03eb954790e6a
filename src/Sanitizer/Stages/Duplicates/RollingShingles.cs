using System.Runtime.CompilerServices;

namespace Sanitizer.Stages.Duplicates;

/// <summary>Goes over the shingles of a row of words: a hash of each, made from the one before.</summary>
internal ref struct RollingShingles
{
    /// <summary>An odd number with about as many ones as zeros.</summary>
    public const ulong Multiplier = 0x9E3779B97F4A7C15;

    private readonly ReadOnlySpan<uint> _hashes;
    private readonly int _shingle;
    private readonly ulong _lead = 1;
    private ulong _rolling;
    private int _next;

    public RollingShingles(ReadOnlySpan<uint> hashes, int shingle)
    {
        _hashes = hashes;
        _shingle = shingle;
        for (int i = 0; i < shingle; i++)
        {
            _lead *= Multiplier;
            _rolling = i < shingle - 1 ? (_rolling * Multiplier) + hashes[i] + 1 : _rolling;
        }

        _next = shingle - 1;
    }

    /// <summary>Spreads what a hash says over all its bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Mix(ulong rolling) => (rolling ^ (rolling >> 29)) * Multiplier;

    /// <summary>The hash of the next shingle; false behind the last one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryNext(out ulong rolling)
    {
        if (_next >= _hashes.Length)
        {
            rolling = 0;
            return false;
        }

        _rolling = (_rolling * Multiplier) + _hashes[_next] + 1;
        _rolling -= _next >= _shingle ? _lead * (_hashes[_next - _shingle] + 1UL) : 0;
        _next++;
        rolling = _rolling;
        return true;
    }
}
