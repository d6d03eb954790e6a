using Sanitizer.Language.Characters;

namespace Sanitizer.Stages.Mojibake.Search;

/// <summary>
/// Finds the layers of misreading in a sample of islands. A layer that looks bad may uncover one that explains everything, so the
/// likeliest few are followed down; the way that ends in the likeliest text counts.
/// </summary>
internal sealed class Explorer
{
    /// <summary>Nats for starting to undo a misreading in an island.</summary>
    public const float Enter = 2.5f;

    /// <summary>More layers than anybody met.</summary>
    private const int Deepest = 5;

    /// <summary>Ways followed down at the first layer, and further down.</summary>
    private const int Widest = 4;

    /// <summary>Nats in favour of a sequence where the misreading explains everything, where it is proven, and where it is likely.</summary>
    private const float OfAll = 12;

    /// <summary>A nat a layer: of two equal ways the shorter.</summary>
    private const double OfLayer = 1;

    /// <summary>Nats a stretch of text asks beyond the usual before anybody looks at it.</summary>
    private static readonly double Suspicious = double.Parse(Environment.GetEnvironmentVariable("MS") ?? "3");

    private readonly PathSearch _search = new();
    private readonly LegacySurvey _survey = new();

    /// <summary>Whether some stretch of an island is unlikely enough to be looked at.</summary>
    public static bool IsSuspicious(Island island) => island.Excess > Suspicious;

    /// <summary>Measures an island, so that its cost is known.</summary>
    public void Measure(Island island) => _search.Measure(island);

    /// <summary>The likeliest layers of a sample.</summary>
    /// <param name="islands">Islands with something suspicious.</param>
    /// <param name="all">Islands of the same window, suspicious or not: an old encoding that was misread has to suit them all.</param>
    public Outcome Explore(List<Island> islands, List<Island> all) => Explore(islands, all, 0);

    private Outcome Explore(List<Island> islands, List<Island> all, int depth)
    {
        double cost = islands.Sum(island => island.Cost);
        Outcome best = new([], cost);
        if (depth == Deepest || !islands.Exists(IsSuspicious))
        {
            return best;
        }

        List<(Layer Layer, Undoing Undoing)> ways = WaysOfUtf8(islands, cost, depth);
        if (depth == 0 || ways.Count == 0)
        {
            if (!(ways.Count > 0 && ways[0].Undoing.ExplainsAll && ways[0].Layer.Evidence >= Proof.OfSequences(ways[0].Undoing, ways[0].Layer.Misreading)))
            {
                AddLegacy(all, ways);
            }
        }

        foreach ((Layer layer, Undoing undoing) in ways)
        {
            // What a layer uncovers is misread all over, or it is no layer.
            if (depth > 0 && undoing.Left * 4 > undoing.Changes)
            {
                continue;
            }

            Outcome below = layer.IsForced ? new Outcome([], undoing.Cost) : Explore(undoing.Islands, undoing.Islands, depth + 1);
            double saved = (layer.IsForced ? layer.Evidence : cost - below.Cost - layer.Misreading.Rarity) - OfLayer;
            double total = cost - saved;
            bool isProven = layer.IsForced || saved >= Proof.OfSequences(undoing, layer.Misreading);
            if (isProven && total < best.Cost)
            {
                best = new Outcome([layer with { Evidence = saved }, .. below.Layers], total);
            }

            // What reads well now needs no second opinion.
            if (best.Layers.Count > 0 && undoing.ExplainsAll && !undoing.Islands.Exists(IsSuspicious))
            {
                break;
            }
        }

        return best;
    }

    /// <summary>Undoes a layer in an island; null where it changes nothing or costs more than it saves.</summary>
    public Island? Undo(Island island, Layer layer)
    {
        double cost = _search.Find(island, layer.Misreading, layer.IsForced, Enter, layer.Bonus);
        if (double.IsInfinity(cost) || (!layer.IsForced && cost >= island.Cost) || _search.Steps.Count == 0 || _search.Steps.All(step => step.IsCopy))
        {
            return null;
        }

        Island after = island.After(_search.Steps);
        _search.Measure(after);
        return after;
    }

