namespace Sanitizer.DataCompiler.Lines;

/// <summary>How a line model is trained.</summary>
/// <param name="Units">Hidden units.</param>
/// <param name="Context">Units of the second layer.</param>
/// <param name="Rounds">How often each page is seen.</param>
/// <param name="Rate">The greatest length of a step.</param>
/// <param name="Penalty">What large weights cost.</param>
/// <param name="Forgetting">The share of columns and of hidden units that are left out of a page.</param>
/// <param name="Variations">Variations of each page.</param>
/// <param name="Members">Models that are averaged.</param>
internal sealed record TrainingOptions(int Units, int Context, int Rounds, double Rate, double Penalty, double Forgetting, int Variations, int Members);
