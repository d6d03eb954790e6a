namespace Sanitizer.Stages.Boilerplate.Model;

/// <summary>
/// How the states of lines follow each other: a page starts with its frame or its text, text is interrupted and goes on, and behind the end
/// of the text none returns. What each step costs was learned with the weights.
/// </summary>
internal sealed class LineChain
{
    // A state that is out of the question keeps a trace of probability: the only one that can be reached must not vanish.
    private const float LeastScore = -50;

    /// <summary>The number of states.</summary>
    public const int States = 4;

    /// <summary>The mask of a line that may have every state.</summary>
    public const byte AnyState = (1 << States) - 1;

    /// <summary>The mask of a line that is known to be no text.</summary>
    public const byte NoText = AnyState & ~(1 << (int)LineState.Text);

    /// <summary>The steps that occur, as pairs of states; then the states a document starts with; then those it ends with.</summary>
    public static readonly (LineState From, LineState To)[] Steps =
    [
        (LineState.Text, LineState.Text), (LineState.Text, LineState.Between), (LineState.Text, LineState.After),
        (LineState.Before, LineState.Before), (LineState.Before, LineState.Text),
        (LineState.Between, LineState.Between), (LineState.Between, LineState.Text),
        (LineState.After, LineState.After),
    ];

    public static readonly LineState[] Starts = [LineState.Text, LineState.Before];

    public static readonly LineState[] Ends = [LineState.Text, LineState.Before, LineState.After];

    /// <summary>The number of figures of a chain.</summary>
    public static int Length => Steps.Length + Starts.Length + Ends.Length;

    private readonly double[] _steps = new double[States * States];
    private readonly double[] _start = new double[States];
    private readonly double[] _end = new double[States];

    public LineChain(ReadOnlySpan<double> weights)
    {
        for (int i = 0; i < Steps.Length; i++)
        {
            _steps[((int)Steps[i].From * States) + (int)Steps[i].To] = Math.Exp(weights[i]);
        }

        for (int i = 0; i < Starts.Length; i++)
        {
            _start[(int)Starts[i]] = Math.Exp(weights[Steps.Length + i]);
        }

        for (int i = 0; i < Ends.Length; i++)
        {
            _end[(int)Ends[i]] = Math.Exp(weights[Steps.Length + Starts.Length + i]);
        }
    }

    /// <summary>
    /// The probability of each state of each line, by the forward-backward algorithm.
    /// </summary>
    /// <param name="scores">Four logarithmic scores a line.</param>
    /// <param name="masks">A bit for each state that a line may have; empty where all may.</param>
    /// <param name="states">Takes four probabilities a line.</param>
    /// <param name="steps">Takes the expected number of each step where it is wanted; else empty.</param>
    /// <returns>The logarithm of the sum over all paths.</returns>
    public double Judge(ReadOnlySpan<float> scores, ReadOnlySpan<byte> masks, Span<double> states, Span<double> steps)
    {
        int count = scores.Length / States;
        Span<double> forward = states;
        double[] emissions = new double[scores.Length];
        double[] scales = new double[count];
        double log = 0;
        for (int i = 0; i < count; i++)
        {
            int at = i * States;
            float best = float.MinValue;
            for (int s = 0; s < States; s++)
            {
                best = masks.IsEmpty || ((masks[i] >> s) & 1) != 0 ? Math.Max(best, scores[at + s]) : best;
            }

            double sum = 0;
            for (int s = 0; s < States; s++)
            {
                bool allowed = masks.IsEmpty || ((masks[i] >> s) & 1) != 0;
                emissions[at + s] = allowed ? MathF.Exp(MathF.Max(LeastScore, scores[at + s] - best)) : 0;
                double reached = 0;
                if (i == 0)
                {
                    reached = _start[s];
                }
                else
                {
                    for (int from = 0; from < States; from++)
                    {
                        reached += forward[at - States + from] * _steps[(from * States) + s];
                    }
                }

                double value = reached * emissions[at + s] * (i == count - 1 ? _end[s] : 1);
                forward[at + s] = value;
                sum += value;
            }

            sum = Math.Max(sum, 1e-300);
            scales[i] = sum;
            log += best + Math.Log(sum);
            for (int s = 0; s < States; s++)
            {
                forward[at + s] /= sum;
            }
        }

        Backward(count, emissions, scales, states, steps);
        return log;
    }

    private void Backward(int count, double[] emissions, double[] scales, Span<double> states, Span<double> steps)
    {
        Span<double> backward = [1, 1, 1, 1];
        Span<double> earlier = stackalloc double[States];
        Span<double> incoming = stackalloc double[States];
        for (int i = count - 1; i > 0; i--)
        {
            int at = i * States;
            Span<double> here = states.Slice(at, States);
            Span<double> before = states.Slice(at - States, States);
            for (int s = 0; s < States; s++)
            {
                incoming[s] = emissions[at + s] * (i == count - 1 ? _end[s] : 1) * backward[s] / scales[i];
            }

            for (int from = 0; from < States; from++)
            {
                double sum = 0;
                for (int s = 0; s < States; s++)
                {
                    double step = _steps[(from * States) + s] * incoming[s];
                    sum += step;
                    if (!steps.IsEmpty)
                    {
                        steps[(from * States) + s] += before[from] * step;
                    }
                }

                earlier[from] = sum;
            }

            for (int s = 0; s < States; s++)
            {
                here[s] *= backward[s];
            }

            earlier.CopyTo(backward);
        }

        for (int s = 0; s < States && count > 0; s++)
        {
            states[s] *= backward[s];
        }
    }
}
