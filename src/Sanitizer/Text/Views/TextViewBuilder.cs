using Sanitizer.Text.Codecs;
using Sanitizer.Text.Edits;

namespace Sanitizer.Text.Views;

/// <summary>Builds view 0 from a window's source bytes, from front to back; every source byte is added exactly once or skipped.</summary>
internal sealed class TextViewBuilder
{
    private readonly ReadOnlyMemory<byte> _source;
    private readonly long _sourceStart;
    private readonly TextBuffer _text;
    private readonly PieceList _pieces = new();
    private readonly List<Trace> _traces = [];

    /// <summary>Starts a view.</summary>
    /// <param name="source">The window's bytes.</param>
    /// <param name="sourceStart">Offset of the first one in the document's source.</param>
    /// <param name="buffer">Where the text goes, which has to be the view's as long as it is used; null for a buffer of its own.</param>
    public TextViewBuilder(ReadOnlyMemory<byte> source, long sourceStart, TextBuffer? buffer = null)
    {
        _source = source;
        _sourceStart = sourceStart;
        _text = buffer ?? new TextBuffer();
        _text.Reset(source.Length + (source.Length / 2));
    }

    /// <summary>Source bytes consumed so far.</summary>
    public int Position { get; private set; }

    /// <summary>Adds source bytes that are well-formed UTF-8 as they stand.</summary>
    public void Copy(int length)
    {
        if (length == 0)
        {
            return;
        }

        _text.Write(_source.Span.Slice(Position, length));
        AddPiece(PieceKind.Copy, null, length, length);
    }

    /// <summary>Takes source bytes away and puts text, which may be empty, in their place.</summary>
    public void Replace(int length, ReadOnlySpan<byte> text, Step step)
    {
        if (!text.IsEmpty)
        {
            _text.Write(text);
            _pieces.AddInsert(text.Length);
        }

        _traces.Add(new Trace(Position, Position + length, step));
        Position += length;
    }

    /// <summary>Adds a run in some encoding. Cells that would not encode to the same bytes again become literal text.</summary>
    /// <param name="codec">The encoding.</param>
    /// <param name="length">Number of source bytes.</param>
    /// <param name="malformed">The cause to log where bytes are not assigned.</param>
    /// <param name="inexact">The cause to log where a character would encode to other bytes.</param>
    public void Decode(TextCodec codec, int length, Step malformed, Step inexact)
    {
        if (codec.IsStateful)
        {
            DecodeStateful(codec, length, inexact);
            return;
        }

        int end = Position + length;
        while (Position < end)
        {
            ReadOnlySpan<byte> rest = _source.Span[Position..end];
            Span<byte> text = _text.Room(TextCodec.MaxCellTextLength);
            int read = codec.DecodeExact(rest, text, out int written);
            if (read > 0)
            {
                _text.Advance(written);
                AddPiece(PieceKind.Transcode, codec, read, written);
                continue;
            }

            CodecCell cell = codec.DecodeCell(rest, text);
            if (cell.Kind == CellKind.Exact)
            {
                _text.Advance(cell.TextLength);
                AddPiece(PieceKind.Transcode, codec, cell.SourceLength, cell.TextLength);
            }
            else if (cell.Kind == CellKind.Inexact)
            {
                byte[] literal = text[..cell.TextLength].ToArray();
                Replace(cell.SourceLength, literal, inexact);
            }
            else
            {
                Replace(cell.SourceLength, "\uFFFD"u8, malformed);
            }
        }
    }

    public TextView Build() => new(_source, _sourceStart, _text.Written, _pieces.Written, _traces.ToArray());

    private void DecodeStateful(TextCodec codec, int length, Step inexact)
    {
        ReadOnlySpan<byte> run = _source.Span.Slice(Position, length);
        List<byte> text = [];
        codec.DecodeRun(run, text);
        byte[] decoded = [.. text];
        List<byte> again = [];
        bool exact = codec.TryEncode(decoded, again) && run.SequenceEqual(again.ToArray());
        if (!exact)
        {
            Replace(length, decoded, inexact);
            return;
        }

        if (decoded.Length > 0)
        {
            _text.Write(decoded);
            AddPiece(PieceKind.Transcode, codec, length, decoded.Length);
        }
    }

    private void AddPiece(PieceKind kind, TextCodec? codec, int sourceLength, int textLength)
    {
        bool continues = _pieces.Count > 0 && _pieces.Last.Kind == kind && _pieces.Last.Codec == codec && _pieces.Last.SourceEnd == Position
            && codec is not { IsStateful: true };
        if (continues)
        {
            _pieces.Last = _pieces.Last with { SourceLength = _pieces.Last.SourceLength + sourceLength, TextLength = _pieces.Last.TextLength + textLength };
        }
        else
        {
            _pieces.Add(new Piece(kind, codec, Position, sourceLength, textLength));
        }

        Position += sourceLength;
    }
}
