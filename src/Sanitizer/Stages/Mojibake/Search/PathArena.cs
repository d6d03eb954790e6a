using Sanitizer.Language.Models;

namespace Sanitizer.Stages.Mojibake.Search;

/// <summary>The ways that a search keeps: the steps that led to them, and for each place the best few.</summary>
internal sealed class PathArena
{
    private PathEntry[] _entries = new PathEntry[1024];
    private int _count;

    /// <summary>An entry by its number.</summary>
    public ref readonly PathEntry this[int number] => ref _entries[number];

    /// <summary>Forgets all entries.</summary>
    public void Clear() => _count = 0;

    /// <summary>Keeps a way to a place if it is one of the best; of two that the model cannot tell apart the better one.</summary>
    public void Put(PathHeads heads, int place, PathEntry entry)
    {
        ref float limit = ref heads.WorstAt(place);
        if (entry.Cost >= limit)
        {
            return;
        }

        Span<int> numbers = heads.At(place);
        Span<uint> keys = heads.KeysAt(place);
        uint key = KeyOf(entry.State);
        int way = PlaceFor(entry.State, key, numbers, keys);
        if (numbers[way] >= 0 && _entries[numbers[way]].Cost <= entry.Cost)
        {
            return;
        }

        if (_count == _entries.Length)
        {
            Array.Resize(ref _entries, _count * 2);
        }

        _entries[_count] = entry;
        numbers[way] = _count++;
        keys[way] = key;
        limit = numbers[^1] < 0 ? float.PositiveInfinity : _entries[numbers[WorstOf(numbers)]].Cost;
    }

    // Where the model stands the same, else the first free place, else that of the worst.
    private int PlaceFor(ModelState state, uint key, ReadOnlySpan<int> numbers, ReadOnlySpan<uint> keys)
    {
        for (int way = 0; way < numbers.Length && numbers.Length > 1; way++)
        {
            if (numbers[way] < 0 || (keys[way] == key && _entries[numbers[way]].State.Equals(state)))
            {
                return way;
            }
        }

        return numbers[0] < 0 ? 0 : WorstOf(numbers);
    }

    private int WorstOf(ReadOnlySpan<int> numbers)
    {
        int worst = 0;
        for (int way = 1; way < numbers.Length; way++)
        {
            if (_entries[numbers[way]].Cost > _entries[numbers[worst]].Cost)
            {
                worst = way;
            }
        }

        return worst;
    }

    private static uint KeyOf(ModelState state) =>
        ((((((uint)state.Last * 0x9E3779B1) ^ (uint)state.Second) * 0x85EBCA77) ^ (uint)state.Third) * 0xC2B2AE3D) ^ state.Cases;
}
