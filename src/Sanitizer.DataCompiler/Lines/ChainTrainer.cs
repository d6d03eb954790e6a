using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Sanitizer.Stages.Boilerplate.Model;

namespace Sanitizer.DataCompiler.Lines;

/// <summary>Trains a line model: the weights under which the labels of all pages are likeliest, large weights paid for.</summary>
internal sealed class ChainTrainer
{
    private const int Columns = LineTraits.RowLength;
    private const int States = LineChain.States;
    private readonly IReadOnlyList<LabelledPage> _pages;
    private readonly double _penalty;
    private IReadOnlyList<LabelledPage> _training = [];
    private readonly float[] _means = new float[Columns];
    private readonly float[] _scales = new float[Columns];

    public ChainTrainer(IReadOnlyList<LabelledPage> pages, double penalty)
    {
        _pages = pages;
        _penalty = penalty;
        Standardize();
    }

    /// <summary>Trains.</summary>
    /// <param name="steps">The most steps.</param>
    /// <param name="isWanted">Whether the page of that number is one to learn from.</param>
    public ModelFigures Train(int steps, Func<int, bool> isWanted)
    {
        _training = [.. _pages.Where((_, index) => isWanted(index))];
        double[] point = new double[(Columns * States) + LineChain.Length];
        double value = Minimizer.Run(point, steps, Evaluate);
        Console.Error.WriteLine($"{_training.Count} pages, objective {value:0.000}");
        float[] weights = Weights(point);
        for (int state = 1; state < States; state++)
        {
            // Text is the state that the others are measured against; the means go into the constant.
            float constant = 0;
            for (int column = 0; column < Columns; column++)
            {
                float weight = (weights[(column * States) + state] - weights[column * States]) * _scales[column];
                weights[(column * States) + state] = weight;
                constant -= weight * _means[column];
            }

            weights[(LineTraits.PlaceStart * States) + state] += constant;
        }

        for (int column = 0; column < Columns; column++)
        {
            weights[column * States] = 0;
        }

        return new ModelFigures(weights, _means, point[(Columns * States)..]);
    }

    private static float[] Weights(double[] point) => [.. point.Take(Columns * States).Select(figure => (float)figure)];

    private void Standardize()
    {
        double[] sums = new double[Columns];
        double[] squares = new double[Columns];
        double total = 0;
        foreach (LabelledPage page in _pages)
        {
            for (int at = 0; at < page.Rows.Length; at += Columns)
            {
                for (int column = 0; column < Columns; column++)
                {
                    double figure = page.Rows[at + column];
                    sums[column] += figure * page.Weight;
                    squares[column] += figure * figure * page.Weight;
                }

                total += page.Weight;
            }
        }

        for (int column = 0; column < Columns; column++)
        {
            double mean = sums[column] / total;
            double deviation = Math.Sqrt(Math.Max(0, (squares[column] / total) - (mean * mean)));
            _means[column] = deviation < 1e-4 ? 0 : (float)mean;
            _scales[column] = deviation < 1e-4 ? 1 : (float)(1 / deviation);
        }

        foreach (LabelledPage page in _pages)
        {
            for (int at = 0; at < page.Rows.Length; at += Columns)
            {
                for (int column = 0; column < Columns; column++)
                {
                    page.Rows[at + column] = (page.Rows[at + column] - _means[column]) * _scales[column];
                }
            }
        }
    }

    private double Evaluate(double[] point, double[] gradient)
    {
        Vector128<float>[] weights = MemoryMarshal.Cast<float, Vector128<float>>(Weights(point)).ToArray();
        double[] chainFigures = point[(Columns * States)..];
        LineChain chain = new(chainFigures);
        Array.Clear(gradient);
        Lock gate = new();
        double loss = 0;
        int parts = 2;
        Parallel.For(0, parts, new ParallelOptions { MaxDegreeOfParallelism = parts }, part =>
        {
            double own = 0;
            double[] ownGradient = new double[gradient.Length];
            double[] steps = new double[States * States];
            for (int i = part; i < _training.Count; i += parts)
            {
                own += Evaluate(_training[i], weights, chain, ownGradient, steps);
            }

            lock (gate)
            {
                loss += own;
                for (int at = 0; at < gradient.Length; at++)
                {
                    gradient[at] += ownGradient[at];
                }
            }
        });
        for (int at = 0; at < gradient.Length; at++)
        {
            double penalty = at < Columns * States ? _penalty : _penalty / 100;
            loss += penalty * point[at] * point[at] / 2;
            gradient[at] += penalty * point[at];
        }

        return loss;
    }

    private static double Evaluate(LabelledPage page, Vector128<float>[] weights, LineChain chain, double[] gradient, double[] steps)
    {
        int count = page.Masks.Length;
        Vector128<float>[] scores = new Vector128<float>[count];
        for (int i = 0; i < count; i++)
        {
            ReadOnlySpan<float> row = page.Rows.AsSpan(i * Columns, Columns);
            Vector128<float> even = Vector128<float>.Zero;
            Vector128<float> odd = Vector128<float>.Zero;
            int column = 0;
            for (; column + 1 < Columns; column += 2)
            {
                even += weights[column] * row[column];
                odd += weights[column + 1] * row[column + 1];
            }

            if (column < Columns)
            {
                even += weights[column] * row[column];
            }

            scores[i] = even + odd;
        }

        ReadOnlySpan<float> flat = MemoryMarshal.Cast<Vector128<float>, float>(scores);
        double[] free = new double[count * States];
        double[] bound = new double[count * States];
        double loss = 0;
        Array.Clear(steps);
        double[] boundSteps = new double[States * States];
        loss += chain.Judge(flat, [], free, steps);
        loss -= chain.Judge(flat, page.Masks, bound, boundSteps);
        float[] local = new float[Columns * States];
        Span<Vector128<float>> sums = MemoryMarshal.Cast<float, Vector128<float>>(local.AsSpan());
        for (int i = 0; i < count; i++)
        {
            int at = i * States;
            Vector128<float> difference = Vector128.Create(
                (float)(free[at] - bound[at]), (float)(free[at + 1] - bound[at + 1]), (float)(free[at + 2] - bound[at + 2]), (float)(free[at + 3] - bound[at + 3]));
            ReadOnlySpan<float> row = page.Rows.AsSpan(i * Columns, Columns);
            for (int column = 0; column < Columns; column++)
            {
                sums[column] += difference * row[column];
            }
        }

        for (int at = 0; at < local.Length; at++)
        {
            gradient[at] += page.Weight * local[at];
        }

        int place = Columns * States;
        foreach ((LineState from, LineState to) in LineChain.Steps)
        {
            int step = ((int)from * States) + (int)to;
            gradient[place++] += page.Weight * (steps[step] - boundSteps[step]);
        }

        foreach (LineState state in LineChain.Starts)
        {
            gradient[place++] += page.Weight * (free[(int)state] - bound[(int)state]);
        }

        foreach (LineState state in LineChain.Ends)
        {
            int at = ((count - 1) * States) + (int)state;
            gradient[place++] += page.Weight * (free[at] - bound[at]);
        }

        return page.Weight * loss;
    }
}
