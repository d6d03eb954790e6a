using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Sanitizer.Stages.Boilerplate.Model;

/// <summary>
/// What a line's row says for each state of a line, directly and by a layer of hidden units that are silent below zero; and how the states
/// follow each other. Immutable.
/// </summary>
internal sealed class LineModel
{
    private const int Block = 8;
    private const int Together = 4;
    private const int Wide = 3;
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

    /// <summary>How states follow each other.</summary>
    public LineChain Chain { get; }

    /// <summary>What single words say.</summary>
    public WordLeanings Words => _figures.Words;

    /// <summary>What the lines around say.</summary>
    public LineContext Context { get; }

    /// <summary>The number of hidden units.</summary>
    public int Units => _figures.Units;

    /// <summary>The hidden units by the sums that <see cref="Score"/> leaves: those below zero fall silent.</summary>
    public void Wake(ReadOnlySpan<float> room, Span<float> hidden)
    {
        for (int unit = 0; unit < Units; unit++)
        {
            hidden[unit] = Math.Max(0, room[Block + unit]);
        }
    }

    /// <summary>How many figures <see cref="Score"/> needs room for.</summary>
    public int Room => _width;

    /// <summary>Makes a model.</summary>
    public static LineModel Of(LineFigures figures) => new(figures);

    /// <summary>The scores of the four states of a row.</summary>
    /// <param name="row">The row.</param>
    /// <param name="room">Takes the sums of the hidden units.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public Vector128<float> Score(ReadOnlySpan<float> row, Span<float> room)
    {
        Span<Vector256<float>> sums = MemoryMarshal.Cast<float, Vector256<float>>(room[.._width]);
        sums.Clear();
        Span<int> columns = stackalloc int[LineTraits.RowLength + Together];
        Span<float> figures = stackalloc float[LineTraits.RowLength + Together];
        int count = 0;
        for (int start = 0; start < row.Length; start += Block)
        {
            for (uint set = NotZero(row, start); set != 0; set &= set - 1)
            {
                int column = start + BitOperations.TrailingZeroCount(set);
                columns[count] = column;
                figures[count++] = row[column];
            }
        }

        // Four columns at a time; those that fill up the last four weigh nothing.
        columns.Slice(count, Together).Clear();
        figures.Slice(count, Together).Clear();
        int groups = (count + Together - 1) / Together * Together;

        // The sums of so many vectors stay in registers over all columns.
        int done = 0;
        for (; done + Wide <= sums.Length; done += Wide)
        {
            AddWide(columns[..groups], figures, done, sums[done..]);
        }

        for (; done < sums.Length; done++)
        {
            Add(columns[..groups], figures, done, ref sums[done]);
        }

        Vector128<float> scores = sums[0].GetLower();
        ReadOnlySpan<Vector128<float>> output = MemoryMarshal.Cast<float, Vector128<float>>(_figures.Output);
        for (int unit = 0; unit < output.Length; unit++)
        {
            scores += output[unit] * Math.Max(0, room[Block + unit]);
        }

        return scores;
    }

    // A bit for each of the next eight columns that is not zero.
    private static uint NotZero(ReadOnlySpan<float> row, int start)
    {
        if (start + Block <= row.Length)
        {
            return ~Vector256.Equals(Vector256.Create(row[start..]), Vector256<float>.Zero).ExtractMostSignificantBits() & ((1U << Block) - 1);
        }

        uint set = 0;
        for (int i = start; i < row.Length; i++)
        {
            set |= row[i] != 0 ? 1U << (i - start) : 0;
        }

        return set;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void AddWide(ReadOnlySpan<int> columns, ReadOnlySpan<float> figures, int at, Span<Vector256<float>> sums)
    {
        int width = _width / Block;
        ref Vector256<float> weights = ref Unsafe.Add(ref MemoryMarshal.GetReference(MemoryMarshal.Cast<float, Vector256<float>>(_weights)), at);
        Vector256<float> sum0 = sums[0];
        Vector256<float> sum1 = sums[1];
        Vector256<float> sum2 = sums[2];
        for (int i = 0; i + Together <= columns.Length; i += Together)
        {
            ref Vector256<float> first = ref Unsafe.Add(ref weights, columns[i] * width);
            ref Vector256<float> second = ref Unsafe.Add(ref weights, columns[i + 1] * width);
            ref Vector256<float> third = ref Unsafe.Add(ref weights, columns[i + 2] * width);
            ref Vector256<float> fourth = ref Unsafe.Add(ref weights, columns[i + 3] * width);
            Vector256<float> one = Vector256.Create(figures[i]);
            Vector256<float> two = Vector256.Create(figures[i + 1]);
            Vector256<float> three = Vector256.Create(figures[i + 2]);
            Vector256<float> four = Vector256.Create(figures[i + 3]);
            sum0 += ((first * one) + (second * two)) + ((third * three) + (fourth * four));
            sum1 += ((Unsafe.Add(ref first, 1) * one) + (Unsafe.Add(ref second, 1) * two)) + ((Unsafe.Add(ref third, 1) * three) + (Unsafe.Add(ref fourth, 1) * four));
            sum2 += ((Unsafe.Add(ref first, 2) * one) + (Unsafe.Add(ref second, 2) * two)) + ((Unsafe.Add(ref third, 2) * three) + (Unsafe.Add(ref fourth, 2) * four));
        }

        sums[0] = sum0;
        sums[1] = sum1;
        sums[2] = sum2;
    }

    // The same order of additions, so that a model of any width says the same.
    private void Add(ReadOnlySpan<int> columns, ReadOnlySpan<float> figures, int at, ref Vector256<float> sum)
    {
        ReadOnlySpan<Vector256<float>> weights = MemoryMarshal.Cast<float, Vector256<float>>(_weights);
        int width = _width / Block;
        for (int i = 0; i + Together <= columns.Length; i += Together)
        {
            sum += ((weights[(columns[i] * width) + at] * figures[i]) + (weights[(columns[i + 1] * width) + at] * figures[i + 1]))
                + ((weights[(columns[i + 2] * width) + at] * figures[i + 2]) + (weights[(columns[i + 3] * width) + at] * figures[i + 3]));
        }
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
