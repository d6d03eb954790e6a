namespace Sanitizer.Text.Views;

/// <summary>Walks a view's pieces forward and knows the source offset of every place it stops at, in linear time overall.</summary>
internal ref struct PieceCursor
{
    private readonly ReadOnlySpan<Piece> _pieces;
    private readonly ReadOnlySpan<byte> _text;
    private readonly int _sourceLength;
    private int _piece;
    private int _textInPiece;
    private int _sourceInPiece;

    // Where the piece starts in the source, and the bytes of it that are left: of one that is copied, none of others.
    private int _copyStart;
    private int _copyLeft;

    public PieceCursor(TextView view)
    {
        _pieces = view.Pieces.Span;
        _text = view.Text.Span;
        _sourceLength = view.Source.Length;
        Enter();
    }

    /// <summary>The place in the view's text, in bytes.</summary>
    public int Position { get; private set; }

    /// <summary>The end of the last source byte passed that the text still shows; the left neighbour of an edit made here.</summary>
    public int SourceBefore { get; private set; }

    /// <summary>The next source byte that the text still shows, or the source's end; the right neighbour of an edit that ends here.</summary>
    public readonly int SourceAfter
    {
        get
        {
            if (_copyLeft > 0)
            {
                return _copyStart + _sourceInPiece;
            }

            for (int i = _piece; i < _pieces.Length; i++)
            {
                ref readonly Piece piece = ref _pieces[i];
                if (piece.Kind != PieceKind.Insert)
                {
                    bool inside = i == _piece && _textInPiece > 0;
                    return inside ? (piece.IsAtomic ? piece.SourceEnd : piece.SourceStart + _sourceInPiece) : piece.SourceStart;
                }
            }

            return _sourceLength;
        }
    }

    /// <summary>Goes on by a number of text bytes. Where <paramref name="kept"/> is given, the pieces passed are added to it.</summary>
    public void Advance(int count, PieceList? kept)
    {
        if (count < _copyLeft && count > 0)
        {
            // Inside one piece that is copied, as nearly always.
            kept?.Add(new Piece(PieceKind.Copy, null, _copyStart + _sourceInPiece, count, count));
            Position += count;
            _textInPiece += count;
            _sourceInPiece += count;
            _copyLeft -= count;
            SourceBefore = _copyStart + _sourceInPiece;
            return;
        }

        AdvanceOverPieces(count, kept);
    }

    private void AdvanceOverPieces(int count, PieceList? kept)
    {
        while (count > 0)
        {
            ref readonly Piece piece = ref _pieces[_piece];
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

        Enter();
    }

    private void Enter()
    {
        bool isCopy = _piece < _pieces.Length && _pieces[_piece].Kind == PieceKind.Copy;
        _copyStart = isCopy ? _pieces[_piece].SourceStart : 0;
        _copyLeft = isCopy ? _pieces[_piece].TextLength - _textInPiece : 0;
    }

    private readonly void Keep(in Piece piece, int taken, int sourceTaken, PieceList kept)
    {
        bool whole = taken == piece.TextLength;
        if (piece.Kind == PieceKind.Insert || (piece.IsAtomic && !whole))
        {
            kept.AddInsert(taken);
            return;
        }

        kept.Add(piece with { SourceStart = piece.SourceStart + _sourceInPiece, SourceLength = sourceTaken, TextLength = taken });
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

        return piece.Kind == PieceKind.Copy ? taken : piece.Codec!.CountEncoded(_text.Slice(Position, taken));
    }
}
