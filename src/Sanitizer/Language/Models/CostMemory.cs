using System.Runtime.CompilerServices;

namespace Sanitizer.Language.Models;

/// <summary>
/// The costs of characters behind three others, as the model has them, remembered: a text says the same few thousand sequences
/// again and again. Used by one thread.
/// </summary>
internal sealed class CostMemory
{
    /// <summary>Costs that are kept, as a power of two: a megabyte. A fifth of the characters of Russian and French text are not found in it.</summary>
    private const int Bits = 16;

    [ThreadStatic]
    private static CostMemory? _ofThread;

    private readonly CharacterModel _model;
    private readonly Entry[] _entries = new Entry[1 << Bits];
    private ModelState _state;
    private CharacterQuad _stateBehind;

    public CostMemory(CharacterModel model)
    {
        _model = model;
        _state = model.Start;
        _stateBehind = CharacterQuad.Start;

        // The key 0 must not be found in a place that nothing was written to.
        _entries[PlaceOf(0)].Key = ulong.MaxValue;
    }

    /// <summary>The memory of the thread, of the model that ships with the library.</summary>
    public static CostMemory OfThread => _ofThread ??= new CostMemory(CharacterModel.Shared);

    /// <summary>The cost in nats of the last of four characters: what <see cref="CharacterModel.Advance"/> answers behind the others.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public float CostOf(in CharacterQuad quad)
    {
        if (!quad.HasKey)
        {
            return Ask(quad);
        }

        ulong key = quad.Key;
        ref Entry entry = ref _entries[PlaceOf(key)];
        return entry.Key == key ? entry.Cost : Ask(quad, ref entry);
    }

    private float Ask(in CharacterQuad quad, ref Entry entry)
    {
        float cost = Ask(quad);
        entry = new Entry { Key = quad.Key, Cost = cost };
        return cost;
    }

    // Words that are new are new for several characters, so that the state behind the last one often serves.
    private float Ask(in CharacterQuad quad)
    {
        if (_stateBehind.Last != quad.Second || _stateBehind.Second != quad.Third || _stateBehind.Third != quad.Fourth)
        {
            _state = _model.StateBehind(quad.Fourth, quad.Third, quad.Second);
        }

        _stateBehind = quad;
        return _model.Advance(ref _state, quad.Last);
    }

    private static int PlaceOf(ulong key) => (int)((key * 0x9E3779B97F4A7C15) >> (64 - Bits));

    private struct Entry
    {
        public ulong Key;
        public float Cost;
    }
}
