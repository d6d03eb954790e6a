namespace Sanitizer.Stages.Mojibake.Search;

/// <summary>Finds the encoding of two bytes in which UTF-8 lost some of its bytes.</summary>
internal sealed class TornSearch
{
    /// <summary>Whole sequences a byte astray: in text that was misread none is, but for characters that two programs read differently.</summary>
    private const int WholeForAstray = 20;

    /// <summary>A nat for the layer, as for any other.</summary>
    private const double OfLayer = 1;

    private readonly TornReading _reading = new();

    /// <summary>What undoing the likeliest such misreading leads to; null where none is proven.</summary>
    public Outcome? Find(List<Island> islands, double cost)
    {
        Outcome? best = null;
        double highest = double.NegativeInfinity;
        foreach (Misreading misreading in Misreadings.OfUtf8)
        {
            if (!misreading.Read.IsDouble)
            {
                continue;
            }

            int whole = 0;
            int bytes = 0;
            int torn = 0;
            int remnants = 0;
            int freed = 0;
            int astray = 0;
            List<Island> after = new(islands.Count);
            foreach (Island island in islands)
            {
                after.Add(Undo(island, misreading) ?? island);
                whole += _reading.Whole;
                bytes += _reading.WholeBytes;
                torn += _reading.Torn;
                remnants += _reading.Remnants;
                freed += _reading.Freed;
                astray += _reading.Astray;
            }

            double left = after.Sum(island => island.Cost) + misreading.Rarity + OfLayer;
            double rank = bytes - (torn / 2.0);
            if (rank > highest && astray * WholeForAstray <= whole && cost - left >= Proof.OfTorn(whole, bytes, torn, remnants, freed))
            {
                highest = rank;
                best = new Outcome([new Layer(misreading, 0, 0, cost - left) { IsTorn = true }], after, left);
            }
        }

        return best;
    }

    /// <summary>Reads an island back; null where something in it is astray, where nothing changes, and where the text gets no likelier.</summary>
    public Island? Undo(Island island, Misreading misreading)
    {
        _reading.Read(island, misreading);
        if (_reading.Astray > 0 || _reading.Steps.All(step => step.IsCopy))
        {
            return null;
        }

        Island after = island.After(_reading.Steps);
        IslandMeasure.Measure(after);
        return after.Cost < island.Cost ? after : null;
    }
}
