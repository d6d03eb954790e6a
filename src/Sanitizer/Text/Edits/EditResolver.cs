using System.Runtime.CompilerServices;

namespace Sanitizer.Text.Edits;

/// <summary>
/// Decides which proposals are applied: first the threshold, then conflicts. The surer proposal wins, then the one that covers
/// more bytes, then the earlier one, then the rule that stands first in its stage. The same proposals give the same result in
/// any process.
/// </summary>
internal static class EditResolver
{
    /// <summary>Edits that are looked at in one call.</summary>
    private const int Block = 256;

    /// <summary>Resolves proposals on one view.</summary>
    /// <param name="proposals">The proposals, in the order in which they were made.</param>
    /// <param name="textLength">The length of the view in bytes.</param>
    public static Resolution Resolve(IReadOnlyList<Proposal> proposals, int textLength)
    {
        ArgumentNullException.ThrowIfNull(proposals);
        List<AcceptedEdits> accepted = [];
        List<SuggestedEdit> suggested = [];
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
                accepted.Add(new AcceptedEdits(proposals[i].Edits, proposals[i].Step));
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
            for (ReadOnlySpan<Edit> rest = proposals[i].Edits.Span; !rest.IsEmpty; rest = rest[Math.Min(rest.Length, Block)..])
            {
                if (!InOrder(rest[..Math.Min(rest.Length, Block)], ref end, ref insertion))
                {
                    return false;
                }
            }
        }

        return true;
    }

    // A part of the edits, so that the work of a window is many calls: what is called often is compiled again for this machine.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool InOrder(ReadOnlySpan<Edit> edits, ref int end, ref bool insertion)
    {
        foreach (ref readonly Edit edit in edits)
        {
            bool clash = edit.Span.Start < end || (edit.Span.Start == end && insertion && edit.Span.Length == 0);
            if (clash)
            {
                return false;
            }

            end = edit.Span.End;
            insertion = edit.Span.Length == 0;
        }

        return true;
    }

    private static int ResolveConflicts(
        IReadOnlyList<Proposal> proposals, List<int> candidates, int textLength, List<AcceptedEdits> accepted, List<SuggestedEdit> suggested)
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

            for (int edit = 0; edit < proposal.Edits.Length; edit++)
            {
                taken.Add(proposal.Edits.Span[edit].Span);
                accepted.Add(new AcceptedEdits(proposal.Edits.Slice(edit, 1), proposal.Step));
            }

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

    private static void AddAll(in Proposal proposal, Step step, List<SuggestedEdit> list)
    {
        foreach (Edit edit in proposal.Edits.Span)
        {
            list.Add(new SuggestedEdit(edit, step));
        }
    }

    private static int ByStart(AcceptedEdits left, AcceptedEdits right) => ByStart(left.Edits.Span[0], left.Step, right.Edits.Span[0], right.Step);

    private static int ByStart(SuggestedEdit left, SuggestedEdit right) => ByStart(left.Edit, left.Step, right.Edit, right.Step);

    // An insertion comes before an edit that starts at the same place, and after one that ends there.
    private static int ByStart(in Edit left, Step leftStep, in Edit right, Step rightStep)
    {
        int order = left.Span.Start.CompareTo(right.Span.Start);
        order = order != 0 ? order : left.Span.Length.CompareTo(right.Span.Length);
        return order != 0 ? order : string.CompareOrdinal(leftStep.Rule, rightStep.Rule);
    }
}
