using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text;
using Sanitizer.Text;

namespace Sanitizer.Stages.Boilerplate.Model;

/// <summary>
/// What a line's row says for each state of a line, directly and by a layer of hidden units that are silent below zero; and how the states
/// follow each other. Immutable.
/// </summary>
internal sealed class LineModel
{
    private const int Block = 8;
    private const int Together = 4;
    private readonly LineFigures _figures;

    // For each column: the four states, room, and the hidden units, so that a column that is zero costs nothing.
    private readonly float[] _weights;
    private readonly int _width;

    private LineModel(LineFigures figures)
    {
        _figures = figures;
        int units = (figures.Units + Block - 1) / Block * Block;
        _width = Block + units;
        _weights = new float[LineTraits.RowLength * _width];
        for (int column = 0; column < LineTraits.RowLength; column++)
        {
            figures.Direct.AsSpan(column * LineChain.States, LineChain.States).CopyTo(_weights.AsSpan(column * _width));
            figures.Hidden.AsSpan(column * figures.Units, figures.Units).CopyTo(_weights.AsSpan((column * _width) + Block));
        }

        Chain = new LineChain(figures.Chain);
        Context = new LineContext(figures);
    }

    /// <summary>The model that the library ships.</summary>
    public static LineModel Shipped { get; } = Of(LineModelFile.Parse(Encoding.UTF8.GetString(DataFile.Open("Stages/Boilerplate/Data/line-model.tsv").Content.Span)));

    /// <summary>How states follow each other.</summary>
    public LineChain Chain { get; }

    /// <summary>What the lines around say.</summary>
    public LineContext Context { get; }

    /// <summary>The number of hidden units.</summary>
    public int Units => _figures.Units;

    /// <summary>The hidden units in the sums that <see cref="Score"/> leaves, before those below zero fall silent.</summary>
    public static ReadOnlySpan<float> HiddenOf(ReadOnlySpan<float> room) => room[Block..];

    /// <summary>How many figures <see cref="Score"/> needs room for.</summary>
    public int Room => _width;

    /// <summary>Makes a model.</summary>
    public static LineModel Of(LineFigures figures) => new(figures);

    /// <summary>The scores of the four states of a row.</summary>
    /// <param name="row">The row.</param>
    /// <param name="room">Takes the sums of the hidden units.</param>
    public Vector128<float> Score(ReadOnlySpan<float> row, Span<float> room)
    {
        Span<Vector256<float>> sums = MemoryMarshal.Cast<float, Vector256<float>>(room[.._width]);
        sums.Clear();
        ReadOnlySpan<Vector256<float>> weights = MemoryMarshal.Cast<float, Vector256<float>>(_weights);
        Span<int> columns = stackalloc int[LineTraits.RowLength + Together];
        int count = 0;
        for (int column = 0; column < row.Length; column++)
        {
            columns[count] = column;
            count += row[column] != 0 ? 1 : 0;
        }

        // Four columns at a time; those that fill up the last four weigh nothing.
        columns.Slice(count, Together).Clear();
        for (int at = 0; at < count; at += Together)
        {
            int width = sums.Length;
            ReadOnlySpan<Vector256<float>> first = weights.Slice(columns[at] * width, width);
            ReadOnlySpan<Vector256<float>> second = weights.Slice(columns[at + 1] * width, width);
            ReadOnlySpan<Vector256<float>> third = weights.Slice(columns[at + 2] * width, width);
            ReadOnlySpan<Vector256<float>> fourth = weights.Slice(columns[at + 3] * width, width);
            Vector256<float> firstFigure = Vector256.Create(row[columns[at]]);
            Vector256<float> secondFigure = Vector256.Create(at + 1 < count ? row[columns[at + 1]] : 0);
            Vector256<float> thirdFigure = Vector256.Create(at + 2 < count ? row[columns[at + 2]] : 0);
            Vector256<float> fourthFigure = Vector256.Create(at + 3 < count ? row[columns[at + 3]] : 0);
            for (int i = 0; i < sums.Length; i++)
            {
                sums[i] += ((first[i] * firstFigure) + (second[i] * secondFigure)) + ((third[i] * thirdFigure) + (fourth[i] * fourthFigure));
            }
        }

        Vector128<float> scores = sums[0].GetLower();
        ReadOnlySpan<Vector128<float>> output = MemoryMarshal.Cast<float, Vector128<float>>(_figures.Output);
        for (int unit = 0; unit < output.Length; unit++)
        {
            scores += output[unit] * Math.Max(0, room[Block + unit]);
        }

        return scores;
    }

    /// <summary>What each column of a row weighs for a state and against the text, beside an average column: exact as long as no hidden unit wakes or falls silent.</summary>
    public void Explain(ReadOnlySpan<float> row, LineState state, Span<float> contributions)
    {
        Span<float> room = stackalloc float[_width];
        _ = Score(row, room);

        // What a hidden unit that is awake says for the state; then a column's weight is one product of two lists.
        Span<float> says = stackalloc float[_width];
        says.Clear();
        says[(int)state] = 1;
        for (int unit = 0; unit < _figures.Units; unit++)
        {
            says[Block + unit] = room[Block + unit] > 0 ? _figures.Output[(unit * LineChain.States) + (int)state] : 0;
        }

        ReadOnlySpan<Vector256<float>> sayings = MemoryMarshal.Cast<float, Vector256<float>>(says);
        ReadOnlySpan<Vector256<float>> weights = MemoryMarshal.Cast<float, Vector256<float>>(_weights);
        for (int column = 0; column < row.Length; column++)
        {
            Vector256<float> sum = Vector256<float>.Zero;
            for (int i = 0; i < sayings.Length; i++)
            {
                sum += weights[(column * sayings.Length) + i] * sayings[i];
            }

            contributions[column] = Vector256.Sum(sum) * (row[column] - _figures.Means[column]);
        }
    }
}
