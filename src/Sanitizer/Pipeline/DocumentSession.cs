using Sanitizer.Stages;
using Sanitizer.Stages.Encodings;
using Sanitizer.Text;
using Sanitizer.Text.Codecs;
using Sanitizer.Text.Edits;
using Sanitizer.Text.Patches;
using Sanitizer.Text.Views;

namespace Sanitizer.Pipeline;

/// <summary>
/// Takes one document through the stages, window after window. On each window the stages run again until none proposes anything
/// that is applied, so that cleaning clean output changes nothing; a clean window is seen once.
/// </summary>
internal sealed class DocumentSession
{
    /// <summary>
    /// How often the stages may run on one window. Every repair shortens the text or removes what it looks for, so that real
    /// documents are done after two or three rounds; the bound keeps a rule that undoes another one from running for ever.
    /// </summary>
    internal const int MaximumRounds = 24;

    private readonly Cleaner _cleaner;
    private readonly StageSession[] _sessions;
    private readonly bool _isText;
    private readonly TextBuffer? _buffer;

    // What a view is made of that comes of another one: two serve in turns, since the one is read while the other is written.
    private readonly ViewRoom?[] _rooms = new ViewRoom?[2];
    private readonly EntryList _entries = new();
    private readonly List<Segment> _segments = [];
    private EncodingPrior? _prior;

    /// <summary>Starts a document.</summary>
    /// <param name="cleaner">The stages and what they may do.</param>
    /// <param name="isText">Whether the source is known to be UTF-8 text (a field of a record), so that its encoding is not in question.</param>
    /// <param name="reusesText">Whether the text, the segments and the entries of a window are no longer used when the next one is cleaned.</param>
    public DocumentSession(Cleaner cleaner, bool isText, bool reusesText = false)
    {
        _buffer = reusesText ? new TextBuffer() : null;
        _cleaner = cleaner;
        _isText = isText;
        _sessions = new StageSession[cleaner.Stages.Count];
        for (int i = 0; i < _sessions.Length; i++)
        {
            _sessions[i] = cleaner.Stages[i].Open();
        }
    }

    /// <summary>The most rounds that a window needed so far.</summary>
    public int Rounds { get; private set; }

    /// <summary>What the document's head says about its encoding; decides where windows may be cut.</summary>
    /// <param name="head">The first window's bytes.</param>
    public EncodingPrior Judge(ReadOnlySpan<byte> head) =>
        _prior ??= _isText ? EncodingPrior.Text : WindowDecoder.Judge(head, _cleaner.Label, _cleaner.Options.Detector, _cleaner.DetectsEncodings);

    /// <summary>Cleans one window.</summary>
    /// <param name="source">The window's source bytes.</param>
    /// <param name="sourceStart">Offset of the first one in the document's source.</param>
    /// <param name="outputStart">Offset of the window's output in the document's output.</param>
    /// <param name="isFirst">Whether the document starts here.</param>
    /// <param name="isLast">Whether the document ends here.</param>
    /// <param name="proposals">A list to work with, reused by the caller.</param>
    public WindowResult Clean(ReadOnlyMemory<byte> source, long sourceStart, long outputStart, bool isFirst, bool isLast, ProposalList proposals)
    {
        List<Segment> segments = _buffer is null ? [] : _segments;
        segments.Clear();
        List<Note> notes = [];
        TextView view = WindowDecoder.Decode(source, sourceStart, Judge(source.Span), isFirst, isLast, segments, notes, _buffer);
        (view, ByteClasses classes) = Settle(view, isFirst, isLast, proposals, out List<SuggestedEdit>? suggested);
        StageWindow final = new(view, classes, isFirst, isLast);
        foreach (StageSession session in _sessions)
        {
            session.Commit(final);
        }

        EntryList entries = _buffer is null ? new EntryList() : _entries;
        entries.Reset(view, outputStart);

        return new WindowResult(view.Text, entries, Suggestions(view, outputStart, suggested), segments, Count(view), notes);
    }

