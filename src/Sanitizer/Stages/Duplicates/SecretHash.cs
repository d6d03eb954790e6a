using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;

namespace Sanitizer.Stages.Duplicates;

/// <summary>
/// A hash of bytes that nobody can aim at, since it is a polynomial at two places that are drawn anew for each instance: two texts of n bytes that somebody
/// made to be equal are so with a probability below (n / 7 / 2^60)^2. Its values are for comparing only, and never leave the instance.
/// </summary>
internal sealed class SecretHash
{
    // The prime 2^61 - 1: a product of two residues folds into one with a shift and an addition.
    private const int PrimeBits = 61;
    private const ulong Prime = (1UL << PrimeBits) - 1;

    // Numbers below the prime.
    private const int Piece = 7;
    private const ulong PieceMask = (1UL << (8 * Piece)) - 1;

    private readonly ulong _left = Draw();
    private readonly ulong _right = Draw();

    /// <summary>The hash of some bytes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public UInt128 Of(ReadOnlySpan<byte> bytes)
    {
        ulong left = (ulong)bytes.Length;
        ulong right = (ulong)bytes.Length;
        while (bytes.Length >= sizeof(ulong))
        {
            ulong piece = BinaryPrimitives.ReadUInt64LittleEndian(bytes) & PieceMask;
            left = Step(left, _left, piece);
            right = Step(right, _right, piece);
            bytes = bytes[Piece..];
        }

        ulong rest = 0;
        for (int i = 0; i < bytes.Length; i++)
        {
            rest |= (ulong)bytes[i] << (8 * i);
        }

        return new UInt128(Step(left, _left, rest), Step(right, _right, rest));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Step(ulong state, ulong place, ulong piece)
    {
        ulong high = Math.BigMul(state, place, out ulong low);
        ulong sum = (low & Prime) + ((low >> PrimeBits) | (high << (64 - PrimeBits))) + piece;
        sum = (sum & Prime) + (sum >> PrimeBits);
        return sum >= Prime ? sum - Prime : sum;
    }

    private static ulong Draw()
    {
        Span<byte> bytes = stackalloc byte[sizeof(ulong)];
        RandomNumberGenerator.Fill(bytes);
        return BinaryPrimitives.ReadUInt64LittleEndian(bytes) % Prime;
    }
}
