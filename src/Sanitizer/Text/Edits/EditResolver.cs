namespace Sanitizer.Text.Edits;

/// <summary>
/// Decides which proposals are applied: first the threshold, then conflicts. The surer proposal wins, then the one that covers
/// more bytes, then the earlier one, then the rule that stands first in its stage. The same proposals give the same result in
/// any process.
/// </summary>
internal static class EditResolver
{
    /// <summary>Resolves proposals on one view.</summary>
    /// <param name="proposals">The proposals, in the order in which they were made.</param>
    /// <param name="textLength">The length of the view in bytes.</param>
    public static Resolution Resolve(IReadOnlyList<Proposal> proposals, int textLength)
    {
        ArgumentNullException.ThrowIfNull(proposals);
        List<AcceptedEdit> accepted = [];
        List<AcceptedEdit> suggested = [];
        List<int> candidates = [];
        for (int i = 0; i < proposals.Count; i++)
        {
            if (proposals[i].Step.Confidence >= proposals[i].Threshold)
            {
                candidates.Add(i);
            }
            else
            {
                AddAll(proposals[i], proposals[i].Step, suggested);
            }
        }

        int acceptedProposals = candidates.Count;
        if (InOrder(proposals, candidates))
        {
            foreach (int i in candidates)
            {
                AddAll(proposals[i], proposals[i].Step, accepted);
            }
        }
        else
        {
            acceptedProposals = ResolveConflicts(proposals, candidates, textLength, accepted, suggested);
            accepted.Sort(ByStart);
        }

        suggested.Sort(ByStart);
        return new Resolution(accepted, suggested, acceptedProposals);
    }

    /// <summary>Whether the candidates' edits follow one another without overlap: the usual case, which needs no further work.</summary>
    private static bool InOrder(IReadOnlyList<Proposal> proposals, List<int> candidates)
    {
        int end = 0;
        bool insertion = false;
        foreach (int i in candidates)
        {
            foreach (Edit edit in proposals[i].Edits.Span)
            {
                bool clash = edit.Span.Start < end || (edit.Span.Start == end && insertion && edit.Span.Length == 0);
                if (clash)
                {
                    return false;
                }

                end = edit.Span.End;
                insertion = edit.Span.Length == 0;
            }
        }

        return true;
    }

    private static int ResolveConflicts(
        IReadOnlyList<Proposal> proposals, List<int> candidates, int textLength, List<AcceptedEdit> accepted, List<AcceptedEdit> suggested)
    {
        candidates.Sort((left, right) => Compare(proposals[left], left, proposals[right], right));
        SpanSet taken = new(textLength);
        int count = 0;
        foreach (int i in candidates)
        {
            Proposal proposal = proposals[i];
            bool free = true;
            foreach (Edit edit in proposal.Edits.Span)
            {
                free &= !taken.Overlaps(edit.Span);
            }

            if (!free)
            {
                AddAll(proposal, proposal.Step with { Why = proposal.Step.Why + "; not applied: a surer change touches the same place" }, suggested);
                continue;
            }

            foreach (Edit edit in proposal.Edits.Span)
            {
                taken.Add(edit.Span);
            }

            AddAll(proposal, proposal.Step, accepted);
            count++;
        }

        return count;
    }

    private static int Compare(in Proposal left, int leftIndex, in Proposal right, int rightIndex)
    {
        int order = right.Step.Confidence.CompareTo(left.Step.Confidence);
        order = order != 0 ? order : CoveredLength(right).CompareTo(CoveredLength(left));
        order = order != 0 ? order : left.Edits.Span[0].Span.Start.CompareTo(right.Edits.Span[0].Span.Start);
        order = order != 0 ? order : left.Order.CompareTo(right.Order);
        return order != 0 ? order : leftIndex.CompareTo(rightIndex);
    }

    private static long CoveredLength(in Proposal proposal)
    {
        long length = 0;
        foreach (Edit edit in proposal.Edits.Span)
        {
            length += edit.Span.Length;
        }

        return length;
    }

    private static void AddAll(in Proposal proposal, Step step, List<AcceptedEdit> list)
    {
        foreach (Edit edit in proposal.Edits.Span)
        {
            list.Add(new AcceptedEdit(edit, step));
        }
    }

    // An insertion comes before an edit that starts at the same place, and after one that ends there.
    private static int ByStart(AcceptedEdit left, AcceptedEdit right)
    {
        int order = left.Edit.Span.Start.CompareTo(right.Edit.Span.Start);
        order = order != 0 ? order : left.Edit.Span.Length.CompareTo(right.Edit.Span.Length);
        return order != 0 ? order : string.CompareOrdinal(left.Step.Rule, right.Step.Rule);
    }
}
