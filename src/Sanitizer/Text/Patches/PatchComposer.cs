using Sanitizer.Text.Edits;
using Sanitizer.Text.Views;

namespace Sanitizer.Text.Patches;

/// <summary>Reads the patch off a view: the changes are the gaps between the surviving pieces.</summary>
internal static class PatchComposer
{
    /// <summary>Adds the entries of one window to those of the document.</summary>
    /// <param name="view">The window's last view.</param>
    /// <param name="outputStart">Offset of the view's first byte in the document's output.</param>
    /// <param name="entries">Where the entries are added.</param>
    public static void Compose(TextView view, long outputStart, List<PatchEntry> entries)
    {
        TraceReader traces = new(view.Traces);
        ReadOnlySpan<Piece> pieces = view.Pieces.Span;
        int source = 0;
        int text = 0;
        int index = 0;
        while (true)
        {
            int textStart = text;
            while (index < pieces.Length && pieces[index].Kind == PieceKind.Insert)
            {
                text += pieces[index].TextLength;
                index++;
            }

            int next = index < pieces.Length ? pieces[index].SourceStart : view.Source.Length;
            if (next > source || text > textStart)
            {
                AddHunk(view, outputStart, TextSpan.FromBounds(source, next), TextSpan.FromBounds(textStart, text), ref traces, entries);
            }

            if (index == pieces.Length)
            {
                return;
            }

            Piece piece = pieces[index];
            if (piece.Kind == PieceKind.Transcode)
            {
                entries.Add(new TranscodeRun(
                    new SourceSpan(view.SourceStart + piece.SourceStart, piece.SourceLength), new OutputSpan(outputStart + text, piece.TextLength), piece.Codec!));
            }

            source = piece.SourceEnd;
            text += piece.TextLength;
            index++;
        }
    }

    // The first span is one of the window's source bytes, the second one of the view's text.
    private static void AddHunk(TextView view, long outputStart, TextSpan source, TextSpan text, ref TraceReader traces, List<PatchEntry> entries)
    {
        ReadOnlyMemory<byte> before = view.Source.Slice(source.Start, source.Length);
        ReadOnlyMemory<byte> after = view.Text.Slice(text.Start, text.Length);
        IReadOnlyList<Step> steps = traces.Within(source.Start, source.End);
        if (before.Span.SequenceEqual(after.Span))
        {
            return; // changed and changed back
        }

        entries.Add(new Hunk(new SourceSpan(view.SourceStart + source.Start, source.Length), new OutputSpan(outputStart + text.Start, text.Length), before, after, steps));
    }
}
