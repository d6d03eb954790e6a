namespace Sanitizer.Text.Views;

/// <summary>Where a run of a view's text comes from.</summary>
public enum PieceKind
{
    /// <summary>The source bytes, verbatim.</summary>
    Copy,

    /// <summary>The source bytes read through a codec, proven to encode to the same bytes again.</summary>
    Transcode,

    /// <summary>New text.</summary>
    Insert,
}
