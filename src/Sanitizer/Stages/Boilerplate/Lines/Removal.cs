namespace Sanitizer.Stages.Boilerplate.Lines;

/// <summary>Why a line goes.</summary>
/// <param name="Rule">The rule that says so.</param>
/// <param name="Confidence">From 0 to 1.</param>
/// <param name="Why">The evidence, for the log.</param>
internal sealed record Removal(Rule Rule, double Confidence, string Why);
