using Sanitizer.Stages.Boilerplate.Model;

namespace Sanitizer.DataCompiler.Lines;

/// <summary>
/// Trains a line model: steps down the slope of the likelihood of the pages' labels, a few pages at a time. Some columns and units
/// are left out of each page, so that none is relied upon alone. The same pages and seed give the same figures.
/// </summary>
internal sealed class NetTrainer
{
    private const int Columns = LineTraits.RowLength;
    private const int States = LineChain.States;
    private const int PagesAStep = 16;
    private const double Memory = 0.9;
    private const double SquareMemory = 0.999;
    private readonly PageSet _set;
    private readonly TrainingOptions _options;
    private readonly int _units;
    private readonly int _hiddenStart;
    private readonly int _outputStart;
    private readonly int _contextStart;
    private readonly int _contextOutputStart;
    private readonly int _chainStart;
    private readonly ContextTrainer _context;
    private readonly float[] _point;
    private readonly float[] _gradient;
    private readonly Random _random;
    private float[] _rows = [];
    private float[] _hidden = [];

    public NetTrainer(PageSet set, TrainingOptions options, int seed)
    {
        _set = set;
        _options = options;
        _units = options.Units;
        _hiddenStart = Columns * States;
        _outputStart = _hiddenStart + (Columns * _units);
        _contextStart = _outputStart + (_units * States);
        _context = new ContextTrainer(_units, options.Context);
        _contextOutputStart = _contextStart + _context.InputLength;
        _chainStart = _contextOutputStart + _context.OutputLength;
        _point = new float[_chainStart + LineChain.Length];
        _gradient = new float[_point.Length];
        _random = new Random(seed);
        for (int i = _hiddenStart; i < _chainStart; i++)
        {
            double inputs = i < _outputStart ? Columns : i < _contextStart ? _units : i < _contextOutputStart ? LineContext.Parts * _units : _options.Context;
            double spread = Math.Sqrt(1 / inputs);
            _point[i] = (float)(((_random.NextDouble() * 2) - 1) * spread);
        }
    }

    /// <summary>Trains.</summary>
    public LineFigures Train()
    {
        int[] pages = [.. Enumerable.Range(0, _set.Pages.Count)];
        float[] speed = new float[_point.Length];
        float[] square = new float[_point.Length];
        int steps = _options.Rounds * ((pages.Length + PagesAStep - 1) / PagesAStep);
        int step = 0;
        for (int round = 0; round < _options.Rounds; round++)
        {
            _random.Shuffle(pages);
            for (int start = 0; start < pages.Length; start += PagesAStep)
            {
                Array.Clear(_gradient);
                foreach (int page in pages.AsSpan(start, Math.Min(PagesAStep, pages.Length - start)))
                {
                    Add(_set.Pages[page]);
                }

                step++;
                Move(speed, square, step, _options.Rate * (1 + Math.Cos(Math.PI * step / steps)) / 2);
            }
        }

        return Figures();
    }

    private void Move(float[] speed, float[] square, int step, double rate)
    {
        double correction = Math.Sqrt(1 - Math.Pow(SquareMemory, step)) / (1 - Math.Pow(Memory, step));
        float length = (float)(rate * correction);
        float decay = (float)(rate * _options.Penalty);
        for (int i = 0; i < _point.Length; i++)
        {
            float slope = _gradient[i] / PagesAStep;
            speed[i] = (float)((Memory * speed[i]) + ((1 - Memory) * slope));
            square[i] = (float)((SquareMemory * square[i]) + ((1 - SquareMemory) * slope * slope));
            _point[i] -= (length * speed[i] / (MathF.Sqrt(square[i]) + 1e-8f)) + (i < _chainStart ? decay * _point[i] : 0);
        }
    }

