using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;

namespace Sanitizer.Stages.Mojibake.Search;

/// <summary>
/// Finds the misreadings of a window and undoes them. Islands are noted as spans and cut out only where a search needs them: a window
/// may have a million. Reused from window to window, by one thread.
/// </summary>
internal sealed class Repairer
{
    /// <summary>Islands that are looked at closely; they are taken evenly from the window.</summary>
    private const int Sample = 60;

    /// <summary>Characters that are looked at closely; what has no spaces is one long island.</summary>
    private const int SampleLength = 6000;

    /// <summary>Bytes of the text whose words tell its language.</summary>
    private const int PlainLength = 4096;

    /// <summary>Different damage in one window that is looked for.</summary>
    private const int Kinds = 4;

    /// <summary>Places of a long text that are searched in vain, and that are repaired.</summary>
    private const int Places = 256;
    private const int MostFound = 4096;

    /// <summary>
    /// Characters of islands that are searched place by place in vain in a window. Two and a half times as many were about two seconds of work; half a
    /// mebibyte in one line, damaged all over in many ways, has 470,936.
    /// </summary>
    private const int PlacesLength = 40_000;

    /// <summary>The first byte of UTF-8 that starts a character beyond ASCII.</summary>
    private const byte FirstLead = 0xC2;

    /// <summary>Places that are damaged alike from which on others are believed to be: one may be an example.</summary>
    private const int Several = 3;

    /// <summary>Bytes of plain text between islands that belong together.</summary>
    private const int Near = 256;

    /// <summary>Nats that undoing has to save in an island where only some places of the text are damaged.</summary>
    private const double LeastOfPlaces = 8;

    [ThreadStatic]
    private static Repairer? _ofThread;

    private readonly Explorer _explorer = new();
    private readonly IslandList _islands = new();
    private readonly LosslessUndoing _lossless = new();
    private readonly RepairList _repairs = new();

    // Some of the layers that are undone, by the bits of their numbers.
    private readonly Dictionary<uint, IReadOnlyList<Layer>?> _layersUndone = [];

    /// <summary>The repairer of the thread.</summary>
    public static Repairer OfThread => _ofThread ??= new Repairer();

    /// <summary>The characters of islands that were searched place by place, and in vain, in the last window.</summary>
    public int SearchedInPlaces { get; private set; }

    /// <summary>The damaged islands of a text, in order; valid until the next text.</summary>
    /// <param name="text">The window's text.</param>
    /// <param name="withSaved">Whether to tell what each repair saved.</param>
    public RepairList Run(ReadOnlySpan<byte> text, bool withSaved = false)
    {
        _repairs.Clear();
        if (!Run(text, withQuotes: false, withSaved))
        {
            _repairs.Clear();
            _ = Run(text, withQuotes: true, withSaved);
        }

        _repairs.Sort();
        _islands.Clear();
        return _repairs;
    }

    // False where an old encoding was found, in which each curly quote may have been a letter.
    private bool Run(ReadOnlySpan<byte> text, bool withQuotes, bool withSaved)
    {
        SearchedInPlaces = 0;
        _islands.Load(text, withQuotes);
        if (_islands.Suspicious == 0 && !_islands.HasCandidates)
        {
            return true;
        }

        _explorer.Plain = PlainOf(text);
        for (int kind = 0; kind < Kinds && _islands.Suspicious > 0; kind++)
        {
            _explorer.Caution = 0;
            _explorer.SeesAll = _islands.Count <= Sample || _islands.Suspicious <= Sample;
            Outcome outcome = _explorer.Explore(SampleOf(text, onlySuspicious: true), _islands.MayBeOfLegacy ? SampleOf(text, onlySuspicious: false) : null);
            if (!withQuotes && outcome.Layers.Any(layer => layer.IsForced))
            {
                return false;
            }

            if (outcome.Layers.Count > 0 && Undo(text, outcome.Layers, isDoubtful: false, withSaved, 0, _islands.Count))
            {
                continue;
            }

            if (_explorer.Doubt is Layer doubt)
            {
                _ = Undo(text, [doubt], isDoubtful: true, withSaved, 0, _islands.Count);
            }

            break;
        }

        if (_islands.Count > Sample)
        {
            RepairPlaces(text, withSaved);
        }

        return true;
    }

