using System.Runtime.Intrinsics;
using Sanitizer.Stages.Boilerplate.Model;
using Xunit;

namespace Sanitizer.Tests.Stages.Boilerplate.Model;

public sealed class LineContextTests
{
    private const int Units = 3;
    private const int ContextUnits = 2;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(9)]
    public void Each_line_is_told_what_the_lines_before_and_behind_say(int lines)
    {
        Random random = new(7);
        float[] Some(int count) => [.. Enumerable.Range(0, count).Select(_ => (float)random.NextDouble() - 0.5f)];
        LineFigures figures = new([], [], [], Some(Units * LineChain.States), Some(((LineContext.Parts * Units) + 1) * ContextUnits), Some(ContextUnits * LineChain.States), new double[LineChain.Length]);
        float[] hidden = [.. Some(lines * Units).Select(figure => Math.Max(0, figure))];
        Vector128<float>[] scores = new Vector128<float>[lines];
        new LineContext(figures).Add(hidden, scores);
        for (int i = 0; i < lines; i++)
        {
            double[] expected = new double[LineChain.States];
            double[] inputs = Inputs(hidden, lines, i);
            for (int unit = 0; unit < ContextUnits; unit++)
            {
                double signal = Enumerable.Range(0, inputs.Length).Sum(input => inputs[input] * figures.Context[(input * ContextUnits) + unit]);
                for (int state = 0; state < LineChain.States; state++)
                {
                    expected[state] += Math.Max(0, signal) * figures.ContextOutput[(unit * LineChain.States) + state];
                }
            }

            for (int state = 0; state < LineChain.States; state++)
            {
                Assert.Equal(expected[state], scores[i][state], 4);
            }
        }
    }

    [Fact]
    public void A_model_without_the_layer_leaves_the_scores()
    {
        Vector128<float>[] scores = [Vector128.Create(1f), Vector128.Create(2f)];
        new LineContext(new LineFigures([], [], [], new float[Units * LineChain.States], [], [], new double[LineChain.Length])).Add(new float[2 * Units], scores);
        Assert.Equal([Vector128.Create(1f), Vector128.Create(2f)], scores);
    }

    // Here, just before, just behind, all before, all behind, and the constant.
    private static double[] Inputs(float[] hidden, int lines, int line)
    {
        double[] inputs = new double[(LineContext.Parts * Units) + 1];
        inputs[^1] = 1;
        for (int unit = 0; unit < Units; unit++)
        {
            inputs[unit] = hidden[(line * Units) + unit];
            for (int other = 0; other < lines; other++)
            {
                double weight = (1 - LineContext.Memory) * Math.Pow(LineContext.Memory, Math.Abs(line - other) - 1);
                double figure = hidden[(other * Units) + unit];
                inputs[Units + unit] += other < line ? weight * figure : 0;
                inputs[(2 * Units) + unit] += other > line ? weight * figure : 0;
                inputs[(3 * Units) + unit] += other < line ? figure / line : 0;
                inputs[(4 * Units) + unit] += other > line ? figure / (lines - 1 - line) : 0;
            }
        }

        return inputs;
    }
}
