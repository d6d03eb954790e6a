namespace Sanitizer.DataCompiler.Models;

/// <summary>The sequences of one length that the model keeps: the cost of their last character in nats, and of leaving them as a context.</summary>
internal sealed class GramOrder
{
    /// <summary>Costs in nats by sequence: folded characters of 16 bits, the first in the highest.</summary>
    public Dictionary<ulong, float> Costs { get; } = [];

    /// <summary>What it costs to find nothing behind the sequence and to try its shorter end.</summary>
    public Dictionary<ulong, float> Leaves { get; } = [];
}
