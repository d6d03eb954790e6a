using Sanitizer.Text.Edits;

namespace Sanitizer.Text.Views;

/// <summary>
/// Well-formed UTF-8 together with its origin: which run comes from which source bytes. Immutable; applying edits gives the next
/// view. Everything that the program later says about a change (patch, log, revert) is derived from here.
/// </summary>
public sealed class TextView
{
    private readonly Piece[] _pieces;
    private readonly Trace[] _traces;

    internal TextView(ReadOnlyMemory<byte> source, long sourceStart, ReadOnlyMemory<byte> text, Piece[] pieces, Trace[] traces)
    {
        Source = source;
        SourceStart = sourceStart;
        Text = text;
        _pieces = pieces;
        _traces = traces;
    }

    /// <summary>The source bytes of the window that this view shows.</summary>
    public ReadOnlyMemory<byte> Source { get; }

    /// <summary>Offset of the window's first byte in the document's source.</summary>
    public long SourceStart { get; }

    /// <summary>The text, well-formed UTF-8.</summary>
    public ReadOnlyMemory<byte> Text { get; }

    /// <summary>The origin of the text, in order.</summary>
    public ReadOnlyMemory<Piece> Pieces => _pieces;

    /// <summary>True where the text is the source, byte for byte, and no edit was applied.</summary>
    public bool IsSource => _pieces.Length == 0 || (_pieces.Length == 1 && _pieces[0].Kind == PieceKind.Copy && _pieces[0].SourceLength == Source.Length);

    /// <summary>Which classes of byte occur in the text, where its bytes were looked at before.</summary>
    internal ByteClasses? Classes { get; init; }

    /// <summary>The lines of the text.</summary>
    public LineEnumerator Lines => new(Text.Span);

    internal ReadOnlySpan<Trace> Traces => _traces;

    /// <summary>A view of well-formed UTF-8 as it stands, without copying.</summary>
    /// <param name="source">Well-formed UTF-8.</param>
    /// <param name="sourceStart">Offset of the first byte in the document's source.</param>
    public static TextView Verbatim(ReadOnlyMemory<byte> source, long sourceStart = 0) => Verbatim(source, sourceStart, null);

    internal static TextView Verbatim(ReadOnlyMemory<byte> source, long sourceStart, ByteClasses? classes) =>
        new(source, sourceStart, source, source.IsEmpty ? [] : [new Piece(PieceKind.Copy, null, 0, source.Length, source.Length)], []) { Classes = classes };

    /// <summary>The view after some edits.</summary>
    /// <param name="edits">Sorted by start, not overlapping, on boundaries of characters.</param>
    /// <exception cref="ArgumentException">The edits are not sorted, overlap or leave the text.</exception>
    internal TextView Apply(IReadOnlyList<AcceptedEdit> edits)
    {
        ArgumentNullException.ThrowIfNull(edits);
        if (edits.Count == 0)
        {
            return this;
        }

        byte[] text = new byte[Measure(edits)];
        List<Piece> pieces = new(_pieces.Length + (2 * edits.Count));
        Trace[] traces = new Trace[_traces.Length + edits.Count];
        _traces.CopyTo(traces, 0);
        PieceCursor cursor = new(this);
        int written = 0;
        for (int i = 0; i < edits.Count; i++)
        {
            Edit edit = edits[i].Edit;
            written += Keep(ref cursor, edit.Span.Start, text.AsSpan(written), pieces);
            int left = cursor.SourceBefore;
            cursor.Advance(edit.Span.Length, kept: null);
            traces[_traces.Length + i] = new Trace(left, Math.Max(left, cursor.SourceAfter), edits[i].Step);
            if (!edit.Replacement.IsEmpty)
            {
                PieceCursor.AddInsert(pieces, edit.Replacement.Length);
                edit.Replacement.Span.CopyTo(text.AsSpan(written));
                written += edit.Replacement.Length;
            }
        }

        _ = Keep(ref cursor, Text.Length, text.AsSpan(written), pieces);
        return new TextView(Source, SourceStart, text, [.. pieces], traces);
    }

    /// <summary>The smallest range of the document's source that holds everything the span shows, between its surviving neighbours.</summary>
    /// <param name="span">A range of this view's text.</param>
    public SourceSpan ToSource(TextSpan span)
    {
        PieceCursor cursor = new(this);
        cursor.Advance(span.Start, kept: null);
        int left = cursor.SourceBefore;
        cursor.Advance(span.Length, kept: null);
        return SourceSpan.FromBounds(SourceStart + left, SourceStart + Math.Max(left, cursor.SourceAfter));
    }

    private int Keep(ref PieceCursor cursor, int end, Span<byte> destination, List<Piece> pieces)
    {
        int start = cursor.Position;
        Text.Span[start..end].CopyTo(destination);
        cursor.Advance(end - start, pieces);
        return end - start;
    }

    private int Measure(IReadOnlyList<AcceptedEdit> edits)
    {
        int end = 0;
        long length = Text.Length;
        foreach (AcceptedEdit accepted in edits)
        {
            TextSpan span = accepted.Edit.Span;
            if (span.Start < end || span.Length < 0 || span.End > Text.Length)
            {
                throw new ArgumentException($"The edit at {span.Start} of {span.Length} bytes overlaps another one or leaves the text of {Text.Length} bytes.", nameof(edits));
            }

            if (!IsBoundary(span.Start) || !IsBoundary(span.End))
            {
                throw new ArgumentException($"The edit at {span.Start} of {span.Length} bytes cuts a character.", nameof(edits));
            }

            end = span.End;
            length += accepted.Edit.Replacement.Length - span.Length;
        }

        return checked((int)length);
    }

    private bool IsBoundary(int position) => position == Text.Length || (Text.Span[position] & 0xC0) != 0x80;
}
