namespace Sanitizer.Text.Edits;

/// <summary>A rule's proposal: one or more edits that stand or fall together.</summary>
/// <param name="Step">The rule, its confidence and its evidence.</param>
/// <param name="Threshold">The confidence from which the proposal is applied; below it, it is a suggestion.</param>
/// <param name="Order">The rule's place in its stage; breaks ties.</param>
/// <param name="Edits">The edits, sorted, not overlapping.</param>
internal readonly record struct Proposal(Step Step, double Threshold, int Order, ReadOnlyMemory<Edit> Edits);
