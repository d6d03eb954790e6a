namespace Sanitizer.Text.Views;

/// <summary>The memory of a view. It serves view after view where nobody uses the last one any more.</summary>
internal sealed class ViewRoom
{
    private Trace[] _traces = [];

    /// <summary>Room for the text.</summary>
    public TextBuffer Text { get; } = new();

    /// <summary>Room for the pieces.</summary>
    public PieceList Pieces { get; } = new();

    /// <summary>Room for so many traces.</summary>
    public Memory<Trace> Traces(int count)
    {
        if (_traces.Length < count)
        {
            _traces = new Trace[_traces.Length == 0 ? count : count + (count / 4)];
        }

        return _traces.AsMemory(0, count);
    }
}
