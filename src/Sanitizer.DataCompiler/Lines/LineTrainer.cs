using Sanitizer.Stages.Boilerplate.Model;

namespace Sanitizer.DataCompiler.Lines;

/// <summary>Trains a line model: several members, each from its own start, as one model that gives their average.</summary>
internal static class LineTrainer
{
    private const int Columns = LineTraits.RowLength;
    private const int States = LineChain.States;

    /// <summary>Trains on the pages of those numbers.</summary>
    public static LineFigures Train(PageSet set, TrainingOptions options, int[] pages)
    {
        LineFigures[] members = new LineFigures[options.Members];
        _ = Parallel.For(0, members.Length, member => members[member] = new NetTrainer(set, options, member + 1).Train([.. pages]));
        return Average(members);
    }

    private static LineFigures Average(LineFigures[] members)
    {
        int units = members[0].Units;
        int all = members.Length * units;
        float share = 1f / members.Length;
        float[] direct = new float[Columns * States];
        float[] hidden = new float[Columns * all];
        float[] output = new float[all * States];
        double[] chain = new double[LineChain.Length];
        for (int member = 0; member < members.Length; member++)
        {
            LineFigures figures = members[member];
            Add(direct, figures.Direct, share);
            Add(output.AsSpan(member * units * States, units * States), figures.Output, share);
            for (int column = 0; column < Columns; column++)
            {
                figures.Hidden.AsSpan(column * units, units).CopyTo(hidden.AsSpan((column * all) + (member * units)));
            }

            for (int i = 0; i < chain.Length; i++)
            {
                chain[i] += figures.Chain[i] * share;
            }
        }

        return new LineFigures(members[0].Means, direct, hidden, output, chain);
    }

    private static void Add(Span<float> sums, ReadOnlySpan<float> terms, float factor)
    {
        for (int i = 0; i < sums.Length; i++)
        {
            sums[i] += terms[i] * factor;
        }
    }
}