    private List<(Layer Layer, Undoing Undoing)> WaysOfUtf8(List<Island> islands, double cost, int depth)
    {
        List<(Layer Layer, Undoing Undoing)> ways = [];
        foreach (Misreading misreading in Misreadings.OfUtf8)
        {
            // Bytes that left no trace are looked for where nothing else explains the text.
            if (misreading.Loss != Loss.None && (depth > 0 || ways.Exists(way => way.Undoing.ExplainsAll)))
            {
                continue;
            }

            Undoing all = UndoAll(islands, misreading, OfAll);
            if (all.Changes == 0)
            {
                continue;
            }

            ways.Add((new Layer(misreading, OfAll, cost - all.Cost - misreading.Rarity), all));
            if (!all.ExplainsAll)
            {
                Undoing some = UndoAll(islands, misreading, 0);
                if (some.Changes > 0 && some.Cost < all.Cost)
                {
                    ways.Add((new Layer(misreading, 0, cost - some.Cost - misreading.Rarity), some));
                }
            }
        }

        ways.Sort((left, right) => Rank(right).CompareTo(Rank(left)));
        int most = depth == 0 ? Widest : 2;
        return ways.Count <= most ? ways : ways.GetRange(0, most);
    }

    // Ways that explain everything come first, whatever the text reads like as yet.
    private static double Rank((Layer Layer, Undoing Undoing) way) =>
        way.Layer.Evidence + (way.Undoing.Left == 0 ? 15 + (2 * Math.Min(way.Undoing.Changes, 10)) : 0);

    private void AddLegacy(List<Island> islands, List<(Layer Layer, Undoing Undoing)> ways)
    {
        double cost = islands.Sum(island => island.Cost);
        double best = double.NegativeInfinity;
        double second = double.NegativeInfinity;
        Misreading? found = null;
        foreach (Misreading misreading in _survey.Survey(islands))
        {
            double saved = cost - misreading.Rarity;
            foreach (Island island in islands)
            {
                saved -= _search.Find(island, misreading, true, 0);
            }

            if (saved > best)
            {
                second = best;
                best = saved;
                found = misreading;
            }
            else if (saved > second)
            {
                second = saved;
            }
        }

        if (found is null || best <= 0)
        {
            return;
        }

        Undoing undoing = UndoAll(islands, found, 0);
        if (Environment.GetEnvironmentVariable("MOJD") == "1") Console.Error.WriteLine($"LEG {best} {second} {undoing.Residue} {undoing.Changes} {undoing.Signs} {found}");
        if (Proof.IsOfLegacy(undoing, best, best - second))
        {
            ways.Add((new Layer(found, 0, best), undoing));
        }
    }

    private Undoing UndoAll(List<Island> islands, Misreading misreading, float bonus)
    {
        List<Island> after = new(islands.Count);
        double cost = 0;
        int changes = 0;
        int homely = 0;
        int left = 0;
        int signs = 0;
        int characters = 0;
        double changedCost = 0;
        foreach (Island island in islands)
        {
            double asked = _search.Find(island, misreading, !misreading.IsOfUtf8, Enter, bonus);
            bool isChanged = !double.IsInfinity(asked) && (asked < island.Cost || !misreading.IsOfUtf8) && _search.Steps.Any(step => !step.IsCopy);
            if (!isChanged)
            {
                after.Add(island);
                cost += island.Cost;
                left += IsSuspicious(island) ? island.Text[island.Start..island.End].Count(character => character >= 0x80) : 0;
                continue;
            }

            int undone = 0;
            foreach (PathStep step in _search.Steps)
            {
                if (step.IsCopy)
                {
                    left += step.Character >= 0x80 && step.Character != 0xFFFD ? 1 : 0;
                    continue;
                }

                changes++;
                undone++;
                bool isHomely = true;
                for (int i = step.First; i < step.Last; i++)
                {
                    isHomely &= island.Text[island.Start + i] == ' ' || Letters.IsLetter(island.Text[island.Start + i]);
                }

                homely += isHomely ? 1 : 0;
                signs += isHomely && (step.Character < 0 || Letters.IsLetter(step.Character)) ? 0 : 1;
            }

            Island next = island.After(_search.Steps);
            _search.Measure(next);
            after.Add(next);
            cost += asked + (bonus * undone);
            changedCost += next.Cost;
            characters += next.Text.Length - next.Start;
        }

        return new Undoing { Islands = after, Cost = cost, Changes = changes, Homely = homely, Left = left, Signs = signs, Residue = changedCost / Math.Max(1, characters) };
    }
}
