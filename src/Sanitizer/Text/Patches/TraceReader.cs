using Sanitizer.Text.Edits;
using Sanitizer.Text.Views;

namespace Sanitizer.Text.Patches;

/// <summary>
/// Hands out the steps that made each hunk. What an edit touched lies inside exactly one hunk, since later edits can only widen a
/// gap; or in none, where its effect was undone.
/// </summary>
internal ref struct TraceReader
{
    private readonly ReadOnlySpan<Trace> _traces;

    // The numbers of the traces by their starts; null where they stand in that order, as those of one stage do.
    private readonly int[]? _order;
    private int _next;
    private List<Step>? _single;

    public TraceReader(ReadOnlySpan<Trace> traces)
    {
        _traces = traces;
        for (int i = 1; i < traces.Length; i++)
        {
            if (traces[i].Start < traces[i - 1].Start)
            {
                _order = OrderOf(traces);
                return;
            }
        }
    }

    /// <summary>The steps of the edits inside a range of source bytes, in the order of their application. Ranges are asked for from front to back.</summary>
    public IReadOnlyList<Step> Within(int start, int end)
    {
        int first = _next;
        while (_next < _traces.Length && _traces[NumberOf(_next)].Start <= end)
        {
            _next++;
        }

        if (_next - first == 1 && IsWithin(NumberOf(first), start, end))
        {
            return Single(_traces[NumberOf(first)].Step);
        }

        List<Step> steps = Several(first, start, end);
        return steps.Count == 1 ? Single(steps[0]) : steps;
    }

    private readonly List<Step> Several(int first, int start, int end)
    {
        int count = 0;
        int[] found = new int[_next - first];
        for (int i = first; i < _next; i++)
        {
            if (IsWithin(NumberOf(i), start, end))
            {
                found[count++] = NumberOf(i);
            }
        }

        Array.Sort(found, 0, count);
        List<Step> steps = new(count);
        for (int i = 0; i < count; i++)
        {
            Step step = _traces[found[i]].Step;
            if (steps.Count == 0 || steps[^1] != step)
            {
                steps.Add(step);
            }
        }

        return steps;
    }

    // Thousands of hunks usually have the same single cause: they share one list.
    private List<Step> Single(Step step)
    {
        if (_single is null || !ReferenceEquals(_single[0], step))
        {
            _single = [step];
        }

        return _single;
    }

    private readonly int NumberOf(int place) => _order is null ? place : _order[place];

    private readonly bool IsWithin(int number, int start, int end) => _traces[number].Start >= start && _traces[number].End <= end;

    private static int[] OrderOf(ReadOnlySpan<Trace> traces)
    {
        int[] order = new int[traces.Length];
        int[] starts = new int[traces.Length];
        for (int i = 0; i < traces.Length; i++)
        {
            order[i] = i;
            starts[i] = traces[i].Start;
        }

        Array.Sort(starts, order);
        return order;
    }
}
