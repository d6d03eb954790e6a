namespace Sanitizer.DataCompiler.Lines;

/// <summary>A page to learn from.</summary>
/// <param name="Rows">The rows of its lines, one after the other.</param>
/// <param name="Masks">A bit for each state that a line may have.</param>
/// <param name="Weight">What the page counts.</param>
internal sealed record LabelledPage(float[] Rows, byte[] Masks, double Weight);
