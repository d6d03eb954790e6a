namespace Sanitizer.Stages;

/// <summary>A policy's word on a stage or a rule.</summary>
/// <param name="Mode">What it may do.</param>
/// <param name="Threshold">The confidence, from 0 to 1, from which it is applied; null for each rule's own.</param>
public sealed record RuleSetting(StageMode Mode, double? Threshold = null);
