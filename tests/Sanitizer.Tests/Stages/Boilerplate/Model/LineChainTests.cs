using Sanitizer.Stages.Boilerplate.Model;
using Xunit;

namespace Sanitizer.Tests.Stages.Boilerplate.Model;

public sealed class LineChainTests
{
    private const int States = LineChain.States;

    [Fact]
    public void Probabilities_are_those_of_all_paths_together()
    {
        Random random = new(7);
        for (int trial = 0; trial < 50; trial++)
        {
            double[] weights = [.. Enumerable.Range(0, LineChain.Length).Select(_ => (random.NextDouble() * 4) - 2)];
            float[] scores = [.. Enumerable.Range(0, random.Next(1, 6) * States).Select(_ => (float)(random.NextDouble() * 6) - 3)];
            double[] expected = new double[scores.Length];
            double total = AddPaths(weights, scores, [], 1, expected);

            double[] actual = new double[scores.Length];
            double log = new LineChain(weights).Judge(scores, [], actual, []);

            Assert.Equal(Math.Log(total), log, 4);
            for (int i = 0; i < actual.Length; i++)
            {
                Assert.Equal(expected[i] / total, actual[i], 5);
            }
        }
    }

    [Fact]
    public void Behind_the_end_no_text_returns()
    {
        // The second line can only be the frame behind the text, so the last one is no text, whatever its score.
        float[] scores = [5, 0, 0, 0, -90, -90, -90, 5, 9, 0, 0, 0];
        double[] states = new double[scores.Length];
        _ = new LineChain(new double[LineChain.Length]).Judge(scores, [], states, []);
        Assert.True(states[2 * States] < 1e-6);
    }

    [Fact]
    public void Scores_beyond_measure_stay_finite()
    {
        float[] scores = [.. Enumerable.Range(0, 400).Select(i => i % 7 == 0 ? 3e4f : -3e4f)];
        double[] states = new double[scores.Length];
        Assert.True(double.IsFinite(new LineChain(new double[LineChain.Length]).Judge(scores, [], states, [])));
        Assert.All(states, state => Assert.InRange(state, 0, 1.0001));
    }

    private static double AddPaths(double[] weights, float[] scores, int[] path, double weight, double[] sums)
    {
        if (path.Length * States == scores.Length)
        {
            int end = Array.IndexOf(LineChain.Ends, (LineState)path[^1]);
            double whole = end < 0 ? 0 : weight * Math.Exp(weights[LineChain.Steps.Length + LineChain.Starts.Length + end]);
            for (int i = 0; i < path.Length; i++)
            {
                sums[(i * States) + path[i]] += whole;
            }

            return whole;
        }

        double total = 0;
        for (int state = 0; state < States; state++)
        {
            int step = path.Length == 0
                ? Array.IndexOf(LineChain.Starts, (LineState)state)
                : Array.IndexOf(LineChain.Steps, ((LineState)path[^1], (LineState)state));
            if (step >= 0)
            {
                double cost = weights[path.Length == 0 ? LineChain.Steps.Length + step : step];
                total += AddPaths(weights, scores, [.. path, state], weight * Math.Exp(cost + scores[(path.Length * States) + state]), sums);
            }
        }

        return total;
    }
}
