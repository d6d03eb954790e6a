namespace Sanitizer.Stages.Mojibake.Search;

/// <summary>The ways that a search keeps: the steps that led to them, and for each place the best few.</summary>
internal sealed class PathArena
{
    private PathEntry[] _entries = new PathEntry[1024];
    private int _count;
    private int _ways;

    /// <summary>An entry by its number.</summary>
    public ref readonly PathEntry this[int number] => ref _entries[number];

    /// <summary>Forgets all entries; from now on <paramref name="ways"/> ways are kept at a place.</summary>
    public void Clear(int ways)
    {
        _count = 0;
        _ways = ways;
    }

    /// <summary>Makes room for a number of places without ways.</summary>
    public void Prepare(ref int[] heads, int places)
    {
        int length = places * _ways;
        if (heads.Length < length)
        {
            heads = new int[length * 2];
        }

        Array.Fill(heads, -1, 0, length);
    }

    /// <summary>Keeps a way to a place if it is one of the best; of two that the model cannot tell apart the better one.</summary>
    public void Put(int[] heads, int place, PathEntry entry)
    {
        int start = place * _ways;
        int worst = -1;
        for (int way = start; way < start + _ways; way++)
        {
            int held = heads[way];
            if (held < 0 || (_ways > 1 && _entries[held].State.Equals(entry.State)))
            {
                worst = way;
                break;
            }

            if (worst < 0 || _entries[held].Cost > _entries[heads[worst]].Cost)
            {
                worst = way;
            }
        }

        if (heads[worst] >= 0 && _entries[heads[worst]].Cost <= entry.Cost)
        {
            return;
        }

        if (_count == _entries.Length)
        {
            Array.Resize(ref _entries, _count * 2);
        }

        _entries[_count] = entry;
        heads[worst] = _count++;
    }
}
