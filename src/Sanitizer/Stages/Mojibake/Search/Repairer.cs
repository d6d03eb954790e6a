namespace Sanitizer.Stages.Mojibake.Search;

/// <summary>Finds the misreadings of a window and undoes them.</summary>
internal sealed class Repairer
{
    /// <summary>Islands that are looked at closely; they are taken evenly from the window.</summary>
    private const int Sample = 60;

    /// <summary>Characters that are looked at closely; what has no spaces is one long island.</summary>
    private const int SampleLength = 6000;

    /// <summary>Different damage in one window that is looked for.</summary>
    private const int Kinds = 4;

    private readonly Explorer _explorer = new();

    /// <summary>The islands of a text, those repaired that are damaged.</summary>
    public List<Repair> Run(ReadOnlySpan<byte> text) => Run(text, withQuotes: false);

    private List<Repair> Run(ReadOnlySpan<byte> text, bool withQuotes)
    {
        List<Repair> repairs = [.. IslandFinder.Find(text, withQuotes).Select(island => new Repair(island))];
        foreach (Repair repair in repairs)
        {
            IslandMeasure.Measure(repair.Original);
        }

        List<Repair> open = repairs;
        for (int kind = 0; kind < Kinds; kind++)
        {
            open = open.FindAll(repair => repair.Layers.Count == 0);
            List<Repair> suspicious = open.FindAll(repair => Explorer.IsSuspicious(repair.Original));
            if (suspicious.Count == 0)
            {
                break;
            }

            Outcome outcome = _explorer.Explore(SampleOf(suspicious), SampleOf(open));
            if (!withQuotes && outcome.Layers.Any(layer => layer.IsForced))
            {
                return Run(text, withQuotes: true);
            }

            if (outcome.Layers.Count > 0 && IsBelieved(open, outcome.Layers) && Undo(open, outcome.Layers, isDoubtful: false))
            {
                continue;
            }

            if (_explorer.Doubt is Layer doubt)
            {
                _ = Undo(open, [doubt], isDoubtful: true);
            }

            break;
        }

        return repairs;
    }

    // One layer has to suit the islands one by one; what is under a proven layer is proven with it.
    private bool IsBelieved(List<Repair> open, IReadOnlyList<Layer> layers)
    {
        if (layers.Count > 1)
        {
            return true;
        }

        LegacyWitness ofLegacy = new(layers[0].Misreading);
        SequenceWitness ofSequences = new(layers[0].Misreading);
        foreach (Repair repair in open)
        {
            if (_explorer.Undo(repair.Current, layers[0]) is Island after)
            {
                ofLegacy.Add(repair.Current, after);
                ofSequences.Add(repair.Current, after);
            }
        }

        return layers[0].IsForced ? ofLegacy.Believes() : ofSequences.Believes();
    }

    private bool Undo(List<Repair> open, IReadOnlyList<Layer> layers, bool isDoubtful)
    {
        bool isChanged = false;
        foreach (Repair repair in open)
        {
            foreach (Layer layer in layers)
            {
                if (_explorer.Undo(repair.Current, layer) is Island after)
                {
                    repair.Current = after;
                    repair.Layers.Add(layer);
                    repair.IsDoubtful = isDoubtful;
                    isChanged = true;
                }
            }
        }

        return isChanged;
    }

    private static List<Island> SampleOf(List<Repair> repairs)
    {
        List<Island> sample = [];
        int step = Math.Max(1, repairs.Count / Sample);
        int characters = 0;
        for (int i = 0; i < repairs.Count && sample.Count < Sample && characters < SampleLength; i += step)
        {
            sample.Add(repairs[i].Original);
            characters += repairs[i].Original.Text.Length;
        }

        return sample;
    }
}
