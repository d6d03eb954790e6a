using System.Collections;
using Sanitizer.Text.Codecs;
using Sanitizer.Text.Edits;
using Sanitizer.Text.Views;

namespace Sanitizer.Text.Patches;

/// <summary>
/// The entries of one window's patch, read off its view when somebody asks, and each made when it is asked for: a damaged window has a change at every word,
/// and without a log hardly anybody wants to know more than that there is one.
/// One list serves window after window where nobody keeps the entries of the last one.
/// </summary>
internal sealed class EntryList : IReadOnlyList<PatchEntry>
{
    /// <summary>Entries for which room is kept from window to window: 5 MB.</summary>
    private const int Kept = 1 << 18;

    private readonly List<Gap> _gaps = [];
    private readonly List<IReadOnlyList<Step>> _causes = [];
    private readonly List<TextCodec> _codecs = [];
    private TextView? _view;
    private long _outputStart;
    private bool _isComposed;

    public int Count
    {
        get
        {
            Compose();
            return _gaps.Count;
        }
    }

    public PatchEntry this[int index]
    {
        get
        {
            Compose();
            Gap gap = _gaps[index];
            SourceSpan source = new(_view!.SourceStart + gap.Source.Start, gap.Source.Length);
            OutputSpan output = new(_outputStart + gap.Text.Start, gap.Text.Length);
            return gap.Cause < 0
                ? new TranscodeRun(source, output, _codecs[~gap.Cause])
                : new Hunk(source, output, _view.Source.Slice(gap.Source.Start, gap.Source.Length), _view.Text.Slice(gap.Text.Start, gap.Text.Length), _causes[gap.Cause]);
        }
    }

    /// <summary>Forgets the entries and turns to a view.</summary>
    /// <param name="view">The window's last view.</param>
    /// <param name="outputStart">Offset of the view's first byte in the document's output.</param>
    public void Reset(TextView view, long outputStart)
    {
        _gaps.Clear();
        _gaps.Capacity = Math.Min(_gaps.Capacity, Kept);
        _causes.Clear();
        _codecs.Clear();
        _view = view;
        _outputStart = outputStart;
        _isComposed = false;
    }

    /// <summary>Adds the names of the encodings that parts of the source stand in.</summary>
    public void AddEncodings(ISet<string> names)
    {
        if (_view is null || _view.IsSource)
        {
            return;
        }

        TextCodec? last = null;
        foreach (ref readonly Piece piece in _view.Pieces.Span)
        {
            if (piece.Kind == PieceKind.Transcode && !ReferenceEquals(piece.Codec, last))
            {
                last = piece.Codec;
                _ = names.Add(piece.Codec!.Name);
            }
        }
    }

    /// <summary>Adds a change. The first span is one of the window's source bytes, the second one of the view's text.</summary>
    public void AddHunk(TextSpan source, TextSpan text, IReadOnlyList<Step> steps)
    {
        if (_causes.Count == 0 || !ReferenceEquals(_causes[^1], steps))
        {
            _causes.Add(steps);
        }

        _gaps.Add(new Gap(source, text, _causes.Count - 1));
    }

    /// <summary>Adds a run whose encoding changes.</summary>
    public void AddRun(TextSpan source, TextSpan text, TextCodec codec)
    {
        if (_codecs.Count == 0 || !ReferenceEquals(_codecs[^1], codec))
        {
            _codecs.Add(codec);
        }

        _gaps.Add(new Gap(source, text, ~(_codecs.Count - 1)));
    }

    public IEnumerator<PatchEntry> GetEnumerator()
    {
        int count = Count;
        for (int i = 0; i < count; i++)
        {
            yield return this[i];
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private void Compose()
    {
        if (!_isComposed && _view is not null)
        {
            _isComposed = true;
            PatchComposer.Compose(_view, this);
        }
    }

    // The cause is the number of the steps, or the complement of that of the codec.
    private readonly record struct Gap(TextSpan Source, TextSpan Text, int Cause);
}
