using System.Runtime.InteropServices;

namespace Sanitizer.DataCompiler.Models;

/// <summary>
/// Turns counts into costs. Each length of sequence mixes its own relative frequencies with the estimate of the next shorter one, in the
/// proportion of kinds to occurrences behind the context (Witten and Bell, 1991); what hardly differs from its back-off is left out.
/// </summary>
internal sealed class ModelTrainer
{
    /// <summary>The share that an unknown continuation gets, in kinds seen.</summary>
    private const double Novelty = 1.0;

    private readonly CorpusCounter _counter;
    private readonly ClassEstimates _classes;
    private readonly byte[] _classOfNumber;
    private readonly float[] _singleOfNumber;

    public ModelTrainer(CorpusCounter counter, ClassEstimates classes)
    {
        _counter = counter;
        _classes = classes;
        _classOfNumber = [.. counter.Characters.Select(counter.ClassOf)];
        _singleOfNumber = [.. counter.Characters.Select(classes.SingleCostOf)];
    }

    /// <summary>The kept sequences of two, three and four characters; the first entry has the costs of leaving one character.</summary>
    public GramOrder[] Orders { get; } = [new(), new(), new(), new()];

    /// <summary>Estimates all lengths.</summary>
    /// <param name="gains">For lengths 2, 3 and 4: the nats that a sequence has to save over the text to be kept.</param>
    public void Train(ReadOnlySpan<double> gains)
    {
        List<GramWeight> grams = _counter.Grams;
        grams.Sort(static (left, right) => left.Gram.CompareTo(right.Gram));
        Merge(grams);
        for (int order = 2; order <= 4; order++)
        {
            Estimate(CollectionsMarshal.AsSpan(grams), order, gains[order - 2]);
            Console.WriteLine($"sequences of {order}: {Orders[order - 1].Costs.Count}");
        }

        for (int order = 4; order > 2; order--)
        {
            Close(order);
        }
    }

    private static void Merge(List<GramWeight> grams)
    {
        int kept = 0;
        for (int i = 0; i < grams.Count;)
        {
            ulong gram = grams[i].Gram;
            float weight = 0;
            for (; i < grams.Count && grams[i].Gram == gram; i++)
            {
                weight += grams[i].Weight;
            }

            grams[kept++] = new GramWeight(gram, weight);
        }

        grams.RemoveRange(kept, grams.Count - kept);
    }

    private void Estimate(ReadOnlySpan<GramWeight> grams, int order, double gain)
    {
        int shift = 64 - (16 * order);
        List<GramWeight> behind = [];
        for (int i = 0; i < grams.Length;)
        {
            ulong context = grams[i].Gram >> shift >> 16;
            behind.Clear();
            double total = 0;
            double kinds = 0;
            while (i < grams.Length && grams[i].Gram >> shift >> 16 == context)
            {
                ulong gram = grams[i].Gram >> shift;
                float weight = 0;
                for (; i < grams.Length && grams[i].Gram >> shift == gram; i++)
                {
                    weight += grams[i].Weight;
                }

                behind.Add(new GramWeight(gram, weight));
                total += weight;
                kinds += Math.Min(1, weight);
            }

            Estimate(behind, context, order, total, kinds * Novelty, gain);
        }
    }

    private void Estimate(List<GramWeight> behind, ulong context, int order, double total, double novel, double gain)
    {
        GramOrder own = Orders[order - 1];
        double share = novel / (total + novel);
        double kept = 0;
        double keptBelow = 0;
        foreach (GramWeight gram in behind)
        {
            double below = Math.Exp(-CostOf(gram.Gram, order - 1));
            double probability = (gram.Weight + (novel * below)) / (total + novel);
            if (gram.Weight * Math.Log(probability / (share * below)) < gain)
            {
                continue;
            }

            own.Costs.Add(gram.Gram, (float)-Math.Log(probability));
            kept += probability;
            keptBelow += below;
        }

        if (kept > 0)
        {
            Orders[order - 2].Leaves[context] = (float)-Math.Log(Math.Clamp((1 - kept) / Math.Max(1e-9, 1 - keptBelow), 1e-6, 1));
        }
    }

    // The cost of the last character behind the others, at most `order` characters in all.
    private double CostOf(ulong gram, int order)
    {
        double leave = 0;
        for (; order >= 2; order--)
        {
            ulong key = gram & ((1UL << (16 * order)) - 1);
            if (Orders[order - 1].Costs.TryGetValue(key, out float cost))
            {
                return leave + cost;
            }

            leave += Orders[order - 2].Leaves.GetValueOrDefault(key >> 16);
        }

        int last = (int)(gram & 0xFFFF);
        int before = (int)((gram >> 16) & 0xFFFF);
        return leave + _classes.StepCostOf(_classOfNumber[before], _classOfNumber[last]) + _singleOfNumber[last];
    }

    // A sequence is found only where its beginning and its end are known; those that were left out come back with what they cost anyway.
    private void Close(int order)
    {
        foreach (ulong gram in Orders[order - 1].Costs.Keys)
        {
            Add(gram >> 16, order - 1);
            Add(gram & ((1UL << (16 * (order - 1))) - 1), order - 1);
        }
    }

    private void Add(ulong gram, int order)
    {
        if (!Orders[order - 1].Costs.ContainsKey(gram))
        {
            Orders[order - 1].Costs.Add(gram, (float)CostOf(gram, order));
        }
    }
}