    private (TextView View, ByteClasses Classes) Settle(TextView view, bool isFirst, bool isLast, ProposalList proposals, out List<SuggestedEdit>? suggested)
    {
        ByteClasses classes = view.Classes ?? Census.Of(view.Text.Span);
        TextView?[] settled = new TextView?[_sessions.Length];
        IReadOnlyList<SuggestedEdit>?[] suggestions = new IReadOnlyList<SuggestedEdit>?[_sessions.Length];
        suggested = null;
        int views = 0;
        for (int round = 1; round <= MaximumRounds; round++)
        {
            Rounds = Math.Max(Rounds, round);
            bool changed = false;
            for (int i = 0; i < _sessions.Length; i++)
            {
                // A stage that changed nothing in this very text would change nothing again.
                if (ReferenceEquals(settled[i], view))
                {
                    continue;
                }

                settled[i] = view;
                suggestions[i] = null;
                Stage stage = _cleaner.Stages[i];
                if ((classes & stage.Needs) == ByteClasses.None)
                {
                    continue;
                }

                proposals.Reset(stage, _cleaner.Policy, view.Text);
                _sessions[i].Propose(new StageWindow(view, classes, isFirst, isLast), proposals);
                if (proposals.Count == 0)
                {
                    continue;
                }

                Resolution resolution = EditResolver.Resolve(proposals.Items, view.Text.Length);
                suggestions[i] = resolution.Suggested;
                if (resolution.Accepted.Count > 0)
                {
                    view = view.Apply(resolution.Accepted, RoomFor(views++));
                    classes = Census.Of(view.Text.Span);
                    changed = true;
                }
            }

            if (!changed)
            {
                foreach (IReadOnlyList<SuggestedEdit>? list in suggestions)
                {
                    if (list is { Count: > 0 })
                    {
                        suggested ??= [];
                        suggested.AddRange(list);
                    }
                }

                return (view, classes);
            }
        }

        // Later edits of the last round may have moved or removed what the suggestions speak of.
        return (view, classes);
    }

    private ViewRoom? RoomFor(int view) => _buffer is null ? null : _rooms[view % 2] ??= new ViewRoom();

    // All stages made their suggestions on the final text, since the last round changed nothing.
    private static Suggestion[] Suggestions(TextView view, long outputStart, List<SuggestedEdit>? suggested)
    {
        if (suggested is null)
        {
            return [];
        }

        suggested.Sort((left, right) => left.Edit.Span.Start.CompareTo(right.Edit.Span.Start));
        Suggestion[] suggestions = new Suggestion[suggested.Count];
        PieceCursor cursor = new(view);
        for (int i = 0; i < suggestions.Length; i++)
        {
            TextSpan span = suggested[i].Edit.Span;
            cursor.Advance(span.Start - cursor.Position, kept: null);
            PieceCursor end = cursor;
            end.Advance(span.Length, kept: null);
            SourceSpan source = SourceSpan.FromBounds(view.SourceStart + cursor.SourceBefore, view.SourceStart + Math.Max(cursor.SourceBefore, end.SourceAfter));
            suggestions[i] = new Suggestion(
                source, new OutputSpan(outputStart + span.Start, span.Length), view.Text.Slice(span.Start, span.Length), suggested[i].Edit.Replacement, suggested[i].Step);
        }

        return suggestions;
    }

    private static SortedDictionary<string, long>? Count(TextView view)
    {
        if (view.Traces.IsEmpty)
        {
            return null;
        }

        // Thousands of edits in a row usually have the same cause.
        SortedDictionary<string, long> counts = new(StringComparer.Ordinal);
        ReadOnlySpan<Trace> traces = view.Traces;
        for (int first = 0, end = 0; first < traces.Length; first = end)
        {
            while (end < traces.Length && ReferenceEquals(traces[end].Step, traces[first].Step))
            {
                end++;
            }

            string rule = traces[first].Step.Rule;
            counts[rule] = counts.GetValueOrDefault(rule) + (end - first);
        }

        return counts;
    }
}
