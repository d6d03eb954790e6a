namespace Sanitizer.Stages.Hidden;

/// <summary>Three bytes in a row, each of a set. The scanner may widen a set to all pairs of its half-bytes.</summary>
/// <param name="First">Whether the first byte may have a value.</param>
/// <param name="Second">Whether the second byte may have a value.</param>
/// <param name="Third">Whether the third byte may have a value.</param>
internal sealed record BytePattern(Func<int, bool> First, Func<int, bool> Second, Func<int, bool> Third);
