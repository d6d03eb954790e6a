using Sanitizer.Stages.Injection;

namespace Sanitizer.DataCompiler.Injection;

/// <summary>How often classes of words stand around spaces and around words, and the logarithms of what is oftener.</summary>
internal sealed class ContextCounts
{
    private const int FewestOfClass = 20;
    private const int FewestOfPair = 20;

    // A pair says what its two words say, until it has been seen so often.
    private const double PairPrior = 10;
    private const double ClassPrior = 5;
    private const double LeastDifference = 1;

    private readonly Dictionary<string, Pair> _left = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Pair> _right = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Left, string Right), Pair> _pairs = [];
    private int _words;

    /// <summary>The spaces between two words, or between a mark and a word.</summary>
    public int Spaces { get; private set; }

    public void AddSpace(string left, string right)
    {
        Spaces++;
        _left[left] = _left.GetValueOrDefault(left).WithSpace();
        _right[right] = _right.GetValueOrDefault(right).WithSpace();
        _pairs[(left, right)] = _pairs.GetValueOrDefault((left, right)).WithSpace();
    }

    public void AddWord(string left, string right)
    {
        _words++;
        _left[left] = _left.GetValueOrDefault(left).WithWord();
        _right[right] = _right.GetValueOrDefault(right).WithWord();
        _pairs[(left, right)] = _pairs.GetValueOrDefault((left, right)).WithWord();
    }

    /// <summary>How much oftener each class stands before a space than before a word, in quarters of a nat.</summary>
    public SortedDictionary<string, int> Left() => Weights(_left);

    /// <summary>How much oftener each class stands behind a space than behind a word, in quarters of a nat.</summary>
    public SortedDictionary<string, int> Right() => Weights(_right);

    /// <summary>The same of the pairs for which it is not what both words say.</summary>
    public SortedDictionary<(string Left, string Right), int> Pairs(IReadOnlyDictionary<string, int> left, IReadOnlyDictionary<string, int> right)
    {
        SortedDictionary<(string Left, string Right), int> kept = new(Comparer<(string Left, string Right)>.Create(Compare));
        foreach (((string Left, string Right) pair, Pair count) in _pairs)
        {
            if (pair.Right == ContextClasses.Stop || count.Spaces + count.Words < FewestOfPair || !left.TryGetValue(pair.Left, out int before) || !right.TryGetValue(pair.Right, out int after))
            {
                continue;
            }

            double both = (before + after) / (double)WordContexts.QuartersOfNat;
            double weight = Math.Log(((count.Spaces * (double)_words / Spaces) + (PairPrior * Math.Exp(both / 2))) / (count.Words + (PairPrior * Math.Exp(-both / 2))));
            if (Math.Abs(weight - both) >= LeastDifference)
            {
                kept.Add(pair, Quantise(weight));
            }
        }

        return kept;
    }

    private static int Compare((string Left, string Right) one, (string Left, string Right) other)
    {
        int left = string.CompareOrdinal(one.Left, other.Left);
        return left != 0 ? left : string.CompareOrdinal(one.Right, other.Right);
    }

    private SortedDictionary<string, int> Weights(Dictionary<string, Pair> counts)
    {
        SortedDictionary<string, int> weights = new(StringComparer.Ordinal);
        foreach ((string name, Pair count) in counts)
        {
            if (count.Spaces + count.Words >= FewestOfClass && name != ContextClasses.Stop)
            {
                weights.Add(name, Quantise(Math.Log((count.Spaces + ClassPrior) / Spaces / ((count.Words + ClassPrior) / _words))));
            }
        }

        return weights;
    }

    private static int Quantise(double weight) => (int)Math.Round(Math.Clamp(weight, WordContexts.Least, WordContexts.Most) * WordContexts.QuartersOfNat);

    private readonly record struct Pair(int Spaces, int Words)
    {
        public Pair WithSpace() => this with { Spaces = Spaces + 1 };

        public Pair WithWord() => this with { Words = Words + 1 };
    }
}
