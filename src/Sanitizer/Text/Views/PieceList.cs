namespace Sanitizer.Text.Views;

/// <summary>Pieces that grow at their end. One list serves view after view where nobody keeps the pieces of the last one.</summary>
internal sealed class PieceList
{
    private Piece[] _pieces = [];

    /// <summary>The number of pieces.</summary>
    public int Count { get; private set; }

    /// <summary>The pieces added since the last <see cref="Reset"/>; valid until the next.</summary>
    public ReadOnlyMemory<Piece> Written => _pieces.AsMemory(0, Count);

    /// <summary>The piece that was added last.</summary>
    public ref Piece Last => ref _pieces[Count - 1];

    /// <summary>Forgets the pieces and makes room.</summary>
    /// <param name="capacity">Pieces that are likely to be added.</param>
    public void Reset(int capacity)
    {
        Count = 0;
        if (_pieces.Length < capacity)
        {
            _pieces = new Piece[_pieces.Length == 0 ? capacity : capacity + (capacity / 4)];
        }
    }

    public void Add(in Piece piece)
    {
        if (Count == _pieces.Length)
        {
            Array.Resize(ref _pieces, Math.Max(4, Count * 2));
        }

        _pieces[Count++] = piece;
    }

    /// <summary>Adds new text; neighbouring runs of new text are one piece.</summary>
    public void AddInsert(int textLength)
    {
        if (Count > 0 && Last.Kind == PieceKind.Insert)
        {
            Last = Last with { TextLength = Last.TextLength + textLength };
            return;
        }

        Add(new Piece(PieceKind.Insert, null, 0, 0, textLength));
    }
}
