using System.Runtime.CompilerServices;
using Sanitizer.Text.Edits;
using Sanitizer.Text.Views;

namespace Sanitizer.Text.Patches;

/// <summary>Reads the patch off a view: the changes are the gaps between the surviving pieces.</summary>
internal static class PatchComposer
{
    /// <summary>Adds the entries of one window.</summary>
    /// <param name="view">The window's last view.</param>
    /// <param name="entries">Where the entries are added.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)] // one call may have all the changes of a window
    public static void Compose(TextView view, EntryList entries)
    {
        if (view.IsSource && view.Traces.IsEmpty)
        {
            return;
        }

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
                AddHunk(view, TextSpan.FromBounds(source, next), TextSpan.FromBounds(textStart, text), ref traces, entries);
            }

            if (index == pieces.Length)
            {
                return;
            }

            ref readonly Piece piece = ref pieces[index];
            if (piece.Kind == PieceKind.Transcode)
            {
                entries.AddRun(new TextSpan(piece.SourceStart, piece.SourceLength), new TextSpan(text, piece.TextLength), piece.Codec!);
            }

            source = piece.SourceEnd;
            text += piece.TextLength;
            index++;
        }
    }

    private static void AddHunk(TextView view, TextSpan source, TextSpan text, ref TraceReader traces, EntryList entries)
    {
        IReadOnlyList<Step> steps = traces.Within(source.Start, source.End);
        if (!view.Source.Span.Slice(source.Start, source.Length).SequenceEqual(view.Text.Span.Slice(text.Start, text.Length)))
        {
            entries.AddHunk(source, text, steps); // else changed and changed back
        }
    }
}
