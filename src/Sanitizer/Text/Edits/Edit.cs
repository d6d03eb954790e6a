namespace Sanitizer.Text.Edits;

/// <summary>A replacement of a range of a view's text.</summary>
/// <param name="Span">The range of the view's UTF-8 bytes; it starts and ends between characters. Empty for an insertion.</param>
/// <param name="Replacement">Well-formed UTF-8; empty for a deletion.</param>
public readonly record struct Edit(TextSpan Span, ReadOnlyMemory<byte> Replacement)
{
    /// <summary>An edit that takes <paramref name="span"/> away.</summary>
    public static Edit Delete(TextSpan span) => new(span, ReadOnlyMemory<byte>.Empty);
}
