using System.Numerics;

namespace Sanitizer.Text.Edits;

/// <summary>The ranges that accepted edits cover, for asking quickly whether another edit would touch one of them.</summary>
internal sealed class SpanSet
{
    private readonly ulong[] _covered;
    private readonly ulong[] _starts;
    private readonly ulong[] _insertions;

    /// <summary>An empty set.</summary>
    /// <param name="length">The length of the text in bytes.</param>
    public SpanSet(int length)
    {
        int words = (length >> 6) + 1;
        _covered = new ulong[words];
        _starts = new ulong[words];
        _insertions = new ulong[words];
    }

    /// <summary>
    /// Whether an edit of <paramref name="span"/> would overlap a range in the set. Edits that merely touch do not overlap; two
    /// insertions at one place do, since nothing says which comes first.
    /// </summary>
    public bool Overlaps(TextSpan span)
    {
        if (span.Length == 0)
        {
            return Has(_insertions, span.Start) || (Has(_covered, span.Start) && !Has(_starts, span.Start));
        }

        return Any(_covered, span.Start, span.End) || Any(_insertions, span.Start + 1, span.End);
    }

    public void Add(TextSpan span)
    {
        if (span.Length == 0)
        {
            _insertions[span.Start >> 6] |= 1UL << span.Start;
            return;
        }

        _starts[span.Start >> 6] |= 1UL << span.Start;
        for (int word = span.Start >> 6; word <= (span.End - 1) >> 6; word++)
        {
            _covered[word] |= Mask(word, span.Start, span.End);
        }
    }

    private static bool Has(ulong[] bits, int position) => (bits[position >> 6] & (1UL << position)) != 0;

    private static bool Any(ulong[] bits, int start, int end)
    {
        if (start >= end)
        {
            return false;
        }

        for (int word = start >> 6; word <= (end - 1) >> 6; word++)
        {
            if ((bits[word] & Mask(word, start, end)) != 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The bits of a word that lie in the range from start up to but without end.</summary>
    private static ulong Mask(int word, int start, int end)
    {
        int first = Math.Max(start - (word << 6), 0);
        int last = Math.Min(end - (word << 6), 64);
        return BitOperations.RotateLeft(last - first == 64 ? ulong.MaxValue : (1UL << (last - first)) - 1, first);
    }
}
