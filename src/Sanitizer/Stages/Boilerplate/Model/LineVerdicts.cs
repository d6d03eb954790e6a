using System.Globalization;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Sanitizer.Stages.Boilerplate.Model;

/// <summary>What the model thinks of each line that is left.</summary>
internal sealed class LineVerdicts
{
    private const int Reasons = 3;
    private readonly LineModel _model;
    private readonly DocumentRows _rows;
    private readonly double[] _states;

    private LineVerdicts(LineModel model, DocumentRows rows, double[] states)
    {
        _model = model;
        _rows = rows;
        _states = states;
    }

    /// <summary>Judges all lines.</summary>
    /// <param name="model">What scores the lines.</param>
    /// <param name="rows">The lines' figures.</param>
    /// <param name="masks">A bit for each state that a line may have; empty where all may.</param>
    /// <param name="own">What else speaks for each line as text, as the logarithm of a ratio; empty where nothing does.</param>
    public static LineVerdicts Of(LineModel model, DocumentRows rows, ReadOnlySpan<byte> masks, ReadOnlySpan<float> own)
    {
        Vector128<float>[] scores = new Vector128<float>[rows.Count];
        Span<float> row = stackalloc float[LineTraits.RowLength];
        Span<float> room = stackalloc float[model.Room];
        float[] hidden = new float[scores.Length * model.Units];
        for (int i = 0; i < scores.Length; i++)
        {
            rows.Fill(i, row);
            scores[i] = model.Score(row, room);
            ReadOnlySpan<float> units = LineModel.HiddenOf(room);
            for (int unit = 0; unit < model.Units; unit++)
            {
                hidden[(i * model.Units) + unit] = Math.Max(0, units[unit]);
            }
        }

        model.Context.Add(hidden, scores);

        for (int i = 0; i < own.Length; i++)
        {
            scores[i] += Vector128.Create(own[i], 0, 0, 0);
        }

        double[] states = new double[rows.Count * LineChain.States];
        _ = model.Chain.Judge(MemoryMarshal.Cast<Vector128<float>, float>(scores), masks, states, []);
        return new LineVerdicts(model, rows, states);
    }

    /// <summary>The probability that a line is the document's own text.</summary>
    public double Text(int line) => _states[line * LineChain.States];

    /// <summary>The likeliest state of a line that is not text.</summary>
    public LineState Residue(int line)
    {
        ReadOnlySpan<double> states = _states.AsSpan(line * LineChain.States, LineChain.States);
        LineState best = LineState.Before;
        for (LineState state = LineState.Between; state <= LineState.After; state++)
        {
            best = states[(int)state] > states[(int)best] ? state : best;
        }

        return best;
    }

    /// <summary>Why a line is taken for residue: its state, its probability, and the three traits that speak most for it against the average line.</summary>
    public string Reason(int line)
    {
        LineState state = Residue(line);
        Span<float> row = stackalloc float[LineTraits.RowLength];
        _rows.Fill(line, row);
        Span<float> contributions = stackalloc float[LineTraits.RowLength];
        _model.Explain(row, state, contributions);
        Span<int> best = stackalloc int[Reasons];
        Span<float> weights = stackalloc float[Reasons];
        weights.Clear();
        for (int column = 0; column < row.Length; column++)
        {
            float weight = contributions[column];
            for (int place = 0; place < Reasons; place++)
            {
                if (weight > weights[place])
                {
                    weights[place..^1].CopyTo(weights[(place + 1)..]);
                    best[place..^1].CopyTo(best[(place + 1)..]);
                    (weights[place], best[place]) = (weight, column);
                    break;
                }
            }
        }

        string where = state switch
        {
            LineState.Before => "the frame before the text",
            LineState.After => "the frame behind the text",
            _ => "no part of the text around it",
        };
        return string.Create(
            CultureInfo.InvariantCulture,
            $"by shape and place {where} (text with probability {Text(line):0.###}): {LineTraits.WordsFor(best[0])} +{weights[0]:0.##}, {LineTraits.WordsFor(best[1])} +{weights[1]:0.##}, {LineTraits.WordsFor(best[2])} +{weights[2]:0.##}");
    }
}
