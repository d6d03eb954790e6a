using Sanitizer.Language.Models;
using Sanitizer.Text;
using Sanitizer.Text.Codecs;

namespace Sanitizer.Stages.Mojibake.Search;

/// <summary>
/// Undoes proven layers in the islands of a window that lost no byte, on the window's bytes: what <see cref="Explorer.Undo"/> and
/// <see cref="RepairEdits"/> make of them island by island, without cutting them out. Most islands of damaged text are such. Used by one thread.
/// </summary>
internal sealed class LosslessUndoing
{
    /// <summary>What undoing a layer answers where only a search tells what comes of it.</summary>
    private const int Unknown = -1;

    private readonly CostMemory _costs = CostMemory.OfThread;
    private readonly List<Layer> _layers = [];
    private readonly int[] _behind = new int[IslandMeasure.Reach];
    private IslandCharacters _before = new();
    private IslandCharacters _after = new();
    private CharacterQuad _start;
    private int _behindCount;

    /// <summary>The characters of the island as it stood, where one layer was undone.</summary>
    public ReadOnlySpan<int> Before => _before.Values;

    /// <summary>The characters that came out.</summary>
    public ReadOnlySpan<int> After => _after.Values;

    /// <summary>The character before the island in its line, or -1.</summary>
    public int Left { get; private set; }

    /// <summary>The character behind the island in its line, or -1.</summary>
    public int Right => _behindCount > 0 ? _behind[0] : -1;

    /// <summary>Turns to layers. False where they cannot be undone so: bytes may have been lost, or are pairs, or each place has to prove itself.</summary>
    public bool TryOpen(IReadOnlyList<Layer> layers)
    {
        _layers.Clear();
        foreach (Layer layer in layers)
        {
            Misreading misreading = layer.Misreading;
            if (layer.IsTorn || layer.IsOfPlaces || layer.Least > 0 || layer.Bonus <= 0 || !misreading.IsOfUtf8 || misreading.Loss != Loss.None || misreading.Read.IsDouble)
            {
                return false;
            }

            _layers.Add(layer);
        }

        return true;
    }

    /// <summary>Undoes the layers in an island.</summary>
    /// <param name="text">The window's text.</param>
    /// <param name="span">The island.</param>
    /// <param name="which">The layers that were undone, a bit each; 0 where none changes anything.</param>
    /// <returns>False where only a search tells what comes of the island.</returns>
    public bool TryUndo(ReadOnlySpan<byte> text, IslandSpan span, out uint which)
    {
        which = 0;
        Load(text, span);
        float cost = float.NaN;
        bool isUndone = false;
        for (int i = 0; i < _layers.Count; i++)
        {
            if (isUndone)
            {
                (_before, _after) = (_after, _before);
            }

            Layer layer = _layers[i];
            int sequences = Undo(layer.Misreading.Read);
            isUndone = sequences > 0;
            if (!isUndone)
            {
                if (sequences == Unknown)
                {
                    return false;
                }

                continue;
            }

            if (which == 0)
            {
                Surround(text, span);
            }

            float costAfter = CostOf(_after.Values);
            if (!IsCheaper(costAfter + Explorer.Enter - (layer.Bonus * sequences), cost))
            {
                return false;
            }

            cost = costAfter;
            which |= 1U << i;
        }

        if (which != 0 && !isUndone)
        {
            (_before, _after) = (_after, _before);
        }

        return true;
    }

    /// <summary>Adds the edits that make the island what came out of it to the next repair.</summary>
    public void AddEdits(RepairList repairs)
    {
        _after.All(out Span<int> values, out Span<int> starts, out Span<bool> copies);
        int count = _after.Count;
        for (int place = 0; place < count; place++)
        {
            if (copies[place])
            {
                continue;
            }

            int first = place;
            while (place < count && !copies[place])
            {
                place++;
            }

            int length = 0;
            Span<byte> room = repairs.Room((place - first) * RepairList.LongestCharacter);
            foreach (int value in values[first..place])
            {
                length += CodePointWriter.Write((uint)value, room[length..]);
            }

            repairs.AddEdit(TextSpan.FromBounds(starts[first], starts[place]), length);
        }
    }

