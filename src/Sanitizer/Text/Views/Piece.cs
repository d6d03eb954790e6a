using Sanitizer.Text.Codecs;

namespace Sanitizer.Text.Views;

/// <summary>The origin of a run of a view's text. Pieces stand in the order of the source and never repeat.</summary>
/// <param name="Kind">Where the run comes from.</param>
/// <param name="Codec">The codec of a <see cref="PieceKind.Transcode"/>, otherwise null.</param>
/// <param name="SourceStart">Offset of the first source byte, from the start of the window; 0 for an <see cref="PieceKind.Insert"/>.</param>
/// <param name="SourceLength">Number of source bytes; 0 for an <see cref="PieceKind.Insert"/>.</param>
/// <param name="TextLength">Number of UTF-8 bytes in the view.</param>
public readonly record struct Piece(PieceKind Kind, TextCodec? Codec, int SourceStart, int SourceLength, int TextLength)
{
    /// <summary>Offset behind the last source byte.</summary>
    public int SourceEnd => SourceStart + SourceLength;

    /// <summary>True where a part of the piece cannot be traced: an edit inside it makes the whole run literal.</summary>
    public bool IsAtomic => Codec is { IsStateful: true };
}
