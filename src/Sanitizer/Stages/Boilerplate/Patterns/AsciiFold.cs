using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Sanitizer.Stages.Boilerplate.Patterns;

/// <summary>Sixteen bytes of a line, folded at once.</summary>
/// <param name="IsPlain">Whether they are ASCII with single spaces, so that each byte becomes one.</param>
/// <param name="Lower">The bytes in lower case.</param>
/// <param name="EndsInSpace">Whether the last one is a space, which is written only when something follows.</param>
internal readonly record struct AsciiFold(bool IsPlain, Vector128<byte> Lower, bool EndsInSpace)
{
    private const uint LastBit = 1 << 15;

    /// <summary>Reads the next bytes.</summary>
    /// <param name="line">The rest of the line.</param>
    /// <param name="isBehindSpace">Whether a space stands before it.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static AsciiFold TryRead(ReadOnlySpan<byte> line, bool isBehindSpace)
    {
        if (line.Length < Vector128<byte>.Count)
        {
            return default;
        }

        Vector128<byte> bytes = Vector128.Create(line);
        uint spaces = Is(bytes, ' ');
        uint tabs = Is(bytes, '\t');
        uint beyond = bytes.ExtractMostSignificantBits();
        if ((beyond | tabs | (spaces & ((spaces << 1) | (isBehindSpace ? 1U : 0)))) != 0)
        {
            return default;
        }

        Vector128<byte> capitals = IsIn(bytes, 'A', 'Z');
        return new AsciiFold(true, bytes | (capitals & Vector128.Create((byte)0x20)), (spaces & LastBit) != 0);
    }

    private static uint Is(Vector128<byte> bytes, char character) => Vector128.Equals(bytes, Vector128.Create((byte)character)).ExtractMostSignificantBits();

    private static Vector128<byte> IsIn(Vector128<byte> bytes, char first, char last) =>
        Vector128.LessThanOrEqual(bytes - Vector128.Create((byte)first), Vector128.Create((byte)(last - first)));
}