    // Into the characters that the first layer is undone in.
    private void Load(ReadOnlySpan<byte> text, IslandSpan span)
    {
        _before.Prepare(span.End - span.Start, out Span<int> values, out Span<int> starts, out Span<bool> copies);
        int position = span.Start;
        int count = 0;
        while (position < span.End)
        {
            starts[count] = position;
            values[count++] = CharacterQuad.Decode(text, ref position);
        }

        starts[count] = position;
        copies[..count].Fill(true);
        _before.Count = count;
    }

    // The sequences undone; 0 where there are none.
    private int Undo(Reading read)
    {
        _before.All(out Span<int> values, out Span<int> starts, out Span<bool> copies);
        int count = _before.Count;
        _after.Prepare(count, out Span<int> undone, out Span<int> undoneStarts, out Span<bool> undoneCopies);
        ReadOnlySpan<byte> bytes = read.BytesOfFirst;
        int made = 0;
        int sequences = 0;
        for (int place = 0; place < count; made++)
        {
            int value = values[place];
            undoneStarts[made] = starts[place];
            if (value < 0x80)
            {
                undone[made] = value;
                undoneCopies[made] = copies[place];
                place++;
                continue;
            }

            int length = WholeSequence.LengthAt(values[place..count], bytes, out undone[made]);
            if (length == 0)
            {
                return MayHoldSequence(read) ? Unknown : 0;
            }

            undoneCopies[made] = false;
            place += length;
            sequences++;
        }

        undoneStarts[made] = starts[count];
        _after.Count = made;
        return sequences;
    }

    // Whether some lead byte has behind it what may be a trail byte, or stand for one: where none has, a search finds nothing.
    private bool MayHoldSequence(Reading read)
    {
        ReadOnlySpan<int> values = _before.Values;
        bool isLead = false;
        foreach (int value in values)
        {
            uint bytes = value < 0x80 ? (uint)value : read.BytesOf(value) & 0xFF;
            if (isLead && ((bytes & 0xC0) == 0x80 || value is ' ' or '?' or 0xFFFD))
            {
                return true;
            }

            isLead = bytes is >= WholeSequence.FirstLead and < WholeSequence.EndOfLeads;
        }

        return false;
    }

    // What the model looks at beside the island.
    private void Surround(ReadOnlySpan<byte> text, IslandSpan span)
    {
        _start = CharacterQuad.Start;
        Left = -1;
        int position = IslandFinder.ContextStart(text, span.Start, IslandMeasure.Reach);
        while (position < span.Start)
        {
            Left = CharacterQuad.Decode(text, ref position);
            _start = _start.Next(Left);
        }

        position = span.End;
        _behindCount = 0;
        while (_behindCount < IslandMeasure.Reach && position < text.Length && text[position] is not ((byte)'\n' or (byte)'\r'))
        {
            _behind[_behindCount++] = CharacterQuad.Decode(text, ref position);
        }
    }

    // The same sums in the same order as those of an island that was cut out, so that not even the rounding differs.
    private float CostOf(ReadOnlySpan<int> values)
    {
        CharacterQuad quad = _start;
        float cost = 0;
        foreach (int value in values)
        {
            cost += IslandMeasure.Step(_costs, ref quad, value);
        }

        return cost + CostBehind(ref quad);
    }

    private float CostBehind(ref CharacterQuad quad)
    {
        float cost = 0;
        foreach (int value in _behind.AsSpan(0, _behindCount))
        {
            cost += IslandMeasure.Step(_costs, ref quad, value);
        }

        return _behindCount == 0 ? cost + IslandMeasure.Step(_costs, ref quad, ' ') : cost;
    }

    // Whether a cost is less than that of the characters before the layer, which is summed up no further than it takes to know: no cost is below 0.
    private bool IsCheaper(float cost, float costBefore)
    {
        if (!float.IsNaN(costBefore))
        {
            return cost < costBefore;
        }

        if (cost < 0)
        {
            return true;
        }

        CharacterQuad quad = _start;
        float sum = 0;
        foreach (int value in _before.Values)
        {
            sum += IslandMeasure.Step(_costs, ref quad, value);
            if (cost < sum)
            {
                return true;
            }
        }

        return cost < sum + CostBehind(ref quad);
    }
}
