using System.Buffers;
using Sanitizer.Text;

namespace Sanitizer.Stages.Duplicates;

/// <summary>How often lines with the same words stand in a text: approximate, since lines share counters where there are very many.</summary>
internal sealed class LineCounts
{
    private const int MaximumCounters = 1 << 22;
    private const int Often = 3;
    public LineCounts(RepeatScan scan)
    {
        ReadOnlySpan<WordLine> lines = scan.Lines;
        int size = (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)Math.Clamp(16 * lines.Length, 1024, MaximumCounters));
        byte[] counters = ArrayPool<byte>.Shared.Rent(size);
        int[] places = ArrayPool<int>.Shared.Rent(lines.Length);
        counters.AsSpan(0, size).Clear();
        for (int i = 0; i < lines.Length; i++)
        {
            places[i] = (int)(HashOf(scan, lines[i]) & (ulong)(size - 1));
            ref byte counter = ref counters[places[i]];
            counter += (byte)(counter < byte.MaxValue ? 1 : 0);
        }

        int often = 0;
        for (int i = 0; i < lines.Length; i++)
        {
            often += counters[places[i]] >= Often ? lines[i].Count : 0;
        }

        ArrayPool<byte>.Shared.Return(counters);
        ArrayPool<int>.Shared.Return(places);
        ShareSeenOften = (double)often / Math.Max(1, scan.Words.Count);
    }

    /// <summary>The share of words in lines that stand three times or more: high in tables, logs, forms and songs.</summary>
    public double ShareSeenOften { get; }

    private static ulong HashOf(RepeatScan scan, WordLine line) =>
        Hash64.Of(System.Runtime.InteropServices.MemoryMarshal.AsBytes(scan.Words.Hashes[line.First..line.End]));
}
