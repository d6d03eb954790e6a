using System.Buffers.Binary;

namespace Sanitizer.Stages.Boilerplate.Patterns;

/// <summary>The first and the last eight bytes of a folded line as numbers; of a shorter line the bytes that it has, beside zeros.</summary>
/// <param name="First">The first ones, the very first one lowest.</param>
/// <param name="Last">The last ones, the very last one highest.</param>
internal readonly record struct LineEnds(ulong First, ulong Last)
{
    /// <summary>The number of bytes at each end.</summary>
    public const int Length = sizeof(ulong);

    /// <summary>Reads the ends of a line.</summary>
    public static LineEnds Of(ReadOnlySpan<byte> line)
    {
        if (line.Length >= Length)
        {
            return new LineEnds(BinaryPrimitives.ReadUInt64LittleEndian(line), BinaryPrimitives.ReadUInt64LittleEndian(line[^Length..]));
        }

        ulong first = 0;
        for (int i = 0; i < line.Length; i++)
        {
            first |= (ulong)line[i] << (8 * i);
        }

        return new LineEnds(first, line.IsEmpty ? 0 : first << (8 * (Length - line.Length)));
    }
}
