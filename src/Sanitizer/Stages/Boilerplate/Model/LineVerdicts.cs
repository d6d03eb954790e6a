using System.Globalization;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Sanitizer.Stages.Boilerplate.Model;

/// <summary>What the model thinks of each line that is left.</summary>
internal sealed class LineVerdicts
{
    private const int Reasons = 3;
    private readonly LineEnsemble _model;
    private readonly DocumentRows _rows;
    private readonly double[] _states;

    private LineVerdicts(LineEnsemble model, DocumentRows rows, double[] states)
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
    public static LineVerdicts Of(LineEnsemble model, DocumentRows rows, ReadOnlySpan<byte> masks, ReadOnlySpan<float> own)
    {
        ReadOnlySpan<LineModel> members = model.Members;
        Vector128<float>[][] scores = new Vector128<float>[members.Length][];
        float[][] hidden = new float[members.Length][];
        int room = 0;
        for (int member = 0; member < members.Length; member++)
        {
            scores[member] = new Vector128<float>[rows.Count];
            hidden[member] = new float[rows.Count * members[member].Units];
            room = Math.Max(room, members[member].Room);
        }

        Span<float> row = stackalloc float[LineTraits.RowLength];
        Span<float> sums = stackalloc float[room];
        for (int i = 0; i < rows.Count; i++)
        {
            rows.Fill(i, row);
            for (int member = 0; member < members.Length; member++)
            {
                scores[member][i] = members[member].Score(row, sums);
                members[member].Wake(sums, hidden[member].AsSpan(i * members[member].Units));
            }
        }

        double[] states = new double[rows.Count * LineChain.States];
        double[] all = new double[states.Length];
        for (int member = 0; member < members.Length; member++)
        {
            members[member].Context.Add(hidden[member], scores[member]);
            for (int i = 0; i < own.Length; i++)
            {
                scores[member][i] += Vector128.Create(own[i], 0, 0, 0);
            }

            _ = members[member].Chain.Judge(MemoryMarshal.Cast<Vector128<float>, float>(scores[member]), masks, states, []);
            for (int i = 0; i < all.Length; i++)
            {
                all[i] += states[i] / members.Length;
            }
        }

        return new LineVerdicts(model, rows, all);
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

        // The members were trained alike: the first speaks for all.
        _model.Members[0].Explain(row, state, contributions);
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
