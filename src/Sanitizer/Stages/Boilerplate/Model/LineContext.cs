using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Sanitizer.Stages.Boilerplate.Model;

/// <summary>
/// The second layer of the line model: it sees the hidden units of a line, of the lines just before and just behind it (the nearer the more), and their
/// averages over all lines before and all behind. So a line is judged by what the document is: a shop, a thread of comments, a list.
/// </summary>
internal sealed class LineContext
{
    /// <summary>What is seen of each hidden unit: here, just before, just behind, all before, all behind.</summary>
    public const int Parts = 5;

    /// <summary>What each line further off weighs beside the one before it.</summary>
    public const float Memory = 0.7f;

    private const int Block = 8;
    private readonly int _units;
    private readonly int _width;

    // For each hidden unit, what it says for each unit of the layer, five times over; then the constants.
    private readonly float[] _weights;
    private readonly float[] _constants;
    private readonly Vector128<float>[] _output;

    public LineContext(LineFigures figures)
    {
        _units = figures.Units;
        int units = figures.ContextUnits;
        _width = (units + Block - 1) / Block * Block;
        _weights = new float[_units * Parts * _width];
        _constants = new float[_width];
        _output = MemoryMarshal.Cast<float, Vector128<float>>(figures.ContextOutput).ToArray();
        for (int unit = 0; unit < _units && units > 0; unit++)
        {
            for (int part = 0; part < Parts; part++)
            {
                figures.Context.AsSpan(((part * _units) + unit) * units, units).CopyTo(_weights.AsSpan(((unit * Parts) + part) * _width));
            }
        }

        if (units > 0)
        {
            figures.Context.AsSpan(Parts * _units * units, units).CopyTo(_constants);
        }
    }

    /// <summary>Adds what the layer says to the scores of a document's lines.</summary>
    /// <param name="hidden">The hidden units of the lines, none below zero.</param>
    /// <param name="scores">The scores of the lines.</param>
    public void Add(ReadOnlySpan<float> hidden, Span<Vector128<float>> scores)
    {
        if (_width == 0)
        {
            return;
        }

        // What a line says for each part, summed up in the order of the lines and then against it: the sums of sums are those of the averages.
        float[] sums = new float[scores.Length * _width];
        float[] parts = new float[Parts * _width];
        float[] near = new float[_width];
        float[] all = new float[_width];
        for (int i = 0; i < scores.Length; i++)
        {
            Span<float> sum = sums.AsSpan(i * _width, _width);
            _constants.CopyTo(sum);
            AddScaled(sum, near, 1);
            AddScaled(sum, all, i == 0 ? 0 : 1f / i);
            Read(hidden.Slice(i * _units, _units), parts);
            AddScaled(sum, parts.AsSpan(0, _width), 1);
            Remember(near, parts.AsSpan(_width, _width));
            AddScaled(all, parts.AsSpan(3 * _width, _width), 1);
        }

        Array.Clear(near);
        Array.Clear(all);
        for (int i = scores.Length - 1; i >= 0; i--)
        {
            Span<float> sum = sums.AsSpan(i * _width, _width);
            AddScaled(sum, near, 1);
            AddScaled(sum, all, i == scores.Length - 1 ? 0 : 1f / (scores.Length - 1 - i));
            for (int unit = 0; unit < _output.Length; unit++)
            {
                scores[i] += _output[unit] * Math.Max(0, sum[unit]);
            }

            Read(hidden.Slice(i * _units, _units), parts);
            Remember(near, parts.AsSpan(2 * _width, _width));
            AddScaled(all, parts.AsSpan(4 * _width, _width), 1);
        }
    }

    private void Read(ReadOnlySpan<float> hidden, Span<float> parts)
    {
        parts.Clear();
        for (int unit = 0; unit < hidden.Length; unit++)
        {
            if (hidden[unit] != 0)
            {
                AddScaled(parts, _weights.AsSpan(unit * parts.Length, parts.Length), hidden[unit]);
            }
        }
    }

    private static void Remember(Span<float> near, ReadOnlySpan<float> part)
    {
        for (int i = 0; i < near.Length; i++)
        {
            near[i] = (Memory * near[i]) + ((1 - Memory) * part[i]);
        }
    }

    private static void AddScaled(Span<float> sums, ReadOnlySpan<float> terms, float factor)
    {
        Span<Vector256<float>> wide = MemoryMarshal.Cast<float, Vector256<float>>(sums);
        ReadOnlySpan<Vector256<float>> wideTerms = MemoryMarshal.Cast<float, Vector256<float>>(terms);
        for (int i = 0; i < wide.Length; i++)
        {
            wide[i] += wideTerms[i] * factor;
        }
    }
}
