namespace Sanitizer.Formats;

/// <summary>Something that was passed on unclean.</summary>
/// <param name="Record">The record's number, from 0; null where the format has no records.</param>
/// <param name="Offset">Offset in the source file, in bytes.</param>
/// <param name="Message">What is wrong, and what became of it.</param>
public sealed record Problem(long? Record, long Offset, string Message);
