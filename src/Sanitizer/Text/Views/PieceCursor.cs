namespace Sanitizer.Text.Views;

/// <summary>Walks a view's pieces forward and knows the source offset of every place it stops at, in linear time overall.</summary>
internal struct PieceCursor
{
    private readonly TextView _view;
    private int _piece;
    private int _textInPiece;
    private int _sourceInPiece;

    public PieceCursor(TextView view) => _view = view;

    /// <summary>The place in the view's text, in bytes.</summary>
    public int Position { get; private set; }

    /// <summary>The end of the last source byte passed that the text still shows; the left neighbour of an edit made here.</summary>
    public int SourceBefore { get; private set; }

    /// <summary>The next source byte that the text still shows, or the source's end; the right neighbour of an edit that ends here.</summary>
    public readonly int SourceAfter
    {
        get
        {
            ReadOnlySpan<Piece> pieces = _view.Pieces.Span;
            for (int i = _piece; i < pieces.Length; i++)
            {
                Piece piece = pieces[i];
                if (piece.Kind != PieceKind.Insert)
                {
                    bool inside = i == _piece && _textInPiece > 0;
                    return inside ? (piece.IsAtomic ? piece.SourceEnd : piece.SourceStart + _sourceInPiece) : piece.SourceStart;
                }
            }

            return _view.Source.Length;
        }
    }

    /// <summary>Goes on by a number of text bytes. Where <paramref name="kept"/> is given, the pieces passed are added to it.</summary>
    public void Advance(int count, List<Piece>? kept)
    {
        ReadOnlySpan<Piece> pieces = _view.Pieces.Span;
        while (count > 0)
        {
            Piece piece = pieces[_piece];
            int taken = Math.Min(count, piece.TextLength - _textInPiece);
            int sourceTaken = SourceLength(piece, taken);
            if (kept is not null)
            {
                Keep(piece, taken, sourceTaken, kept);
            }

            if (piece.Kind != PieceKind.Insert)
            {
                // A cut atomic piece is traced as a whole: what is left of it becomes literal text.
                SourceBefore = piece.IsAtomic && _textInPiece + taken < piece.TextLength
                    ? piece.SourceStart
                    : piece.SourceStart + _sourceInPiece + sourceTaken;
            }

            Position += taken;
            count -= taken;
            _textInPiece += taken;
            _sourceInPiece += sourceTaken;
            if (_textInPiece == piece.TextLength)
            {
                _piece++;
                _textInPiece = 0;
                _sourceInPiece = 0;
            }
        }
    }

    private readonly void Keep(in Piece piece, int taken, int sourceTaken, List<Piece> kept)
    {
        bool whole = taken == piece.TextLength;
        if (piece.Kind == PieceKind.Insert || (piece.IsAtomic && !whole))
        {
            AddInsert(kept, taken);
            return;
        }

        kept.Add(piece with { SourceStart = piece.SourceStart + _sourceInPiece, SourceLength = sourceTaken, TextLength = taken });
    }

    /// <summary>Adds new text; neighbouring runs of new text are one piece.</summary>
    public static void AddInsert(List<Piece> pieces, int textLength)
    {
        if (pieces.Count > 0 && pieces[^1].Kind == PieceKind.Insert)
        {
            pieces[^1] = pieces[^1] with { TextLength = pieces[^1].TextLength + textLength };
            return;
        }

        pieces.Add(new Piece(PieceKind.Insert, null, 0, 0, textLength));
    }

    private readonly int SourceLength(in Piece piece, int taken)
    {
        if (piece.Kind == PieceKind.Insert)
        {
            return 0;
        }

        if (_textInPiece + taken == piece.TextLength)
        {
            return piece.SourceLength - _sourceInPiece;
        }

        if (piece.IsAtomic)
        {
            return 0;
        }

        return piece.Kind == PieceKind.Copy ? taken : piece.Codec!.CountEncoded(_view.Text.Span.Slice(Position, taken));
    }
}
