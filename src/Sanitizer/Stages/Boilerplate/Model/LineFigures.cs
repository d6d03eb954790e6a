namespace Sanitizer.Stages.Boilerplate.Model;

/// <summary>The figures of a line model, as training finds them and a file holds them.</summary>
/// <param name="Means">The average of each column of a row.</param>
/// <param name="Direct">Four figures a column: what it says for each state by itself.</param>
/// <param name="Hidden">What each column says for each hidden unit.</param>
/// <param name="Output">Four figures a hidden unit: what it says for each state.</param>
/// <param name="Context">What each hidden unit, of the line and of the lines around it, says for each unit of the second layer; the constants last.</param>
/// <param name="ContextOutput">Four figures a unit of the second layer: what it says for each state.</param>
/// <param name="Chain">The figures of the chain.</param>
internal sealed record LineFigures(float[] Means, float[] Direct, float[] Hidden, float[] Output, float[] Context, float[] ContextOutput, double[] Chain)
{
    /// <summary>What single words say of their lines.</summary>
    public WordLeanings Words { get; init; } = WordLeanings.None;

    /// <summary>The number of hidden units.</summary>
    public int Units => Output.Length / LineChain.States;

    /// <summary>The number of units of the second layer.</summary>
    public int ContextUnits => ContextOutput.Length / LineChain.States;
}
