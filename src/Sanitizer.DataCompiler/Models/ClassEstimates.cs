using System.Text;

namespace Sanitizer.DataCompiler.Models;

/// <summary>What follows what by class, and the share of each character in its class: the floor under all sequences.</summary>
internal sealed class ClassEstimates
{
    /// <summary>Weight of a class behind itself before anything was counted: words stay in their script.</summary>
    private const double Loyalty = 20;

    /// <summary>Weight of each step from class to class before anything was counted.</summary>
    private const double Unseen = 1e-3;

    private readonly CorpusCounter _counter;
    private readonly float[] _steps = new float[256 * 256];
    private readonly Dictionary<int, float> _singles = [];
    private readonly double[] _unseenOf = new double[256];

    public ClassEstimates(CorpusCounter counter)
    {
        _counter = counter;
        int[] members = new int[256];
        double[] totals = new double[256];
        int[] kinds = new int[256];
        HashSet<int> folded = [];
        for (int codePoint = 0; codePoint <= 0x10FFFF; codePoint++)
        {
            if (Rune.IsValid(codePoint) && folded.Add(CorpusCounter.Fold(codePoint)))
            {
                members[counter.ClassOf(CorpusCounter.Fold(codePoint))]++;
            }
        }

        foreach ((int character, double weight) in counter.Singles)
        {
            totals[counter.ClassOf(character)] += weight;
            kinds[counter.ClassOf(character)]++;
        }

        for (int i = 0; i < 256; i++)
        {
            _unseenOf[i] = (kinds[i] + 1) / (totals[i] + kinds[i] + 1) / Math.Max(1, members[i]);
        }

        foreach ((int character, double weight) in counter.Singles)
        {
            byte own = counter.ClassOf(character);
            _singles[character] = (float)-Math.Log((weight / (totals[own] + kinds[own] + 1)) + _unseenOf[own]);
        }

        EstimateSteps();
    }

    /// <summary>The cost in nats of a class behind a class.</summary>
    public float StepCostOf(byte before, byte own) => _steps[(before << 8) | own];

    /// <summary>The cost in nats of a folded character in its class.</summary>
    public float SingleCostOf(int character) =>
        _singles.TryGetValue(character, out float cost) ? cost : (float)-Math.Log(_unseenOf[_counter.ClassOf(character)]);

    private void EstimateSteps()
    {
        double[] alone = new double[256];
        double all = 0;
        for (int i = 0; i < _steps.Length; i++)
        {
            alone[i & 255] += _counter.Classes[i];
            all += _counter.Classes[i];
        }

        for (int before = 0; before < 256; before++)
        {
            double total = Loyalty;
            double kinds = 1;
            for (int own = 0; own < 256; own++)
            {
                double count = _counter.Classes[(before << 8) | own];
                total += count;
                kinds += Math.Min(1, count);
            }

            for (int own = 0; own < 256; own++)
            {
                double share = (alone[own] + Unseen) / (all + (256 * Unseen));
                double count = _counter.Classes[(before << 8) | own] + (before == own ? Loyalty : 0);
                _steps[(before << 8) | own] = (float)-Math.Log((count + (kinds * share)) / (total + kinds));
            }
        }
    }
}
