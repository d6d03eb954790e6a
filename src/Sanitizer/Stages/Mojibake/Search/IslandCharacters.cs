namespace Sanitizer.Stages.Mojibake.Search;

/// <summary>The characters of an island, each of which comes from the bytes behind those of the one before. Reused from island to island.</summary>
internal sealed class IslandCharacters
{
    private int[] _values = new int[256];
    private int[] _starts = new int[257];
    private bool[] _copies = new bool[256];

    /// <summary>The number of characters.</summary>
    public int Count { get; set; }

    /// <summary>The characters.</summary>
    public ReadOnlySpan<int> Values => _values.AsSpan(0, Count);

    /// <summary>Room for so many characters: their code points, where in the window each starts and the last ends, and whether each stands as it stood in the window.</summary>
    public void Prepare(int most, out Span<int> values, out Span<int> starts, out Span<bool> copies)
    {
        if (_values.Length < most)
        {
            _values = new int[most * 2];
            _starts = new int[(most * 2) + 1];
            _copies = new bool[most * 2];
        }

        All(out values, out starts, out copies);
    }

    /// <summary>The same without room for more.</summary>
    public void All(out Span<int> values, out Span<int> starts, out Span<bool> copies)
    {
        values = _values;
        starts = _starts;
        copies = _copies;
    }
}
