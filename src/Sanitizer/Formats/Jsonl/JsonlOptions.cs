namespace Sanitizer.Formats.Jsonl;

/// <summary>How JSONL is read.</summary>
public sealed record JsonlOptions
{
    /// <summary>
    /// The greatest <see cref="RecordLimit"/>, in bytes. A text of the log may have 166 million bytes (the limit of the platform's JSON
    /// writer), and a record that is spelled with escapes, up to six times as long, has to fit an array.
    /// </summary>
    public const int MaximumRecordLimit = 128 << 20;

    /// <summary>The name of the field that holds the text; default <c>text</c>.</summary>
    public string Field { get; init; } = "text";

    /// <summary>
    /// The longest record that is cleaned, in bytes, from 1 to <see cref="MaximumRecordLimit"/>; longer ones are passed on as they are and
    /// reported. Default 4 MiB, as a window: each change takes some hundred bytes of memory, and a hostile record is all changes.
    /// </summary>
    public int RecordLimit { get; init; } = 4 << 20;

    /// <summary>The number of workers, at least 1; default 1. The output does not depend on it.</summary>
    public int Workers { get; init; } = 1;

    /// <summary>
    /// About how many bytes a worker takes at a time, at least 1; default 256 KiB. Hostile records have a log of sixty times their length, and
    /// up to twice as many batches as workers wait for their turn to be written.
    /// </summary>
    public int BatchLength { get; init; } = 1 << 18;

    /// <summary>Refuses figures that are out of range.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number of workers or a length is not positive, or the limit too great.</exception>
    internal void Check()
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(Workers);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(RecordLimit);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(RecordLimit, MaximumRecordLimit);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(BatchLength);
    }
}
