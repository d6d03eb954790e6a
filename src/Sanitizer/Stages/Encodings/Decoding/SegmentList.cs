using Sanitizer.Text;
using Sanitizer.Text.Codecs;

namespace Sanitizer.Stages.Encodings.Decoding;

/// <summary>Collects the runs of a window that are not UTF-8; what lies between them is.</summary>
internal sealed class SegmentList
{
    private readonly List<Segment> _segments;
    private readonly long _sourceStart;
    private readonly int _first;
    private int _end;

    /// <summary>Starts a window.</summary>
    /// <param name="segments">Where the segments go.</param>
    /// <param name="sourceStart">Offset of the window in the document.</param>
    public SegmentList(List<Segment> segments, long sourceStart)
    {
        _segments = segments;
        _sourceStart = sourceStart;
        _first = segments.Count;
    }

    /// <summary>Adds a run, which starts where the last one ended or behind.</summary>
    public void Add(int start, int end, TextCodec codec, double confidence)
    {
        AddUtf8Before(start, 1);
        Append(start, end, codec, confidence);
    }

    /// <summary>Adds the rest of the window.</summary>
    public void Complete(int end, double confidence) => AddUtf8Before(end, confidence);

    private void AddUtf8Before(int start, double confidence)
    {
        if (start > _end)
        {
            Append(_end, start, CodecCatalog.Utf8, confidence);
        }
    }

    private void Append(int start, int end, TextCodec codec, double confidence)
    {
        _end = end;
        SourceSpan span = SourceSpan.FromBounds(_sourceStart + start, _sourceStart + end);
        if (_segments.Count > _first && _segments[^1].Codec == codec && _segments[^1].Source.End == span.Start)
        {
            _segments[^1] = _segments[^1] with { Source = SourceSpan.FromBounds(_segments[^1].Source.Start, span.End) };
            return;
        }

        _segments.Add(new Segment(span, codec, confidence));
    }
}
