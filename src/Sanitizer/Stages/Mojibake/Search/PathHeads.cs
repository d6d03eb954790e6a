namespace Sanitizer.Stages.Mojibake.Search;

/// <summary>The ways that are kept at each place of an island: as numbers of entries in <see cref="PathArena"/>.</summary>
internal sealed class PathHeads
{
    private int[] _numbers = [];
    private uint[] _keys = [];
    private float[] _worst = [];
    private int _ways;

    /// <summary>Makes room for a number of places without ways.</summary>
    public void Prepare(int places, int ways)
    {
        _ways = ways;
        int length = places * ways;
        if (_numbers.Length < length)
        {
            _numbers = new int[length * 2];
            _keys = new uint[length * 2];
        }

        if (_worst.Length < places)
        {
            _worst = new float[places * 2];
        }

        Array.Fill(_numbers, -1, 0, length);
        Array.Fill(_worst, float.PositiveInfinity, 0, places);
    }

    /// <summary>The numbers at a place; -1 where none is kept, behind the others.</summary>
    public Span<int> At(int place) => _numbers.AsSpan(place * _ways, _ways);

    /// <summary>The keys of the states at a place: states that are equal have equal ones, others hardly.</summary>
    public Span<uint> KeysAt(int place) => _keys.AsSpan(place * _ways, _ways);

    /// <summary>The nats from which no further way is kept at a place: those of the worst one where there is no room for more.</summary>
    public ref float WorstAt(int place) => ref _worst[place];
}
