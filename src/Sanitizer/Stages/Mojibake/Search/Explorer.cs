using System.Numerics;
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
    private const int WidestBelow = 2;

    /// <summary>Nats in favour of a sequence where the whole text is tried as misread.</summary>
    private const float OfAll = 12;

    /// <summary>Nats that a layer under a layer has to save.</summary>
    private const double OfUncovered = 5;

    /// <summary>The share of the evidence that is worth a suggestion.</summary>
    private const double Notable = 0.6;

    /// <summary>Nats that a place has to save by itself where the misreading explains little of the window.</summary>
    private const double LeastElsewhere = 4;

    /// <summary>Nats by which two ways differ that are the same but for rounding.</summary>
    private const double Same = 0.05;

    /// <summary>A nat a layer: of two equal ways the shorter.</summary>
    private const double OfLayer = 1;

    /// <summary>Nats a stretch of text asks beyond the usual before anybody looks at it.</summary>
    internal const double Suspicious = 3;

    private readonly PathSearch _search = new();
    private readonly LegacySurvey _survey = new();
    private readonly TornSearch _torn = new();
    private readonly SequenceTrial _ofSequences = new();
    private readonly LossTrial _ofLoss = new();
    private readonly WholeUndoing _whole = new();
    private readonly StepMemory _memory = new();
    private readonly LegacyTrial _trial;

    // Whether nats in favour of sequences counted where lost bytes were looked for last.
    private bool _hasWhole;

    public Explorer() => _trial = new LegacyTrial(_search);

    /// <summary>Whether some stretch of an island is unlikely enough to be looked at.</summary>
    public static bool IsSuspicious(Island island) => island.Excess > Suspicious;

    /// <summary>The beginning of the text, without the words that have letters beyond ASCII: its words tell the language.</summary>
    public ReadOnlyMemory<byte> Plain { get; set; }

    /// <summary>Whether the islands are all that is suspicious. Where they are a sample, what is not found in most of them is none of the text's.</summary>
    public bool SeesAll { get; set; } = true;

    /// <summary>Nats asked beyond the usual: of islands that were picked from many, chance has picked the strangest.</summary>
    public double Caution { get; set; }

    /// <summary>The likeliest misreading of UTF-8 that was found last and is not proven; null where none is worth a word.</summary>
    public Layer? Doubt { get; private set; }

    /// <summary>The likeliest layers of a sample.</summary>
    /// <param name="islands">Islands with something suspicious.</param>
    /// <param name="all">Islands of the same window, suspicious or not: an old encoding that was misread has to suit them all. Null where none is looked for.</param>
    public Outcome Explore(List<Island> islands, List<Island>? all)
    {
        Doubt = null;
        _search.Habits = null;
        return islands.Exists(HasLoss) && _torn.Find(islands, islands.Sum(island => island.Cost)) is Outcome torn ? torn : Explore(islands, all, 0);
    }

    private Outcome Explore(List<Island> islands, List<Island>? all, int depth)
    {
        double cost = islands.Sum(island => island.Cost);
        if (depth == Deepest || !islands.Exists(IsSuspicious))
        {
            return new Outcome([], islands, cost);
        }

        // Nothing is likelier than what is met everywhere, where it alone explains all.
        if (WayOfWhole(islands, cost) is (Layer, Undoing) whole && (all is null || IsEnough(whole, all)) && Follow([whole], islands, cost, depth) is { Layers.Count: > 0 } found)
        {
            return found;
        }

        List<(Layer Layer, Undoing Undoing)> ways = WaysOfUtf8(islands, cost, depth);
        if (all is not null)
        {
            if (!(ways.Count > 0 && IsEnough(ways[0], all)) && Strangeness.Of(all).MayBeOfLegacy)
            {
                AddLegacy(islands, all, ways);
            }
        }

        return Follow(ways, islands, cost, depth);
    }

    // Follows ways down; the one that ends in the likeliest text counts, if it is proven.
    private Outcome Follow(List<(Layer Layer, Undoing Undoing)> ways, List<Island> islands, double cost, int depth)
    {
        Outcome best = new([], islands, cost);
        foreach ((Layer layer, Undoing undoing) in ways)
        {
            // What a layer uncovers is misread all over, or it is no layer.
            if (depth > 0 && undoing.Left * 4 > undoing.Changes)
            {
                continue;
            }

            if (depth == 0 && !SeesAll && !layer.IsForced && !undoing.IsOfMost)
            {
                continue;
            }

            Outcome below = layer.IsForced ? new Outcome([], undoing.Islands, undoing.Cost) : Explore(undoing.Islands, null, depth + 1);
            double saved = (layer.IsForced ? layer.Evidence : cost - below.Cost - layer.Misreading.Rarity) - OfLayer;
            double total = cost - saved;
            double least = 0;
            if (!layer.IsForced && !undoing.IsOfMost)
            {
                // Many weak places prove nothing while most of the text stays strange: one place has to be sure.
                saved = SavedAtBest(islands, below.Islands) - layer.Misreading.Rarity - OfLayer;
                least = LeastElsewhere;
            }

            double asked = layer.IsForced ? 0 : Proof.OfSequences(undoing, layer.Misreading, below.Layers.Count > 0 && !islands.Exists(HasLoss));

            // What a proven layer uncovered, and what is UTF-8 from end to end again, needs little more.
            asked = depth > 0 && undoing.Left == 0 && !islands.Exists(HasLoss) ? Math.Min(asked, OfUncovered) : asked;
            asked += depth == 0 ? Caution : 0;
            bool isProven = saved >= asked;
            Doubt = depth == 0 && !isProven && saved >= asked * Notable && saved > (Doubt?.Evidence ?? 0) ? layer with { Evidence = saved, Bonus = 0, Least = 1 } : Doubt;
            if (isProven && total < best.Cost)
            {
                best = new Outcome([layer with { Evidence = saved, Least = least }, .. below.Layers], below.Islands, total);
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
        if (layer.IsTorn && _torn.Undo(island, layer.Misreading) is Island read)
        {
            return read;
        }

        // Where each sequence counts for itself, all of them are undone.
        if (layer.Least <= 0 && layer.Bonus > 0 && _whole.TryFind(island, layer.Misreading) && _whole.CostOf(island) + Enter - (layer.Bonus * _whole.Sequences) < island.Cost)
        {
            return island.After(_whole.Steps);
        }

        _memory.Open(layer, _search.Habits);
        ulong key = StepMemory.KeyOf(island);
        if (!_memory.TryFind(key, out IReadOnlyList<PathStep> steps))
        {
            steps = StepsOf(island, layer);
            _memory.Keep(key, steps);
        }

        return steps.Count == 0 ? null : island.After(steps);
    }

    // None where the layer changes nothing or costs more than it saves.
    private IReadOnlyList<PathStep> StepsOf(Island island, Layer layer)
    {
        double cost = _search.Find(island, layer.Misreading, layer.IsForced, Enter, layer.Least > 0 ? 0 : layer.Bonus);
        island.Costs = [];
        island.States = [];
        bool isUndone = !double.IsInfinity(cost) && (layer.IsForced || cost + layer.Least < island.Cost) && PathStep.IsAnyChange(_search.Steps);
        return isUndone ? _search.Steps : [];
    }

    // A proven misreading that leaves nothing strange needs no old encoding beside it.
    private static bool IsEnough((Layer Layer, Undoing Undoing) way, List<Island> all) =>
        way.Layer.Evidence >= Proof.OfSequences(way.Undoing, way.Layer.Misreading, false)
        && (way.Undoing.ExplainsAll || !Strangeness.Of([.. way.Undoing.Islands, .. all.Where(island => !IsSuspicious(island))]).MayBeOfLegacy);

    private static double SavedAtBest(List<Island> before, List<Island> after)
    {
        double most = 0;
        for (int i = 0; i < before.Count; i++)
        {
            most = Math.Max(most, before[i].Cost - after[i].Cost - Enter);
        }

        return most;
    }

    // The misreading that is met everywhere, if each character beyond ASCII belongs to one of its sequences, and no other explains them all otherwise.
    private (Layer Layer, Undoing Undoing)? WayOfWhole(List<Island> islands, double cost)
    {
        if (WholeReading.Of(islands) is not Misreading misreading)
        {
            return null;
        }

        Undoing? all = UndoAll(islands, misreading, OfAll, 0);
        return all is { Left: 0, ExplainsAll: true } ? (new Layer(misreading, OfAll, 0, cost - all.Cost - misreading.Rarity), all) : null;
    }

    private List<(Layer Layer, Undoing Undoing)> WaysOfUtf8(List<Island> islands, double cost, int depth)
    {
        List<(Layer Layer, Undoing Undoing)> ways = [];
        ulong sequences = 0;
        foreach (Island island in islands)
        {
            island.Sequences = SequenceMasks.Of(island);
            sequences |= island.Sequences;
        }

        ulong losses = depth == 0 && Strangeness.Of(islands).MayBeOfLoss ? SequenceMasks.OfLosses : 0;
        sequences &= _ofSequences.SupportedOf(islands) | losses;
        for (; sequences != 0; sequences &= sequences - 1)
        {
            int number = BitOperations.TrailingZeroCount(sequences);
            Misreading misreading = Misreadings.OfUtf8[number];
            // Bytes that left no trace are looked for where nothing else explains the text.
            if (misreading.Loss != Loss.None && ways.Exists(way => way.Undoing.ExplainsAll && way.Undoing.Left == 0))
            {
                continue;
            }

            if (misreading.Loss == Loss.Stripped && (islands.Sum(_ofLoss.SavedBy) < LossTrial.Least || ways.Exists(LeavesNoLoss)))
            {
                continue;
            }

            Undoing? all = UndoAll(islands, misreading, OfAll, 1UL << number);
            if (misreading.Loss != Loss.None && all is not null)
            {
                // The letters of the language only take ways away, so that what is far from a word stays so.
                if (!_hasWhole && cost - all.Islands.Sum(island => island.Cost) - misreading.Rarity - OfLayer < Proof.LeastOfLoss * Notable)
                {
                    continue;
                }

                _search.Habits = new LetterHabits(all.Islands, Plain);

                // What took no choice takes none where choices cost more.
                if (ways.Exists(way => IsSame(way.Undoing, all)))
                {
                    continue;
                }

                // Now that the language shows, once more.
                all = UndoAll(islands, misreading, OfAll, 1UL << number);
            }

            // Where bytes that left no trace explain no more than what is whole does, they are not what happened.
            if (all is null || (misreading.Loss != Loss.None && ways.Exists(way => IsSame(way.Undoing, all))))
            {
                continue;
            }

            ways.Add((new Layer(misreading, OfAll, 0, cost - all.Cost - misreading.Rarity), all));
            if (!all.ExplainsAll)
            {
                Undoing? some = UndoAll(islands, misreading, 0, 1UL << number);
                if (some is not null && some.Cost < all.Cost)
                {
                    ways.Add((new Layer(misreading, 0, 0, cost - some.Cost - misreading.Rarity), some));
                }
            }
        }

        ways.Sort((left, right) => Rank(right).CompareTo(Rank(left)));
        int most = depth == 0 ? Widest : WidestBelow;
        return ways.Count <= most ? ways : ways.GetRange(0, most);
    }

    private static bool IsSame(Undoing left, Undoing right) => left.Changes == right.Changes && Math.Abs(left.Cost - right.Cost) <= Same;

    // Where what is met everywhere was undone, and choosing letters for dropped bytes would save nothing in what came out, none were dropped.
    private bool LeavesNoLoss((Layer Layer, Undoing Undoing) way) =>
        way.Layer.Misreading.Rarity <= 0 && way.Layer.Evidence >= Proof.LeastOfLoss && way.Undoing.Islands.Sum(_ofLoss.SavedBy) < LossTrial.Least;

    // Ways that explain everything come first, whatever the text reads like as yet.
    private static double Rank((Layer Layer, Undoing Undoing) way) =>
        way.Layer.Evidence + (way.Undoing.Left == 0 ? 15 + (2 * Math.Min(way.Undoing.Changes, 10)) : 0);

    private void AddLegacy(List<Island> suspicious, List<Island> islands, List<(Layer Layer, Undoing Undoing)> ways)
    {
        double best = double.NegativeInfinity;
        double second = double.NegativeInfinity;
        Misreading? found = null;
        foreach (Misreading misreading in _survey.Survey(suspicious))
        {
            double saved = _trial.SavedBy(misreading, islands);
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

        if (UndoAll(islands, found, 0, 0) is not Undoing undoing)
        {
            return;
        }

        if (undoing.LookAlikes == undoing.Changes && LookAlikes.CostWithout(islands) <= undoing.Cost)
        {
            // Foreign letters that look like those of the word were put there for their looks.
            return;
        }

        if (Proof.IsOfLegacy(undoing, best - Proof.OfLength(islands.Count), best - second))
        {
            ways.Add((new Layer(found, 0, 0, best), undoing));
        }
    }

    private static bool HasLoss(Island island) => Array.IndexOf(island.Text, 0xFFFD) >= 0;

    // Null where nothing changes, as in most text.
    private Undoing? UndoAll(List<Island> islands, Misreading misreading, float bonus, ulong sequence)
    {
        UndoingTally? tally = null;
        _hasWhole = false;
        for (int i = 0; i < islands.Count; i++)
        {
            Island island = islands[i];
            bool isPossible = sequence == 0 || (island.Sequences & sequence) != 0;
            if (!isPossible)
            {
                tally?.AddUnchanged(island, IsSuspicious(island));
                continue;
            }

            bool isWhole = bonus > 0 && _whole.TryFind(island, misreading);
            double cost = isWhole ? _whole.CostOf(island) + Enter - (bonus * _whole.Sequences) : _search.Find(island, misreading, !misreading.IsOfUtf8, Enter, bonus);
            IReadOnlyList<PathStep> steps = isWhole ? _whole.Steps : _search.Steps;
            _hasWhole |= !isWhole && _search.HasWhole;
            if (!double.IsInfinity(cost) && (cost < island.Cost || !misreading.IsOfUtf8) && PathStep.IsAnyChange(steps))
            {
                tally ??= TallyOf(islands, i);
                tally.Add(island, steps, cost, bonus);
            }
            else
            {
                tally?.AddUnchanged(island, IsSuspicious(island));
            }
        }

        return tally?.ToUndoing();
    }

    private static UndoingTally TallyOf(List<Island> islands, int unchanged)
    {
        UndoingTally tally = new(islands.Count);
        for (int i = 0; i < unchanged; i++)
        {
            tally.AddUnchanged(islands[i], IsSuspicious(islands[i]));
        }

        return tally;
    }
}
