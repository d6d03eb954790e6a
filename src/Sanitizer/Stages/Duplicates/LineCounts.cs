using Sanitizer.Text;

namespace Sanitizer.Stages.Duplicates;

/// <summary>How often lines with the same words stand in a text: approximate, since lines share counters where there are very many.</summary>
internal sealed class LineCounts
{
    private const int MaximumCounters = 1 << 22;
    private const int Often = 3;
    private readonly ulong[] _hashes;
    private readonly byte[] _counters;

    public LineCounts(RepeatScan scan)
    {
        ReadOnlySpan<WordLine> lines = scan.Lines;
        int size = (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)Math.Clamp(16 * lines.Length, 1024, MaximumCounters));
        _counters = new byte[size];
        _hashes = new ulong[lines.Length];
        for (int i = 0; i < lines.Length; i++)
        {
            _hashes[i] = HashOf(scan, lines[i]);
            ref byte counter = ref _counters[_hashes[i] & (ulong)(size - 1)];
            counter += (byte)(counter < byte.MaxValue ? 1 : 0);
        }

        int often = 0;
        for (int i = 0; i < lines.Length; i++)
        {
            often += _counters[_hashes[i] & (ulong)(size - 1)] >= Often ? lines[i].Count : 0;
        }

        ShareSeenOften = (double)often / Math.Max(1, scan.Words.Count);
    }

    /// <summary>The share of words in lines that stand three times or more: high in tables, logs, forms and songs.</summary>
    public double ShareSeenOften { get; }

    /// <summary>A hash of a line's words.</summary>
    public ulong this[int line] => _hashes[line];

    private static ulong HashOf(RepeatScan scan, WordLine line) =>
        Hash64.Of(System.Runtime.InteropServices.MemoryMarshal.AsBytes(scan.Words.Hashes[line.First..line.End]));
}