    // What a sample of a long text does not show: damage in a few places. Each is its own witness; several that are damaged alike speak for others.
    private void RepairPlaces(ReadOnlySpan<byte> text, bool withSaved)
    {
        int searches = Places;
        int found = 0;
        int common = 0;
        bool? isEastAsian = null;
        for (int first = 0; first < _islands.Count && searches > 0 && SearchedInPlaces < PlacesLength && found < MostFound; first++)
        {
            if (!_islands.IsCandidate(text, first))
            {
                continue;
            }

            _explorer.SeesAll = true;
            _explorer.Caution = Proof.OfLength(_islands.Count);
            List<Island> near = NearTo(text, first, out int start, out int end);
            Outcome outcome = _explorer.Explore(near, null);
            if (outcome.Layers.Count > 0)
            {
                isEastAsian ??= IsEastAsian(text);
            }

            if (outcome.Layers.Count > 0 && PlaceWitness.Believes(outcome, near, CountForeign(text, start, end), isEastAsian == true))
            {
                // What is met everywhere, and here in several places, is looked for everywhere else; of what is hardly met each place is its own witness.
                common += outcome.Layers[0].Misreading.Rarity <= 0 ? 1 : 0;
                bool isCommon = common >= Several && outcome.Layers[0].Misreading.Rarity <= 0;
                IReadOnlyList<Layer> layers = [.. outcome.Layers.Select(layer => layer with { Least = layer.IsTorn ? layer.Least : Math.Max(layer.Least, LeastOfPlaces), IsOfPlaces = true })];
                found += Undo(text, layers, isDoubtful: false, withSaved, isCommon ? 0 : start, isCommon ? _islands.Count : end) ? 1 : 0;
            }
            else
            {
                searches--;
                SearchedInPlaces += near.Sum(island => island.Text.Length);
            }

            for (int i = first; i < end; i++)
            {
                _islands.Dismiss(i);
            }
        }
    }

    // The suspicious islands of the line that stand near.
    private List<Island> NearTo(ReadOnlySpan<byte> text, int first, out int start, out int end)
    {
        end = first;
        while (end > 0 && first - end < Sample / 2 && IsNear(text, end))
        {
            end--;
        }

        start = end;
        List<Island> near = [];
        int characters = 0;
        do
        {
            if (_islands.IsOpen(end) && IslandFinder.Cut(text, _islands[end]) is Island island && Explorer.IsSuspicious(island))
            {
                near.Add(island);
                characters += island.Text.Length;
            }

            end++;
        }
        while (end < _islands.Count && (end <= first || (near.Count < Sample && characters < SampleLength)) && IsNear(text, end));

        return near;
    }

    private int CountForeign(ReadOnlySpan<byte> text, int start, int end)
    {
        int count = 0;
        for (int i = start; i < end; i++)
        {
            foreach (byte value in text[_islands[i].Start.._islands[i].End])
            {
                count += value >= FirstLead ? 1 : 0;
            }
        }

        return count;
    }

    private static bool IsEastAsian(ReadOnlySpan<byte> text)
    {
        int foreign = 0;
        foreach (byte value in text)
        {
            foreign += value >= FirstLead ? 1 : 0;
        }

        return EastAsianText.CountIn(text) * 2 > foreign;
    }

    private bool IsNear(ReadOnlySpan<byte> text, int island)
    {
        int start = _islands[island - 1].End;
        int end = _islands[island].Start;
        return end - start < Near && !text[start..end].Contains((byte)'\n');
    }

    // The beginning of a text without the words that have letters beyond ASCII: they are damaged, and parts of words say nothing.
    private static byte[] PlainOf(ReadOnlySpan<byte> text)
    {
        byte[] plain = text[..Math.Min(text.Length, PlainLength)].ToArray();
        for (int start = 0; start < plain.Length;)
        {
            int length = plain.AsSpan(start).IndexOfAny((byte)' ', (byte)'\n');
            Span<byte> word = length < 0 ? plain.AsSpan(start) : plain.AsSpan(start, length);
            if (!Ascii.IsValid(word))
            {
                word.Fill((byte)' ');
            }

            start += word.Length + 1;
        }

        return plain;
    }

