namespace Sanitizer.DataCompiler.Lines;

/// <summary>What training finds.</summary>
/// <param name="Weights">Four weights a column of a row, against the first.</param>
/// <param name="Means">The average of each column.</param>
/// <param name="Chain">The figures of the chain.</param>
internal sealed record ModelFigures(float[] Weights, float[] Means, double[] Chain);
