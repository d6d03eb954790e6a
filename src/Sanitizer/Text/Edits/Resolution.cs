namespace Sanitizer.Text.Edits;

/// <summary>What became of some proposals.</summary>
/// <param name="Accepted">The edits to apply, sorted, not overlapping; in the memory of the proposals.</param>
/// <param name="Suggested">
/// The edits of proposals below their threshold, and of those that lost a conflict (whose reason then says so),
/// sorted by start; they may overlap.
/// </param>
/// <param name="AcceptedProposals">How many proposals were accepted.</param>
internal sealed record Resolution(IReadOnlyList<AcceptedEdits> Accepted, IReadOnlyList<SuggestedEdit> Suggested, int AcceptedProposals);