    private void Add(LabelledPage page)
    {
        int count = page.Masks.Length;
        Grow(ref _rows, count * Columns);
        Grow(ref _hidden, count * _units);
        float[] columnMask = Mask(Columns, LineTraits.PlaceStart);
        float[] unitMask = Mask(_units, -1);
        float[] scores = new float[count * States];
        for (int i = 0; i < count; i++)
        {
            Span<float> row = _rows.AsSpan(i * Columns, Columns);
            page.Rows.AsSpan(i * Columns, Columns).CopyTo(row);
            Multiply(row, columnMask);
            Span<float> hidden = _hidden.AsSpan(i * _units, _units);
            hidden.Clear();
            Span<float> score = scores.AsSpan(i * States, States);
            for (int column = 0; column < Columns; column++)
            {
                FloatRows.AddScaled(hidden, _point.AsSpan(_hiddenStart + (column * _units), _units), row[column]);
                FloatRows.AddScaled(score, _point.AsSpan(column * States, States), row[column]);
            }

            for (int unit = 0; unit < _units; unit++)
            {
                hidden[unit] = Math.Max(0, hidden[unit]) * unitMask[unit];
                FloatRows.AddScaled(score, _point.AsSpan(_outputStart + (unit * States), States), hidden[unit]);
            }
        }

        float[] contextMask = Mask(_options.Context, -1);
        _context.Forward(count, _hidden, _point.AsSpan(_contextStart, _context.InputLength), _point.AsSpan(_contextOutputStart, _context.OutputLength), contextMask, scores);
        float[] differences = Differences(page, scores);
        float[] hiddenSlope = new float[count * _units];
        _context.Backward(
            count, differences, _point.AsSpan(_contextStart, _context.InputLength), _point.AsSpan(_contextOutputStart, _context.OutputLength), contextMask,
            _gradient.AsSpan(_contextStart, _context.InputLength), _gradient.AsSpan(_contextOutputStart, _context.OutputLength), hiddenSlope);
        float[] slope = new float[_units];
        for (int i = 0; i < count; i++)
        {
            ReadOnlySpan<float> row = _rows.AsSpan(i * Columns, Columns);
            ReadOnlySpan<float> hidden = _hidden.AsSpan(i * _units, _units);
            ReadOnlySpan<float> difference = differences.AsSpan(i * States, States);
            for (int unit = 0; unit < _units; unit++)
            {
                ReadOnlySpan<float> output = _point.AsSpan(_outputStart + (unit * States), States);
                float sum = (output[0] * difference[0]) + (output[1] * difference[1]) + (output[2] * difference[2]) + (output[3] * difference[3]);
                slope[unit] = hidden[unit] > 0 ? (sum + hiddenSlope[(i * _units) + unit]) * unitMask[unit] : 0;
                FloatRows.AddScaled(_gradient.AsSpan(_outputStart + (unit * States), States), difference, hidden[unit]);
            }

            for (int column = 0; column < Columns; column++)
            {
                FloatRows.AddScaled(_gradient.AsSpan(_hiddenStart + (column * _units), _units), slope, row[column]);
                FloatRows.AddScaled(_gradient.AsSpan(column * States, States), difference, row[column]);
            }
        }
    }

    private float[] Differences(LabelledPage page, float[] scores)
    {
        LineChain chain = new([.. _point.Skip(_chainStart).Select(figure => (double)figure)]);
        ChainCounts free = ChainCounts.Of(chain, scores, []);
        ChainCounts bound = ChainCounts.Of(chain, scores, page.Masks);
        float[] differences = new float[scores.Length];
        AddDifference(differences, free, bound, page.Weight);
        return differences;
    }

    private void AddDifference(float[] differences, ChainCounts left, ChainCounts right, double factor)
    {
        for (int i = 0; i < differences.Length; i++)
        {
            differences[i] += (float)(factor * (left.States[i] - right.States[i]));
        }

        int place = _chainStart;
        foreach ((LineState from, LineState to) in LineChain.Steps)
        {
            int step = ((int)from * States) + (int)to;
            _gradient[place++] += (float)(factor * (left.Steps[step] - right.Steps[step]));
        }

        foreach (LineState state in LineChain.Starts)
        {
            _gradient[place++] += (float)(factor * (left.States[(int)state] - right.States[(int)state]));
        }

        foreach (LineState state in LineChain.Ends)
        {
            int at = differences.Length - States + (int)state;
            _gradient[place++] += (float)(factor * (left.States[at] - right.States[at]));
        }
    }

    private float[] Mask(int length, int always)
    {
        float kept = (float)(1 / (1 - _options.Forgetting));
        float[] mask = new float[length];
        for (int i = 0; i < length; i++)
        {
            mask[i] = i == always ? 1 : _random.NextDouble() < _options.Forgetting ? 0 : kept;
        }

        return mask;
    }

    private LineFigures Figures()
    {
        float[] direct = _point[.._hiddenStart];
        float[] hidden = _point[_hiddenStart.._outputStart];
        float[] output = _point[_outputStart.._contextStart];
        float[] contextOutput = _point[_contextOutputStart.._chainStart];
        Unscale(direct, States);
        Unscale(hidden, _units);

        // Text is the state that the others are measured against.
        Reduce(direct);
        Reduce(output);
        Reduce(contextOutput);
        // The constant is no trait of a line: beside its average it weighs nothing.
        float[] means = [.. _set.Means];
        means[LineTraits.PlaceStart] = 1;
        return new LineFigures(means, direct, hidden, output, _point[_contextStart.._contextOutputStart], contextOutput, [.. _point.Skip(_chainStart).Select(figure => (double)figure)]);
    }

    // The scales go into the weights, the averages into the constant.
    private void Unscale(float[] weights, int width)
    {
        for (int i = 0; i < width; i++)
        {
            double constant = 0;
            for (int column = 0; column < Columns; column++)
            {
                ref float weight = ref weights[(column * width) + i];
                weight *= _set.Scales[column];
                constant -= column == LineTraits.PlaceStart ? 0 : (double)weight * _set.Means[column];
            }

            weights[(LineTraits.PlaceStart * width) + i] += (float)constant;
        }
    }

    private static void Reduce(float[] weights)
    {
        for (int at = 0; at < weights.Length; at += States)
        {
            for (int state = States - 1; state >= 0; state--)
            {
                weights[at + state] -= weights[at];
            }
        }
    }

    private static void Grow(ref float[] array, int length) => array = array.Length < length ? new float[length * 3 / 2] : array;

    private static void Multiply(Span<float> left, ReadOnlySpan<float> right)
    {
        for (int i = 0; i < left.Length; i++)
        {
            left[i] *= right[i];
        }
    }
}
