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
    private readonly int[] _order;
    private int _next;
    private IReadOnlyList<Step>? _single;

    public TraceReader(ReadOnlySpan<Trace> traces)
    {
        _traces = traces;
        _order = new int[traces.Length];
        int[] starts = new int[traces.Length];
        for (int i = 0; i < traces.Length; i++)
        {
            _order[i] = i;
            starts[i] = traces[i].Start;
        }

        Array.Sort(starts, _order);
    }

    /// <summary>The steps of the edits inside a range of source bytes, in the order of their application. Ranges are asked for from front to back.</summary>
    public IReadOnlyList<Step> Within(int start, int end)
    {
        int first = _next;
        while (_next < _order.Length && _traces[_order[_next]].Start <= end)
        {
            _next++;
        }

        int count = 0;
        int[] found = new int[_next - first];
        for (int i = first; i < _next; i++)
        {
            Trace trace = _traces[_order[i]];
            if (trace.Start >= start && trace.End <= end)
            {
                found[count++] = _order[i];
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

        // Thousands of hunks usually have the same single cause: they share one list.
        if (steps.Count == 1)
        {
            _single = _single is not null && ReferenceEquals(_single[0], steps[0]) ? _single : steps;
            return _single;
        }

        return steps;
    }
}
