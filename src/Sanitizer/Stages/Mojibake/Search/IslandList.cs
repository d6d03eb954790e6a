using System.Numerics;
using Sanitizer.Text;

namespace Sanitizer.Stages.Mojibake.Search;

/// <summary>The islands of a window: where they are, which are suspicious, and which are still open. Reused from window to window.</summary>
internal sealed class IslandList
{
    /// <summary>Islands for which room is kept from window to window.</summary>
    private const int Kept = 1 << 18;

    /// <summary>The mark of a suspicious island, and that of one that was repaired.</summary>
    private const byte Suspect = 1;
    private const byte Closed = 2;

    /// <summary>Islands that are marked together: as many as a number has bits.</summary>
    private const int Stretch = 64;

    private readonly IslandMeter _meter = new();
    private readonly MarkMemory _memory = new();
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
        int first = 0;
        while (IslandFinder.TryFind(text, ref position, withQuotes, out IslandSpan span))
        {
            if (_spans.Count > first && (_spans.Count - first == Stretch || text[_spans[^1].End..span.Start].Contains((byte)'\n')))
            {
                Mark(text, first, withQuotes);
                first = _spans.Count;
            }

            _spans.Add(span);
        }

        if (_spans.Count > first)
        {
            Mark(text, first, withQuotes);
        }

        Open = _spans.Count;
    }

    // Marks the last islands: those of a line, or of a part of a long one. What decides is the text from a little before to a little behind.
    private void Mark(ReadOnlySpan<byte> text, int first, bool withQuotes)
    {
        int count = _spans.Count - first;
        int from = IslandFinder.ContextStart(text, _spans[first].Start, IslandMeasure.Reach);
        int to = IslandFinder.ContextEnd(text, _spans[^1].End, IslandMeasure.Reach);
        ulong key = Hash64.Combine(Hash64.Of(text[from..to]), ((ulong)(_spans[first].Start - from) << 8) | ((ulong)count << 1) | (withQuotes ? 1UL : 0));
        if (!_memory.TryFind(key, out ulong marks))
        {
            for (int i = 0; i < count; i++)
            {
                marks |= _meter.Exceeds(text, _spans[first + i], Explorer.Suspicious) ? 1UL << i : 0;
            }

            _memory.Keep(key, marks);
        }

        Suspicious += BitOperations.PopCount(marks);
        for (int i = 0; i < count; i++)
        {
            _marks.Add((byte)((marks >> i) & Suspect));
        }
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
