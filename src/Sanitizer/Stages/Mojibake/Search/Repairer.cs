namespace Sanitizer.Stages.Mojibake.Search;

/// <summary>Finds the misreadings of a window and undoes them.</summary>
internal sealed class Repairer
{
    /// <summary>Islands that are looked at closely; they are taken evenly from the window.</summary>
    private const int Sample = 60;

    /// <summary>Different damage in one window that is looked for.</summary>
    private const int Kinds = 4;

    private readonly Explorer _explorer = new();

    /// <summary>The islands of a text, those repaired that are damaged.</summary>
    public List<Repair> Run(ReadOnlySpan<byte> text)
    {
        List<Repair> repairs = [.. IslandFinder.Find(text).Select(island => new Repair(island))];
        foreach (Repair repair in repairs)
        {
            _explorer.Measure(repair.Original);
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
            if (outcome.Layers.Count == 0 || !Undo(open, outcome))
            {
                break;
            }
        }

        return repairs;
    }

    private bool Undo(List<Repair> open, Outcome outcome)
    {
        bool isChanged = false;
        foreach (Repair repair in open)
        {
            foreach (Layer layer in outcome.Layers)
            {
                if (_explorer.Undo(repair.Current, layer) is Island after)
                {
                    repair.Current = after;
                    repair.Layers.Add(layer);
                    isChanged = true;
                }
            }
        }

        return isChanged;
    }

    private static List<Island> SampleOf(List<Repair> repairs)
    {
        int step = Math.Max(1, repairs.Count / Sample);
        return [.. repairs.Where((_, i) => i % step == 0).Take(Sample).Select(repair => repair.Original)];
    }
}
