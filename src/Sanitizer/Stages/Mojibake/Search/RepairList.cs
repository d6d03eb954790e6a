using System.Collections;
using System.Runtime.CompilerServices;
using Sanitizer.Text;
using Sanitizer.Text.Edits;

namespace Sanitizer.Stages.Mojibake.Search;

/// <summary>
/// The repairs of a window, which may be half a million: no object is made for one. Reused from window to window, by one thread; what was
/// handed out is valid until the next window, and the replacements for as long as anybody keeps them.
/// </summary>
internal sealed class RepairList : IReadOnlyList<Repair>
{
    /// <summary>Repairs and edits for which room is kept from window to window: 5 MB and 6 MB.</summary>
    private const int Kept = 1 << 18;

    /// <summary>Bytes of replacements that are taken from the heap at once.</summary>
    private const int ChunkLength = 1 << 14;

    /// <summary>Bytes of a character.</summary>
    public const int LongestCharacter = 4;

    private readonly List<(IReadOnlyList<Layer> Layers, bool IsDoubtful, bool IsWhole)> _causes = [];
    private Entry[] _entries = new Entry[64];
    private Edit[] _edits = new Edit[64];
    private byte[] _bytes = [];
    private int _editCount;
    private int _used;

    /// <summary>The number of repairs.</summary>
    public int Count { get; private set; }

    /// <summary>A repair.</summary>
    public Repair this[int index]
    {
        [MethodImpl(MethodImplOptions.NoInlining)] // called for each, it is compiled again for this machine; the loop that calls it is not
        get
        {
            ref readonly Entry entry = ref _entries[index];
            (IReadOnlyList<Layer> layers, bool isDoubtful, bool isWhole) = _causes[entry.Cause];
            return new Repair(layers, _edits.AsMemory(entry.FirstEdit, entry.Edits), entry.Saved, isDoubtful, isWhole);
        }
    }

    /// <summary>The number of the island that was repaired.</summary>
    public int IslandOf(int index) => _entries[index].Island;

    /// <summary>The edits of some repairs in a row, in order.</summary>
    /// <param name="first">The first repair.</param>
    /// <param name="end">The one behind the last.</param>
    public ReadOnlyMemory<Edit> EditsOf(int first, int end) =>
        _edits.AsMemory(_entries[first].FirstEdit..(_entries[end - 1].FirstEdit + _entries[end - 1].Edits));

    /// <summary>Room for the replacement of the next edit.</summary>
    /// <param name="length">Bytes that it has at most.</param>
    public Span<byte> Room(int length)
    {
        if (_bytes.Length - _used < length)
        {
            _bytes = new byte[Math.Max(ChunkLength, length)];
            _used = 0;
        }

        return _bytes.AsSpan(_used);
    }

    /// <summary>Adds an edit to the next repair.</summary>
    /// <param name="span">What is replaced.</param>
    /// <param name="length">Bytes of the replacement, which stands in the <see cref="Room"/>.</param>
    public void AddEdit(TextSpan span, int length)
    {
        if (_editCount == _edits.Length)
        {
            Array.Resize(ref _edits, _editCount * 2);
        }

        _edits[_editCount++] = new Edit(span, _bytes.AsMemory(_used, length));
        _used += length;
    }

    /// <summary>Adds a repair with the edits that were added since the last one.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void Add(int island, IReadOnlyList<Layer> layers, double saved, bool isDoubtful, bool isWhole)
    {
        if (Count == _entries.Length)
        {
            Array.Resize(ref _entries, Count * 2);
        }

        // Nearly all repairs of a window have the same cause.
        int cause = _causes.Count - 1;
        while (cause >= 0 && !(ReferenceEquals(_causes[cause].Layers, layers) && _causes[cause].IsDoubtful == isDoubtful && _causes[cause].IsWhole == isWhole))
        {
            cause--;
        }

        if (cause < 0)
        {
            cause = _causes.Count;
            _causes.Add((layers, isDoubtful, isWhole));
        }

        int first = EditsUpTo(Count);
        _entries[Count++] = new Entry(island, first, _editCount - first, cause, saved);
    }

    /// <summary>Takes all repairs from one on away again.</summary>
    public void RemoveFrom(int first)
    {
        _editCount = EditsUpTo(first);
        Count = first;
    }

    /// <summary>Puts the repairs, and their edits, in the order of the islands.</summary>
    public void Sort()
    {
        Span<Entry> entries = _entries.AsSpan(0, Count);
        for (int i = 1; i < entries.Length; i++)
        {
            if (entries[i].Island < entries[i - 1].Island)
            {
                Sort(entries);
                return;
            }
        }
    }

    /// <summary>Forgets all repairs.</summary>
    public void Clear()
    {
        Count = 0;
        _editCount = 0;
        _causes.Clear();
        _entries = _entries.Length > Kept ? new Entry[64] : _entries;
        _edits = _edits.Length > Kept ? new Edit[64] : _edits;
    }

    public IEnumerator<Repair> GetEnumerator()
    {
        for (int i = 0; i < Count; i++)
        {
            yield return this[i];
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private int EditsUpTo(int repair) => repair == 0 ? 0 : _entries[repair - 1].FirstEdit + _entries[repair - 1].Edits;

    private void Sort(Span<Entry> entries)
    {
        entries.Sort((left, right) => left.Island.CompareTo(right.Island));
        Edit[] sorted = new Edit[_edits.Length];
        int count = 0;
        foreach (ref Entry entry in entries)
        {
            _edits.AsSpan(entry.FirstEdit, entry.Edits).CopyTo(sorted.AsSpan(count));
            entry = entry with { FirstEdit = count };
            count += entry.Edits;
        }

        _edits = sorted;
    }

    private readonly record struct Entry(int Island, int FirstEdit, int Edits, int Cause, double Saved);
}
