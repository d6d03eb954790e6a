using System.Runtime.InteropServices;
using Sanitizer.Text;

namespace Sanitizer.Stages.Mojibake.Search;

/// <summary>
/// What undoing a layer made of islands, by the hash of their characters. Where a search is needed for each island of a window, words and lines that come
/// again are not searched again: a megabyte of the same two letters took half a minute. Used by one thread.
/// </summary>
internal sealed class StepMemory
{
    /// <summary>Steps that are kept, of 16 bytes; with more the memory is emptied.</summary>
    private const int Kept = 1 << 17;

    private readonly Dictionary<ulong, PathStep[]> _steps = [];
    private Layer? _layer;
    private LetterHabits? _habits;
    private int _count;

    /// <summary>Turns to a layer; what other layers, or other habits, made of islands is forgotten.</summary>
    public void Open(Layer layer, LetterHabits? habits)
    {
        if (!ReferenceEquals(layer, _layer) || !ReferenceEquals(habits, _habits))
        {
            Clear();
            _layer = layer;
            _habits = habits;
        }
    }

    /// <summary>The key of an island: its characters and those around it are all that a search looks at.</summary>
    public static ulong KeyOf(Island island) =>
        Hash64.Combine(Hash64.Of(MemoryMarshal.AsBytes(island.Text.AsSpan())), ((ulong)island.Start << 32) | (uint)island.End);

    /// <summary>Looks for an island. No steps are those of one that stays as it is.</summary>
    public bool TryFind(ulong key, out IReadOnlyList<PathStep> steps)
    {
        bool isFound = _steps.TryGetValue(key, out PathStep[]? found);
        steps = found ?? [];
        return isFound;
    }

    /// <summary>Keeps what became of an island.</summary>
    public void Keep(ulong key, IReadOnlyList<PathStep> steps)
    {
        if (_count > Kept)
        {
            Clear();
        }

        _steps[key] = [.. steps];
        _count += steps.Count + 1;
    }

    private void Clear()
    {
        _steps.Clear();
        _count = 0;
    }
}
