using System.Buffers;
using System.Numerics;
using System.Runtime.Intrinsics;
using System.Text;
using System.Text.Unicode;

namespace Sanitizer.Text;

/// <summary>Finds what is not UTF-8.</summary>
public static class Utf8Scanner
{
    /// <summary>Bytes that are validated at once while a malformed sequence is located; what is left is walked character by character.</summary>
    private const int BlockLength = 256;

    private const int MaxContinuations = 3;

    /// <summary>
    /// Finds the first malformed sequence. It reads no further than that, so that calling it again behind every find takes time
    /// proportional to the bytes, whatever they are.
    /// </summary>
    /// <param name="bytes">The bytes to scan, which start at a character.</param>
    /// <param name="malformed">The sequence found.</param>
    /// <returns>False where all bytes are well-formed.</returns>
    public static bool FirstMalformed(ReadOnlySpan<byte> bytes, out MalformedSequence malformed)
    {
        malformed = default;
        if (Utf8.IsValid(bytes))
        {
            return false;
        }

        int start = 0;
        while (bytes.Length - start > BlockLength)
        {
            int length = WholeCharacters(bytes.Slice(start, BlockLength));
            if (!Utf8.IsValid(bytes.Slice(start, length)))
            {
                break;
            }

            start += length;
        }

        while (start < bytes.Length)
        {
            int ascii = bytes[start..].IndexOfAnyInRange((byte)0x80, (byte)0xFF);
            if (ascii < 0)
            {
                break;
            }

            start += ascii;
            OperationStatus status = Rune.DecodeFromUtf8(bytes[start..], out _, out int read);
            if (status != OperationStatus.Done)
            {
                malformed = new MalformedSequence(start, read, FindReason(bytes[start..], status));
                return true;
            }

            start += read;
        }

        return false;
    }

    /// <summary>Counts the characters of well-formed UTF-8.</summary>
    /// <param name="utf8">The text.</param>
    public static int CountCharacters(ReadOnlySpan<byte> utf8)
    {
        int count = 0;
        int index = 0;
        Vector256<sbyte> lastContinuation = Vector256.Create((sbyte)-65);
        for (; index <= utf8.Length - Vector256<byte>.Count; index += Vector256<byte>.Count)
        {
            Vector256<sbyte> block = Vector256.Create(utf8.Slice(index, Vector256<byte>.Count)).AsSByte();
            count += BitOperations.PopCount(Vector256.GreaterThan(block, lastContinuation).ExtractMostSignificantBits());
        }

        for (; index < utf8.Length; index++)
        {
            count += IsContinuation(utf8[index]) ? 0 : 1;
        }

        return count;
    }

    /// <summary>The length of a block without the character that its end may cut.</summary>
    private static int WholeCharacters(ReadOnlySpan<byte> block)
    {
        int length = block.Length - 1;
        for (int i = 0; i < MaxContinuations && IsContinuation(block[length]); i++)
        {
            length--;
        }

        return length;
    }

    private static MalformedReason FindReason(ReadOnlySpan<byte> bytes, OperationStatus status)
    {
        byte first = bytes[0];
        if (IsContinuation(first))
        {
            return MalformedReason.UnexpectedContinuation;
        }

        if (first is 0xC0 or 0xC1 or >= 0xF5)
        {
            return MalformedReason.InvalidByte;
        }

        if (status == OperationStatus.NeedMoreData)
        {
            return MalformedReason.Truncated;
        }

        return (first, bytes[1]) switch
        {
            (0xE0, >= 0x80 and < 0xA0) or (0xF0, >= 0x80 and < 0x90) => MalformedReason.Overlong,
            (0xED, >= 0xA0 and < 0xC0) => MalformedReason.Surrogate,
            (0xF4, >= 0x90 and < 0xC0) => MalformedReason.BeyondUnicode,
            _ => MalformedReason.MissingContinuation,
        };
    }

    private static bool IsContinuation(byte value) => (value & 0xC0) == 0x80;
}
