namespace Sanitizer.Formats;

/// <summary>Something that was passed on unclean, or left out of what is learned.</summary>
/// <param name="Record">The record's number, from 0; null where the format has no records.</param>
/// <param name="Offset">Offset in the source file, in bytes.</param>
/// <param name="Message">What is wrong, and what became of it.</param>
public sealed record Problem(long? Record, long Offset, string Message)
{
    internal static Problem TooLong(long record, long offset, int limit, string fate) =>
        new(record, offset, $"the record is longer than the limit of {limit} bytes; {fate} (a higher limit takes more memory)");
}
