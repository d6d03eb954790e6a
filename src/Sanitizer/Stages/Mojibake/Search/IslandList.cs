namespace Sanitizer.Stages.Mojibake.Search;

/// <summary>The islands of a window: where they are, which are suspicious, and which are still open. Reused from window to window.</summary>
internal sealed class IslandList
{
    /// <summary>Islands for which room is kept from window to window.</summary>
    private const int Kept = 1 << 18;

    /// <summary>The mark of a suspicious island, and that of one that was repaired.</summary>
    private const byte Suspect = 1;
    private const byte Closed = 2;

    private readonly IslandMeter _meter = new();
    private readonly List<IslandSpan> _spans = [];
    private readonly List<byte> _marks = [];

    /// <summary>The number of islands.</summary>
    public int Count => _spans.Count;

    /// <summary>The number of islands that were not repaired.</summary>
    public int Open { get; private set; }

    /// <summary>The number of those among them that are suspicious.</summary>
    public int Suspicious { get; private set; }

    /// <summary>Where an island is.</summary>
    public IslandSpan this[int number] => _spans[number];

    /// <summary>Whether an island was not repaired.</summary>
    public bool IsOpen(int number) => (_marks[number] & Closed) == 0;

    /// <summary>Whether some stretch of an island is unlikely enough to be looked at.</summary>
    public bool IsSuspicious(int number) => (_marks[number] & Suspect) != 0;

    /// <summary>Notes that an island was repaired.</summary>
    public void Close(int number)
    {
        Open--;
        Suspicious -= IsSuspicious(number) ? 1 : 0;
        _marks[number] |= Closed;
    }

    /// <summary>Finds the islands of a text.</summary>
    public void Load(ReadOnlySpan<byte> text, bool withQuotes)
    {
        Clear();
        int position = 0;
        while (IslandFinder.TryFind(text, ref position, withQuotes, out IslandSpan span))
        {
            bool isSuspicious = _meter.Exceeds(text, span, Explorer.Suspicious);
            _spans.Add(span);
            _marks.Add(isSuspicious ? Suspect : (byte)0);
            Suspicious += isSuspicious ? 1 : 0;
        }

        Open = _spans.Count;
    }

    /// <summary>Forgets the islands.</summary>
    public void Clear()
    {
        _spans.Clear();
        _marks.Clear();
        Open = 0;
        Suspicious = 0;
        if (_spans.Capacity > Kept)
        {
            _spans.Capacity = Kept;
            _marks.Capacity = Kept;
        }
    }
}
