using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Sanitizer.Stages.Boilerplate.Lines;

/// <summary>What up to 64 bytes of ASCII are, a bit for each: so that letters and words are counted without looking at every byte.</summary>
/// <param name="Smalls">a to z.</param>
/// <param name="Capitals">A to Z.</param>
/// <param name="Digits">0 to 9.</param>
/// <param name="Spaces">White space.</param>
internal readonly record struct AsciiBlock(ulong Smalls, ulong Capitals, ulong Digits, ulong Spaces)
{
    /// <summary>The most bytes of a block.</summary>
    public const int Length = 64;

    /// <summary>Reads a block.</summary>
    /// <param name="bytes">ASCII, at most <see cref="Length"/> bytes.</param>
    public static AsciiBlock Read(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length == Length)
        {
            return Of(bytes);
        }

        // NUL is none of the four.
        Span<byte> padded = stackalloc byte[Length];
        padded.Clear();
        bytes.CopyTo(padded);
        return Of(padded);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static AsciiBlock Of(ReadOnlySpan<byte> bytes)
    {
        ReadOnlySpan<Vector128<byte>> vectors = MemoryMarshal.Cast<byte, Vector128<byte>>(bytes);
        ulong smalls = 0;
        ulong capitals = 0;
        ulong digits = 0;
        ulong spaces = 0;
        for (int i = 0; i < vectors.Length; i++)
        {
            Vector128<byte> vector = vectors[i];
            smalls |= In(vector, (byte)'a', (byte)'z') << (i * Vector128<byte>.Count);
            capitals |= In(vector, (byte)'A', (byte)'Z') << (i * Vector128<byte>.Count);
            digits |= In(vector, (byte)'0', (byte)'9') << (i * Vector128<byte>.Count);
            ulong blanks = In(vector, (byte)'\t', (byte)'\r') | Vector128.Equals(vector, Vector128.Create((byte)' ')).ExtractMostSignificantBits();
            spaces |= blanks << (i * Vector128<byte>.Count);
        }

        return new AsciiBlock(smalls, capitals, digits, spaces);
    }

    private static ulong In(Vector128<byte> vector, byte first, byte last) =>
        Vector128.LessThanOrEqual(vector - Vector128.Create(first), Vector128.Create((byte)(last - first))).ExtractMostSignificantBits();
}
