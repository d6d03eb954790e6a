using Sanitizer.Stages.Boilerplate.Model;

namespace Sanitizer.DataCompiler.Lines;

/// <summary>The second layer of a line model in training: what it makes of a page's hidden units, and the slope back to them.</summary>
internal sealed class ContextTrainer
{
    private const int States = LineChain.States;
    private readonly int _units;
    private readonly int _width;
    private readonly int _inputs;
    private float[] _pooled = [];
    private float[] _second = [];

    public ContextTrainer(int units, int width)
    {
        _units = units;
        _width = width;
        _inputs = (LineContext.Parts * units) + 1;
    }

    /// <summary>The number of weights into the layer.</summary>
    public int InputLength => _inputs * _width;

    /// <summary>The number of weights out of it.</summary>
    public int OutputLength => _width * States;

    /// <summary>Adds what the layer says to the scores of the lines.</summary>
    public void Forward(int count, ReadOnlySpan<float> hidden, ReadOnlySpan<float> weights, ReadOnlySpan<float> output, ReadOnlySpan<float> mask, Span<float> scores)
    {
        _pooled = _pooled.Length < count * _inputs ? new float[count * _inputs * 3 / 2] : _pooled;
        _second = _second.Length < count * _width ? new float[count * _width * 3 / 2] : _second;
        Pool(count, hidden);
        for (int i = 0; i < count; i++)
        {
            Span<float> second = _second.AsSpan(i * _width, _width);
            second.Clear();
            ReadOnlySpan<float> inputs = _pooled.AsSpan(i * _inputs, _inputs);
            for (int input = 0; input < _inputs; input++)
            {
                if (inputs[input] != 0)
                {
                    FloatRows.AddScaled(second, weights.Slice(input * _width, _width), inputs[input]);
                }
            }

            Span<float> score = scores.Slice(i * States, States);
            for (int unit = 0; unit < _width; unit++)
            {
                second[unit] = Math.Max(0, second[unit]) * mask[unit];
                FloatRows.AddScaled(score, output.Slice(unit * States, States), second[unit]);
            }
        }
    }

    /// <summary>Adds to the slope of the weights, and to that of the hidden units.</summary>
    public void Backward(
        int count, ReadOnlySpan<float> differences, ReadOnlySpan<float> weights, ReadOnlySpan<float> output, ReadOnlySpan<float> mask, Span<float> weightSlope, Span<float> outputSlope, Span<float> hiddenSlope)
    {
        float[] pooledSlope = new float[count * _inputs];
        float[] slope = new float[_width];
        for (int i = 0; i < count; i++)
        {
            ReadOnlySpan<float> difference = differences.Slice(i * States, States);
            ReadOnlySpan<float> second = _second.AsSpan(i * _width, _width);
            for (int unit = 0; unit < _width; unit++)
            {
                slope[unit] = second[unit] > 0 ? FloatRows.Product(output.Slice(unit * States, States), difference) * mask[unit] : 0;
                Span<float> outSlope = outputSlope.Slice(unit * States, States);
                FloatRows.AddScaled(outSlope, difference, second[unit]);
            }

            ReadOnlySpan<float> inputs = _pooled.AsSpan(i * _inputs, _inputs);
            for (int input = 0; input < _inputs; input++)
            {
                if (inputs[input] != 0)
                {
                    Span<float> inSlope = weightSlope.Slice(input * _width, _width);
                    FloatRows.AddScaled(inSlope, slope, inputs[input]);
                }

                pooledSlope[(i * _inputs) + input] = FloatRows.Product(slope, weights.Slice(input * _width, _width));
            }
        }

        Unpool(count, pooledSlope, hiddenSlope);
    }

    private void Pool(int count, ReadOnlySpan<float> hidden)
    {
        for (int unit = 0; unit < _units; unit++)
        {
            float near = 0;
            float sum = 0;
            for (int i = 0; i < count; i++)
            {
                Span<float> inputs = _pooled.AsSpan(i * _inputs, _inputs);
                float here = hidden[(i * _units) + unit];
                inputs[unit] = here;
                inputs[_units + unit] = near;
                inputs[(3 * _units) + unit] = i == 0 ? 0 : sum / i;
                near = (LineContext.Memory * near) + ((1 - LineContext.Memory) * here);
                sum += here;
                inputs[_inputs - 1] = 1;
            }

            near = 0;
            sum = 0;
            for (int i = count - 1; i >= 0; i--)
            {
                Span<float> inputs = _pooled.AsSpan(i * _inputs, _inputs);
                float here = inputs[unit];
                inputs[(2 * _units) + unit] = near;
                inputs[(4 * _units) + unit] = i == count - 1 ? 0 : sum / (count - 1 - i);
                near = (LineContext.Memory * near) + ((1 - LineContext.Memory) * here);
                sum += here;
            }
        }
    }

    private void Unpool(int count, float[] slope, Span<float> hiddenSlope)
    {
        for (int unit = 0; unit < _units; unit++)
        {
            float near = 0;
            float sum = 0;
            for (int i = count - 1; i >= 0; i--)
            {
                ReadOnlySpan<float> inputs = slope.AsSpan(i * _inputs, _inputs);
                hiddenSlope[(i * _units) + unit] += inputs[unit] + ((1 - LineContext.Memory) * near) + sum;
                near = (LineContext.Memory * near) + inputs[_units + unit];
                sum += i == 0 ? 0 : inputs[(3 * _units) + unit] / i;
            }

            near = 0;
            sum = 0;
            for (int i = 0; i < count; i++)
            {
                ReadOnlySpan<float> inputs = slope.AsSpan(i * _inputs, _inputs);
                hiddenSlope[(i * _units) + unit] += ((1 - LineContext.Memory) * near) + sum;
                near = (LineContext.Memory * near) + inputs[(2 * _units) + unit];
                sum += i == count - 1 ? 0 : inputs[(4 * _units) + unit] / (count - 1 - i);
            }
        }
    }
}
