namespace Sanitizer.Formats.Jsonl;

/// <summary>How JSONL is read.</summary>
public sealed record JsonlOptions
{
    /// <summary>The greatest <see cref="RecordLimit"/>, in bytes: a record may grow sixfold when it is spelled with escapes, and has to fit an array.</summary>
    public const int MaximumRecordLimit = 256 << 20;

    /// <summary>The name of the field that holds the text; default <c>text</c>.</summary>
    public string Field { get; init; } = "text";

    /// <summary>The longest record that is cleaned, in bytes; longer ones are passed on as they are and reported. Default 16 MiB.</summary>
    public int RecordLimit { get; init; } = 16 << 20;

    /// <summary>The number of workers, at least 1. The output does not depend on it.</summary>
    public int Workers { get; init; } = 1;

    /// <summary>
    /// About how many bytes a worker takes at a time; default 256 KiB. Hostile records have a log of sixty times their length, and
    /// up to twice as many batches as workers wait for their turn to be written.
    /// </summary>
    public int BatchLength { get; init; } = 1 << 18;
}