    private bool Undo(ReadOnlySpan<byte> text, IReadOnlyList<Layer> layers, bool isDoubtful, bool withSaved, int start, int end)
    {
        int first = _repairs.Count;
        LayerGate gate = new(layers);
        bool isLossless = !withSaved && _lossless.TryOpen(layers);
        _layersUndone.Clear();

        // One layer has to suit the islands one by one; what is under a proven layer is proven with it.
        Misreading misreading = layers[0].Misreading;
        LegacyWitness? ofLegacy = layers.Count == 1 && !isDoubtful && layers[0].IsForced ? new(misreading) : null;
        SequenceWitness? ofSequences = layers.Count == 1 && !isDoubtful && !layers[0].IsForced ? new(misreading) : null;
        for (int i = start; i < end; i++)
        {
            bool isKnown = false;
            bool isUndone = isLossless && TryUndoWhole(text, i, layers, isDoubtful, ofSequences, out isKnown);
            if (!isKnown)
            {
                isUndone = _islands.IsOpen(i) && gate.MayChange(text, _islands[i]) && UndoCut(text, i, layers, isDoubtful, withSaved, ofLegacy, ofSequences);
            }

            if (isUndone && ofSequences?.GivesUp() == true)
            {
                break;
            }
        }

        if (ofLegacy?.Believes() == false || ofSequences?.Believes() == false)
        {
            _repairs.RemoveFrom(first);
            return false;
        }

        for (int i = first; i < _repairs.Count; i++)
        {
            _islands.Close(_repairs.IslandOf(i));
        }

        return _repairs.Count > first;
    }

    // What need not be cut out, as most islands of damaged text; or is not open. Whether something changes, as far as that is known without a search.
    [MethodImpl(MethodImplOptions.NoInlining)] // called for each island, it is compiled again for this machine; the loop that calls it is not
    private bool TryUndoWhole(ReadOnlySpan<byte> text, int number, IReadOnlyList<Layer> layers, bool isDoubtful, SequenceWitness? ofSequences, out bool isKnown)
    {
        uint undone = 0;
        isKnown = !_islands.IsOpen(number) || _lossless.TryUndo(text, _islands[number], out undone);
        if (!isKnown || undone == 0)
        {
            return false;
        }

        _lossless.AddEdits(_repairs);
        _repairs.Add(number, LayersOf(layers, undone), 0, isDoubtful, isWhole: true);
        ofSequences?.AddWhole(_lossless.Before, _lossless.After, _lossless.Left, _lossless.Right);
        return true;
    }

    // What has to be cut out first. False where nothing changes.
    private bool UndoCut(ReadOnlySpan<byte> text, int number, IReadOnlyList<Layer> layers, bool isDoubtful, bool withSaved, LegacyWitness? ofLegacy, SequenceWitness? ofSequences)
    {
        Island original = IslandFinder.Cut(text, _islands[number]);
        Island current = original;
        uint undone = 0;
        for (int layer = 0; layer < layers.Count; layer++)
        {
            if (_explorer.Undo(current, layers[layer]) is Island after)
            {
                current = after;
                undone |= 1U << layer;
            }
        }

        if (undone == 0 || (layers[0].IsOfPlaces && PlaceWitness.IsLetterBeforeSpace(original, current)))
        {
            return false;
        }

        RepairEdits.Add(current, _repairs);
        _repairs.Add(number, LayersOf(layers, undone), withSaved ? original.Cost - current.Cost : 0, isDoubtful, isWhole: false);
        ofLegacy?.Add(original, current);
        ofSequences?.Add(original, current);
        return true;
    }

    // All layers, or those of them that were undone: one list for all islands.
    private IReadOnlyList<Layer> LayersOf(IReadOnlyList<Layer> layers, uint undone)
    {
        if (BitOperations.PopCount(undone) == layers.Count)
        {
            return layers;
        }

        ref IReadOnlyList<Layer>? some = ref CollectionsMarshal.GetValueRefOrAddDefault(_layersUndone, undone, out _);
        return some ??= [.. layers.Where((_, layer) => (undone & (1U << layer)) != 0)];
    }

    private List<Island> SampleOf(ReadOnlySpan<byte> text, bool onlySuspicious)
    {
        List<Island> sample = [];
        int step = Math.Max(1, (onlySuspicious ? _islands.Suspicious : _islands.Open) / Sample);
        int characters = 0;
        int wait = 0;
        for (int i = 0; i < _islands.Count && sample.Count < Sample && characters < SampleLength; i++)
        {
            if (!_islands.IsOpen(i) || (onlySuspicious && !_islands.IsSuspicious(i)))
            {
                continue;
            }

            if (wait == 0)
            {
                Island island = IslandFinder.Cut(text, _islands[i]);
                sample.Add(island);
                characters += island.Text.Length;
                wait = step;
            }

            wait--;
        }

        return sample;
    }
}
