using System.Runtime.CompilerServices;
using Sanitizer.Text.Edits;

namespace Sanitizer.Text.Views;

/// <summary>
/// Well-formed UTF-8 together with its origin: which run comes from which source bytes. Immutable; applying edits gives the next
/// view. Everything that the program later says about a change (patch, log, revert) is derived from here.
/// </summary>
public sealed class TextView
{
    /// <summary>Edits that are applied in one call.</summary>
    private const int Block = 256;

    private readonly ReadOnlyMemory<Trace> _traces;

    internal TextView(ReadOnlyMemory<byte> source, long sourceStart, ReadOnlyMemory<byte> text, ReadOnlyMemory<Piece> pieces, ReadOnlyMemory<Trace> traces)
    {
        Source = source;
        SourceStart = sourceStart;
        Text = text;
        Pieces = pieces;
        _traces = traces;
    }

    /// <summary>The source bytes of the window that this view shows.</summary>
    public ReadOnlyMemory<byte> Source { get; }

    /// <summary>Offset of the window's first byte in the document's source.</summary>
    public long SourceStart { get; }

    /// <summary>The text, well-formed UTF-8.</summary>
    public ReadOnlyMemory<byte> Text { get; }

    /// <summary>The origin of the text, in order.</summary>
    public ReadOnlyMemory<Piece> Pieces { get; }

    /// <summary>True where the text is the source, byte for byte, and no edit was applied.</summary>
    public bool IsSource => Pieces.Length == 0 || (Pieces.Length == 1 && Pieces.Span[0].Kind == PieceKind.Copy && Pieces.Span[0].SourceLength == Source.Length);

    /// <summary>Which classes of byte occur in the text, where its bytes were looked at before.</summary>
    internal ByteClasses? Classes { get; init; }

    /// <summary>The lines of the text.</summary>
    public LineEnumerator Lines => new(Text.Span);

    internal ReadOnlySpan<Trace> Traces => _traces.Span;

    /// <summary>A view of well-formed UTF-8 as it stands, without copying.</summary>
    /// <param name="source">Well-formed UTF-8.</param>
    /// <param name="sourceStart">Offset of the first byte in the document's source.</param>
    public static TextView Verbatim(ReadOnlyMemory<byte> source, long sourceStart = 0) => Verbatim(source, sourceStart, null);

    internal static TextView Verbatim(ReadOnlyMemory<byte> source, long sourceStart, ByteClasses? classes) =>
        new(source, sourceStart, source, source.IsEmpty ? default : new[] { new Piece(PieceKind.Copy, null, 0, source.Length, source.Length) }, default) { Classes = classes };

    /// <summary>The view after some edits.</summary>
    /// <param name="edits">Sorted by start, not overlapping, on boundaries of characters.</param>
    /// <param name="room">Memory for it that is not this view's, or null for memory of its own.</param>
    /// <exception cref="ArgumentException">The edits are not sorted, overlap or leave the text.</exception>
    internal TextView Apply(IReadOnlyList<AcceptedEdits> edits, ViewRoom? room = null)
    {
        ArgumentNullException.ThrowIfNull(edits);
        int length = Measure(edits, out int count);
        if (count == 0)
        {
            return this;
        }

        room ??= new ViewRoom();
        room.Text.Reset(length);
        room.Pieces.Reset(Pieces.Length + (2 * count));
        Memory<Trace> traces = room.Traces(_traces.Length + count);
        _traces.CopyTo(traces);
        PieceCursor cursor = new(this);
        Span<Trace> next = traces.Span[_traces.Length..];
        for (int i = 0; i < edits.Count; i++)
        {
            for (ReadOnlySpan<Edit> rest = edits[i].Edits.Span; !rest.IsEmpty;)
            {
                int some = Math.Min(rest.Length, Block);
                Apply(rest[..some], edits[i].Step, room, ref cursor, next);
                rest = rest[some..];
                next = next[some..];
            }
        }

        Keep(ref cursor, Text.Length, room);
        return new TextView(Source, SourceStart, room.Text.Written, room.Pieces.Written, traces);
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

    // A part of the edits, so that the work of a window is many calls: what is called often is compiled again for this machine.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Apply(ReadOnlySpan<Edit> edits, Step step, ViewRoom room, ref PieceCursor cursor, Span<Trace> traces)
    {
        for (int i = 0; i < edits.Length; i++)
        {
            ref readonly Edit edit = ref edits[i];
            Keep(ref cursor, edit.Span.Start, room);
            int left = cursor.SourceBefore;
            cursor.Advance(edit.Span.Length, kept: null);
            traces[i] = new Trace(left, Math.Max(left, cursor.SourceAfter), step);
            if (!edit.Replacement.IsEmpty)
            {
                room.Pieces.AddInsert(edit.Replacement.Length);
                room.Text.Write(edit.Replacement.Span);
            }
        }
    }

    private void Keep(ref PieceCursor cursor, int end, ViewRoom room)
    {
        int start = cursor.Position;
        room.Text.Write(Text.Span[start..end]);
        cursor.Advance(end - start, room.Pieces);
    }

    private int Measure(IReadOnlyList<AcceptedEdits> edits, out int count)
    {
        int end = 0;
        long length = Text.Length;
        count = 0;
        for (int i = 0; i < edits.Count; i++)
        {
            count += edits[i].Edits.Length;
            for (ReadOnlySpan<Edit> rest = edits[i].Edits.Span; !rest.IsEmpty; rest = rest[Math.Min(rest.Length, Block)..])
            {
                length += Measure(rest[..Math.Min(rest.Length, Block)], ref end);
            }
        }

        return checked((int)length);
    }

    // The bytes that the text grows by, which may be less than 0.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private long Measure(ReadOnlySpan<Edit> edits, ref int end)
    {
        ReadOnlySpan<byte> text = Text.Span;
        long length = 0;
        foreach (ref readonly Edit edit in edits)
        {
            TextSpan span = edit.Span;
            if (span.Start < end || span.Length < 0 || span.End > text.Length)
            {
                throw new ArgumentException($"The edit at {span.Start} of {span.Length} bytes overlaps another one or leaves the text of {text.Length} bytes.", nameof(edits));
            }

            if (!IsBoundary(text, span.Start) || !IsBoundary(text, span.End))
            {
                throw new ArgumentException($"The edit at {span.Start} of {span.Length} bytes cuts a character.", nameof(edits));
            }

            end = span.End;
            length += edit.Replacement.Length - span.Length;
        }

        return length;
    }

    private static bool IsBoundary(ReadOnlySpan<byte> text, int position) => position == text.Length || (text[position] & 0xC0) != 0x80;
}
