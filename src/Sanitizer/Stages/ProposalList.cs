using System.Runtime.CompilerServices;
using System.Text.Unicode;
using Sanitizer.Text;
using Sanitizer.Text.Edits;

namespace Sanitizer.Stages;

/// <summary>The only thing that a stage can write to. Reused from window to window by one thread.</summary>
public sealed class ProposalList
{
    /// <summary>Edits that are checked in one call.</summary>
    private const int Block = 256;

    private List<Proposal>? _proposals;
    private Stage? _writer;
    private Policy _policy = Policy.Clean;
    private ReadOnlyMemory<byte> _text;

    internal ProposalList()
    {
    }

    /// <summary>The number of proposals.</summary>
    public int Count => _proposals?.Count ?? 0;

    /// <summary>The proposals, in the order in which they were made.</summary>
    internal IReadOnlyList<Proposal> Items => _proposals ??= [];

    private Stage Writer => _writer ?? throw new InvalidOperationException("A list of proposals is written to by a stage that the pipeline runs.");

    /// <summary>Empties the list for another stage.</summary>
    internal void Reset(Stage stage, Policy policy, ReadOnlyMemory<byte> text)
    {
        _proposals?.Clear();
        _writer = stage;
        _policy = policy;
        _text = text;
    }

    /// <summary>Whether the policy switches a rule off, so that its work can be spared.</summary>
    public bool IsOff(Rule rule) => _policy.ThresholdOf(Writer, rule) is null;

    /// <summary>Whether the policy would apply a proposal of a rule at a confidence, rather than log it as a suggestion.</summary>
    public bool WouldApply(Rule rule, double confidence) => _policy.ThresholdOf(Writer, rule) is double threshold && confidence >= threshold;

    /// <summary>Proposes one edit.</summary>
    /// <param name="rule">The rule that proposes.</param>
    /// <param name="confidence">From 0 to 1.</param>
    /// <param name="why">The evidence, in words for a person; goes to the log.</param>
    /// <param name="edit">The edit.</param>
    public void Add(Rule rule, double confidence, string why, Edit edit) => Add(rule, confidence, why, new[] { edit });

    /// <summary>Proposes edits that stand or fall together.</summary>
    /// <param name="rule">The rule that proposes.</param>
    /// <param name="confidence">From 0 to 1.</param>
    /// <param name="why">The evidence, in words for a person; goes to the log.</param>
    /// <param name="edits">The edits, sorted by start, not overlapping; at least one.</param>
    /// <exception cref="ArgumentException">The confidence is out of range, or the edits are not as they should be.</exception>
    public void Add(Rule rule, double confidence, string why, Edit[] edits)
    {
        ArgumentNullException.ThrowIfNull(edits);
        Add(rule, confidence, why, edits.AsMemory());
    }

    /// <summary>The same, of edits in memory that is theirs until the list is emptied; their replacements have to stay for good.</summary>
    internal void Add(Rule rule, double confidence, string why, ReadOnlyMemory<Edit> edits)
    {
        ArgumentNullException.ThrowIfNull(rule);
        if (_policy.ThresholdOf(Writer, rule) is not double threshold)
        {
            return;
        }

        Check(rule, confidence, edits.Span);
        _proposals ??= [];
        _proposals.Add(new Proposal(StepOf(rule, confidence, why), threshold, OrderOf(rule), edits));
    }

    // Rules often propose the same for the same reason at thousands of places: they share one step.
    private Step StepOf(Rule rule, double confidence, string why)
    {
        if (_proposals is { Count: > 0 })
        {
            Step last = _proposals[^1].Step;
            if (ReferenceEquals(last.Rule, rule.Info.Id) && last.Confidence.Equals(confidence) && string.Equals(last.Why, why, StringComparison.Ordinal))
            {
                return last;
            }
        }

        return new Step(rule.Info.Id, confidence, why);
    }

    private int OrderOf(Rule rule)
    {
        for (int i = 0; i < Writer.Rules.Count; i++)
        {
            if (ReferenceEquals(Writer.Rules[i], rule))
            {
                return i;
            }
        }

        throw new ArgumentException($"The rule {rule.Info.Id} is not one of the stage {Writer.Name}.", nameof(rule));
    }

    private void Check(Rule rule, double confidence, ReadOnlySpan<Edit> edits)
    {
        if (!(confidence is >= 0 and <= 1))
        {
            throw new ArgumentException($"{rule.Info.Id} proposes with confidence {confidence}, which is not between 0 and 1.", nameof(confidence));
        }

        if (edits.Length == 0)
        {
            throw new ArgumentException($"{rule.Info.Id} proposes no edit.", nameof(edits));
        }

        int end = 0;
        for (int first = 0; first < edits.Length; first += Block)
        {
            Check(rule, edits[first..Math.Min(edits.Length, first + Block)], _text.Span, ref end);
        }
    }

    // A part of the edits, so that the work of a window is many calls: what is called often is compiled again for this machine.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Check(Rule rule, ReadOnlySpan<Edit> edits, ReadOnlySpan<byte> text, ref int end)
    {
        foreach (ref readonly Edit edit in edits)
        {
            TextSpan span = edit.Span;
            if (span.Start < end || span.Length < 0 || span.End > text.Length || !IsBoundary(text, span.Start) || !IsBoundary(text, span.End))
            {
                throw new ArgumentException(
                    $"{rule.Info.Id} proposes an edit at byte {span.Start} of {span.Length} bytes that overlaps the one before, leaves the text of {text.Length} bytes or cuts a character.", nameof(edits));
            }

            if (!Utf8.IsValid(edit.Replacement.Span))
            {
                throw new ArgumentException($"{rule.Info.Id} proposes a replacement at byte {span.Start} that is not UTF-8.", nameof(edits));
            }

            end = span.End;
        }
    }

    private static bool IsBoundary(ReadOnlySpan<byte> text, int position) => position == text.Length || (text[position] & 0xC0) != 0x80;
}
