using System.Globalization;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text;
using Sanitizer.Text;

namespace Sanitizer.Stages.Boilerplate.Model;

/// <summary>What a line's row says for each state of a line, and how the states follow each other. Immutable.</summary>
internal sealed class LineModel
{
    private const string ChainName = "chain";
    private readonly Vector128<float>[] _weights;
    private readonly float[] _means;

    private LineModel(Vector128<float>[] weights, float[] means, double[] chain)
    {
        _weights = weights;
        _means = means;
        Chain = new LineChain(chain);
    }

    /// <summary>The model that the library ships.</summary>
    public static LineModel Shipped { get; } = Parse(Encoding.UTF8.GetString(DataFile.Open("Stages/Boilerplate/Data/line-model.tsv").Content.Span));

    /// <summary>How states follow each other.</summary>
    public LineChain Chain { get; }

    /// <summary>Puts a model together.</summary>
    /// <param name="weights">Four figures a column of a row.</param>
    /// <param name="means">The average of each column.</param>
    /// <param name="chain">The figures of the chain.</param>
    public static LineModel Of(ReadOnlySpan<float> weights, float[] means, double[] chain) =>
        new(MemoryMarshal.Cast<float, Vector128<float>>(weights).ToArray(), means, chain);

    /// <summary>Reads a model: lines of a column's name, its average and its weights for the states but the first, and a line of the chain.</summary>
    public static LineModel Parse(string lines)
    {
        Dictionary<string, string[]> fields = lines.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split('\t')).ToDictionary(line => line[0], StringComparer.Ordinal);
        float[] weights = new float[LineTraits.RowLength * LineChain.States];
        float[] means = new float[LineTraits.RowLength];
        for (int column = 0; column < LineTraits.RowLength; column++)
        {
            string name = LineTraits.NameOf(column);
            if (!fields.TryGetValue(name, out string[]? line) || line.Length != LineChain.States + 1)
            {
                throw new InvalidDataException($"The line model has no weights for {name}; train it again.");
            }

            means[column] = float.Parse(line[1], CultureInfo.InvariantCulture);
            for (int state = 1; state < LineChain.States; state++)
            {
                weights[(column * LineChain.States) + state] = float.Parse(line[state + 1], CultureInfo.InvariantCulture);
            }
        }

        return Of(weights, means, [.. fields[ChainName].Skip(1).Select(field => double.Parse(field, CultureInfo.InvariantCulture))]);
    }

    /// <summary>Writes what <see cref="Parse"/> reads.</summary>
    public static string Write(ReadOnlySpan<float> weights, ReadOnlySpan<float> means, ReadOnlySpan<double> chain)
    {
        StringBuilder text = new();
        for (int column = 0; column < LineTraits.RowLength; column++)
        {
            _ = text.Append(LineTraits.NameOf(column)).Append('\t').Append(Figure(means[column]));
            for (int state = 1; state < LineChain.States; state++)
            {
                _ = text.Append('\t').Append(Figure(weights[(column * LineChain.States) + state]));
            }

            _ = text.Append('\n');
        }

        _ = text.Append(ChainName);
        foreach (double figure in chain)
        {
            _ = text.Append('\t').Append(Figure(figure));
        }

        return text.Append('\n').ToString();
    }

    /// <summary>The scores of the four states of a row.</summary>
    public Vector128<float> Score(ReadOnlySpan<float> row)
    {
        ReadOnlySpan<Vector128<float>> weights = _weights;
        Vector128<float> even = Vector128<float>.Zero;
        Vector128<float> odd = Vector128<float>.Zero;
        for (int i = 0; i + 1 < weights.Length && i + 1 < row.Length; i += 2)
        {
            even += weights[i] * row[i];
            odd += weights[i + 1] * row[i + 1];
        }

        if (weights.Length % 2 != 0)
        {
            even += weights[^1] * row[weights.Length - 1];
        }

        return even + odd;
    }

    /// <summary>The average of a column.</summary>
    public float Mean(int column) => _means[column];

    /// <summary>What a column says for a state and against the text.</summary>
    public float Weight(int column, LineState state) => _weights[column].GetElement((int)state);

    private static string Figure(double figure) => figure.ToString("0.####", CultureInfo.InvariantCulture);
}
