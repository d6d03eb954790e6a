namespace Sanitizer.DataCompiler.Lines;

/// <summary>Finds the least value of a smooth function: the limited-memory method of Broyden, Fletcher, Goldfarb and Shanno.</summary>
internal static class Minimizer
{
    private const int Memory = 10;
    private const double Sufficient = 1e-4;
    private const int MostHalvings = 20;
    private const double Least = 1e-6;

    /// <summary>A function that returns its value at a point and fills in its gradient there.</summary>
    public delegate double Objective(double[] point, double[] gradient);

    /// <summary>Moves a point downhill.</summary>
    public static double Run(double[] point, int steps, Objective objective)
    {
        int length = point.Length;
        double[] gradient = new double[length];
        double value = objective(point, gradient);
        List<(double[] Step, double[] Change, double Scale)> memory = [];
        for (int step = 0; step < steps; step++)
        {
            double[] direction = Direction(gradient, memory);
            double slope = Dot(direction, gradient);
            double rate = memory.Count == 0 ? 1 / Math.Max(1, Math.Sqrt(Dot(gradient, gradient))) : 1;
            double[] next = new double[length];
            double[] nextGradient = new double[length];
            double nextValue = value;
            bool found = false;
            for (int halving = 0; halving < MostHalvings && !found; halving++)
            {
                for (int i = 0; i < length; i++)
                {
                    next[i] = point[i] + (rate * direction[i]);
                }

                nextValue = objective(next, nextGradient);
                found = nextValue <= value + (Sufficient * rate * slope);
                rate /= 2;
            }

            if (!found && memory.Count > 0)
            {
                // What was remembered no longer fits: go on straight downhill.
                memory.Clear();
                continue;
            }

            if (!found || value - nextValue < Least * Math.Abs(value))
            {
                break;
            }

            Remember(memory, point, gradient, next, nextGradient);
            next.CopyTo(point, 0);
            (gradient, value) = (nextGradient, nextValue);
        }

        return value;
    }

    private static void Remember(List<(double[] Step, double[] Change, double Scale)> memory, double[] point, double[] gradient, double[] next, double[] nextGradient)
    {
        double[] moved = [.. next.Zip(point, (left, right) => left - right)];
        double[] turned = [.. nextGradient.Zip(gradient, (left, right) => left - right)];
        double product = Dot(moved, turned);
        if (product > 1e-12)
        {
            memory.Add((moved, turned, 1 / product));
            if (memory.Count > Memory)
            {
                memory.RemoveAt(0);
            }
        }
    }

    private static double[] Direction(double[] gradient, List<(double[] Step, double[] Change, double Scale)> memory)
    {
        double[] direction = [.. gradient.Select(figure => -figure)];
        double[] shares = new double[memory.Count];
        for (int i = memory.Count - 1; i >= 0; i--)
        {
            shares[i] = memory[i].Scale * Dot(memory[i].Step, direction);
            Add(direction, memory[i].Change, -shares[i]);
        }

        if (memory.Count > 0)
        {
            double scale = 1 / (memory[^1].Scale * Dot(memory[^1].Change, memory[^1].Change));
            for (int i = 0; i < direction.Length; i++)
            {
                direction[i] *= scale;
            }
        }

        for (int i = 0; i < memory.Count; i++)
        {
            double share = memory[i].Scale * Dot(memory[i].Change, direction);
            Add(direction, memory[i].Step, shares[i] - share);
        }

        return direction;
    }

    private static double Dot(double[] left, double[] right)
    {
        double sum = 0;
        for (int i = 0; i < left.Length; i++)
        {
            sum += left[i] * right[i];
        }

        return sum;
    }

    private static void Add(double[] sum, double[] part, double share)
    {
        for (int i = 0; i < sum.Length; i++)
        {
            sum[i] += share * part[i];
        }
    }
}
