using System.Runtime.Intrinsics;

namespace Sanitizer.Text.Codecs;

/// <summary>The fast path of the encodings that contain ASCII.</summary>
internal static class AsciiRun
{
    /// <summary>Copies bytes up to the first that is not ASCII, or as many as fit.</summary>
    /// <returns>The number of bytes copied.</returns>
    public static int Copy(ReadOnlySpan<byte> source, Span<byte> destination)
    {
        int length = Math.Min(source.Length, destination.Length);
        int index = 0;
        for (; index <= length - Vector256<byte>.Count; index += Vector256<byte>.Count)
        {
            Vector256<byte> block = Vector256.Create(source.Slice(index, Vector256<byte>.Count));
            if (block.ExtractMostSignificantBits() != 0)
            {
                break;
            }

            block.CopyTo(destination[index..]);
        }

        for (; index < length && source[index] < 0x80; index++)
        {
            destination[index] = source[index];
        }

        return index;
    }

    /// <summary>Counts the ASCII bytes at the start.</summary>
    public static int Count(ReadOnlySpan<byte> source)
    {
        int count = source.IndexOfAnyExceptInRange((byte)0, (byte)0x7F);
        return count < 0 ? source.Length : count;
    }
}
