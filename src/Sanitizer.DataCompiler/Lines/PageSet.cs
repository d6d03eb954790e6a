using Sanitizer.Stages.Boilerplate.Model;

namespace Sanitizer.DataCompiler.Lines;

/// <summary>Labelled pages whose columns have the average 0 and the deviation 1.</summary>
internal sealed class PageSet
{
    private const int Columns = LineTraits.RowLength;

    public PageSet(IReadOnlyList<LabelledPage> pages)
    {
        Pages = pages;
        Measure();
        foreach (LabelledPage page in pages)
        {
            for (int at = 0; at < page.Rows.Length; at++)
            {
                page.Rows[at] = (page.Rows[at] - Means[at % Columns]) * Scales[at % Columns];
            }
        }
    }

    /// <summary>The pages.</summary>
    public IReadOnlyList<LabelledPage> Pages { get; }

    /// <summary>The averages that the columns had.</summary>
    public float[] Means { get; } = new float[Columns];

    /// <summary>What the columns were multiplied by.</summary>
    public float[] Scales { get; } = new float[Columns];

    private void Measure()
    {
        double[] sums = new double[Columns];
        double[] squares = new double[Columns];
        double total = 0;
        foreach (LabelledPage page in Pages)
        {
            for (int at = 0; at < page.Rows.Length; at++)
            {
                double figure = page.Rows[at];
                sums[at % Columns] += figure * page.Weight;
                squares[at % Columns] += figure * figure * page.Weight;
            }

            total += page.Weight * page.Masks.Length;
        }

        for (int column = 0; column < Columns; column++)
        {
            double mean = sums[column] / total;
            double deviation = Math.Sqrt(Math.Max(0, (squares[column] / total) - (mean * mean)));
            Means[column] = deviation < 1e-4 ? 0 : (float)mean;
            Scales[column] = deviation < 1e-4 ? 1 : (float)(1 / deviation);
        }
    }
}
