using Sanitizer.Stages.Boilerplate.Model;

namespace Sanitizer.DataCompiler.Lines;

/// <summary>What a chain expects of a page.</summary>
/// <param name="States">The probability of each state of each line.</param>
/// <param name="Steps">The expected number of each step from state to state.</param>
internal sealed record ChainCounts(double[] States, double[] Steps)
{
    /// <summary>Judges a page.</summary>
    public static ChainCounts Of(LineChain chain, float[] scores, byte[] masks)
    {
        ChainCounts counts = new(new double[scores.Length], new double[LineChain.States * LineChain.States]);
        _ = chain.Judge(scores, masks, counts.States, counts.Steps);
        return counts;
    }
}
