namespace Sanitizer.Text;

/// <summary>A maximal subpart of an ill-formed sequence: the bytes that one U+FFFD stands for (Unicode Standard, section 3.9).</summary>
/// <param name="Start">Offset of its first byte in the scanned bytes.</param>
/// <param name="Length">Bytes, 1 to 3.</param>
/// <param name="Reason">Why it is not UTF-8.</param>
public readonly record struct MalformedSequence(int Start, int Length, MalformedReason Reason);
