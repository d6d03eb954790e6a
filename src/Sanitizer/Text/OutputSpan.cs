namespace Sanitizer.Text;

/// <summary>A range of the bytes that were written (UTF-8).</summary>
/// <param name="Start">Offset of the first byte, from 0 at the start of the output.</param>
/// <param name="Length">Number of bytes.</param>
public readonly record struct OutputSpan(long Start, long Length)
{
    /// <summary>Offset behind the last byte.</summary>
    public long End => Start + Length;

    /// <summary>The range from <paramref name="start"/> up to but without <paramref name="end"/>.</summary>
    public static OutputSpan FromBounds(long start, long end) => new(start, end - start);
}
