using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Sanitizer.Stages.Duplicates;

/// <summary>What 64 bytes of a text are, a bit for each, so that words are found without a look at every byte.</summary>
/// <param name="Parts">Bytes of letters and digits.</param>
/// <param name="Unknown">Bytes beyond ASCII that need a closer look.</param>
/// <param name="Breaks">Line feeds and carriage returns.</param>
/// <param name="Semicolons">Semicolons, which end character references.</param>
internal readonly record struct WordBlock(ulong Parts, ulong Unknown, ulong Breaks, ulong Semicolons)
{
    /// <summary>The number of bytes.</summary>
    public const int Size = 64;

    /// <summary>Behind this bit a character may go on behind the block, and is unknown for that alone.</summary>
    public const int LastWhole = Size - 3;

    /// <summary>Looks at 64 bytes.</summary>
    /// <param name="start">The first one.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static WordBlock Read(ref byte start)
    {
        Vector256<byte> low = Vector256.LoadUnsafe(ref start);
        Vector256<byte> high = Vector256.LoadUnsafe(ref start, (nuint)Vector256<byte>.Count);
        ulong parts = Join(PartsOf(low), PartsOf(high));
        ulong beyond = Join(low, high);
        Vector256<byte> feed = Vector256.Create((byte)'\n');
        Vector256<byte> carriage = Vector256.Create((byte)'\r');
        ulong breaks = Join(Vector256.Equals(low, feed) | Vector256.Equals(low, carriage), Vector256.Equals(high, feed) | Vector256.Equals(high, carriage));
        ulong semicolons = Are(low, high, (byte)';');
        return beyond == 0 ? new WordBlock(parts, 0, breaks, semicolons) : Resolve(low, high, parts, beyond, breaks, semicolons);
    }

    // Letters of two bytes that no mark, joiner or sign is among, and spaces, quotes and dashes, are told by their bytes alone.
    private static WordBlock Resolve(Vector256<byte> low, Vector256<byte> high, ulong parts, ulong beyond, ulong breaks, ulong semicolons)
    {
        // U+00C0 to U+027F without the signs of multiplication and division.
        ulong latin = (Are(low, high, 0xC3) & ~((Are(low, high, 0x97) | Are(low, high, 0xB7)) >> 1)) | AreIn(low, high, 0xC4, 0xC9);

        // U+0391 to U+03FF without an unassigned place and a symbol; U+0400 to U+047F.
        ulong greek = (Are(low, high, 0xCE) & ~((AreIn(low, high, 0x80, 0x90) | Are(low, high, 0xA2)) >> 1)) | (Are(low, high, 0xCF) & ~(Are(low, high, 0xB6) >> 1));
        ulong leads = (latin | greek | AreIn(low, high, 0xD0, 0xD1)) & (ulong.MaxValue >> 1);

        // U+2000 to U+203F without the joiners, and the no-break space.
        ulong marks = Are(low, high, 0xE2) & (Are(low, high, 0x80) >> 1) & ~(AreIn(low, high, 0x8C, 0x8D) >> 2) & (ulong.MaxValue >> 2);
        ulong spaces = Are(low, high, 0xC2) & (Are(low, high, 0xA0) >> 1) & (ulong.MaxValue >> 1);
        ulong letters = leads | (leads << 1);
        ulong others = marks | (marks << 1) | (marks << 2) | spaces | (spaces << 1);
        return new WordBlock(parts | letters, beyond & ~(letters | others), breaks, semicolons);
    }

    // The bit that tells capitals from small letters is set in no byte beyond ASCII that would then be a letter.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<byte> PartsOf(Vector256<byte> bytes) =>
        Vector256.LessThanOrEqual((bytes | Vector256.Create((byte)0x20)) - Vector256.Create((byte)'a'), Vector256.Create((byte)('z' - 'a')))
        | Vector256.LessThanOrEqual(bytes - Vector256.Create((byte)'0'), Vector256.Create((byte)9));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Join(Vector256<byte> low, Vector256<byte> high) =>
        low.ExtractMostSignificantBits() | ((ulong)high.ExtractMostSignificantBits() << Vector256<byte>.Count);

    private static ulong Are(Vector256<byte> low, Vector256<byte> high, byte value) =>
        Join(Vector256.Equals(low, Vector256.Create(value)), Vector256.Equals(high, Vector256.Create(value)));

    private static ulong AreIn(Vector256<byte> low, Vector256<byte> high, byte first, byte last) =>
        Join(
            Vector256.LessThanOrEqual(low - Vector256.Create(first), Vector256.Create((byte)(last - first))),
            Vector256.LessThanOrEqual(high - Vector256.Create(first), Vector256.Create((byte)(last - first))));
}
