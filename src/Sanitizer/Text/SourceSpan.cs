namespace Sanitizer.Text;

/// <summary>A range of the original bytes of a document.</summary>
/// <param name="Start">Offset of the first byte, from 0 at the start of the document (in record formats: of the unescaped field).</param>
/// <param name="Length">Number of bytes.</param>
public readonly record struct SourceSpan(long Start, long Length)
{
    /// <summary>Offset behind the last byte.</summary>
    public long End => Start + Length;

    /// <summary>The range from <paramref name="start"/> up to but without <paramref name="end"/>.</summary>
    public static SourceSpan FromBounds(long start, long end) => new(start, end - start);
}
