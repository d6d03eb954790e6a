using System.Runtime.CompilerServices;

namespace Sanitizer.Language.Models;

/// <summary>
/// The costs of characters behind three others, as the model has them, remembered: a text says the same few thousand sequences
/// again and again. Used by one thread.
/// </summary>
internal sealed class CostMemory
{
    /// <summary>Costs that are kept, as a power of two: half a megabyte, which stays in the cache of a core.</summary>
    private const int Bits = 15;

    private readonly CharacterModel _model;
    private readonly Entry[] _entries = new Entry[1 << Bits];

    public CostMemory(CharacterModel model)
    {
        _model = model;

        // The key 0 must not be found in a place that nothing was written to.
        _entries[PlaceOf(0)].Key = ulong.MaxValue;
    }

    /// <summary>The cost in nats of the last of four characters: what <see cref="CharacterModel.Advance"/> answers behind the others.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public float CostOf(in CharacterQuad quad)
    {
        if (quad.HasKey)
        {
            ulong key = quad.Key;
            ref Entry entry = ref _entries[PlaceOf(key)];
            return entry.Key == key ? entry.Cost : Ask(quad, ref entry);
        }

        return Ask(quad);
    }

    private float Ask(in CharacterQuad quad, ref Entry entry)
    {
        float cost = Ask(quad);
        entry = new Entry { Key = quad.Key, Cost = cost };
        return cost;
    }

    private float Ask(in CharacterQuad quad)
    {
        ModelState state = default;
        _ = _model.Advance(ref state, quad.Fourth);
        _ = _model.Advance(ref state, quad.Third);
        _ = _model.Advance(ref state, quad.Second);
        return _model.Advance(ref state, quad.Last);
    }

    private static int PlaceOf(ulong key) => (int)((key * 0x9E3779B97F4A7C15) >> (64 - Bits));

    private struct Entry
    {
        public ulong Key;
        public float Cost;
    }
}
