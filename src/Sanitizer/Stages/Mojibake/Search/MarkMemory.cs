namespace Sanitizer.Stages.Mojibake.Search;

/// <summary>
/// Which islands of a stretch of text are suspicious, by the stretch's hash. A window is read again when some stage changed a few places
/// of it, and records repeat lines. Used by one thread.
/// </summary>
internal sealed class MarkMemory
{
    /// <summary>Sets of stretches, as a power of two, and the stretches of a set: two megabytes, for the lines of a window of four.</summary>
    private const int Bits = 15;
    private const int Ways = 4;

    private readonly Entry[] _entries = new Entry[Ways << Bits];

    /// <summary>Looks for a stretch.</summary>
    /// <param name="key">Its hash.</param>
    /// <param name="marks">A bit for each of its islands, the first lowest: whether it is suspicious.</param>
    public bool TryFind(ulong key, out ulong marks)
    {
        foreach (ref readonly Entry entry in SetOf(key))
        {
            if (entry.Key == (key | 1))
            {
                marks = entry.Marks;
                return true;
            }
        }

        marks = 0;
        return false;
    }

    /// <summary>Keeps a stretch in the place of the oldest of its set.</summary>
    public void Keep(ulong key, ulong marks)
    {
        Span<Entry> set = SetOf(key);
        set[..^1].CopyTo(set[1..]);
        set[0] = new Entry(key | 1, marks);
    }

    private Span<Entry> SetOf(ulong key) => _entries.AsSpan((int)(key >> (64 - Bits)) * Ways, Ways);

    // No key that is kept is 0, as that of a free place is.
    private readonly record struct Entry(ulong Key, ulong Marks);
}
