namespace Sanitizer.Text;

/// <summary>A range of the UTF-8 bytes of one view of a document. It means nothing in any other view.</summary>
/// <param name="Start">Offset of the first byte, from 0 at the start of the view.</param>
/// <param name="Length">Number of bytes.</param>
public readonly record struct TextSpan(int Start, int Length)
{
    /// <summary>Offset behind the last byte.</summary>
    public int End => Start + Length;

    /// <summary>The range from <paramref name="start"/> up to but without <paramref name="end"/>.</summary>
    public static TextSpan FromBounds(int start, int end) => new(start, end - start);
}
