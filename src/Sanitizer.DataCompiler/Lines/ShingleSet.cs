using System.Runtime.InteropServices;
using Sanitizer.Text;

namespace Sanitizer.DataCompiler.Lines;

/// <summary>The runs of four words of a text, with how often each stands.</summary>
internal sealed class ShingleSet
{
    private const int Length = 4;

    private ShingleSet(Dictionary<ulong, int> counts, int total)
    {
        Counts = counts;
        Total = total;
    }

    /// <summary>How often each run stands.</summary>
    public Dictionary<ulong, int> Counts { get; }

    /// <summary>The number of runs.</summary>
    public int Total { get; }

    /// <summary>The runs of a text's words; of all its words where it has fewer than four.</summary>
    public static ShingleSet Of(ReadOnlySpan<ulong> tokens)
    {
        Dictionary<ulong, int> counts = new(tokens.Length);
        int length = Math.Max(1, Math.Min(Length, tokens.Length));
        int total = 0;
        for (int i = 0; i + length <= tokens.Length; i++)
        {
            CollectionsMarshal.GetValueRefOrAddDefault(counts, At(tokens, i, length), out _)++;
            total++;
        }

        return new ShingleSet(counts, total);
    }

    /// <summary>The hash of a run of words.</summary>
    public static ulong At(ReadOnlySpan<ulong> tokens, int start, int length = Length)
    {
        ulong hash = (ulong)length;
        for (int i = start; i < start + length; i++)
        {
            hash = Hash64.Combine(hash, tokens[i]);
        }

        return hash;
    }

    /// <summary>How many runs two texts share.</summary>
    public int Overlap(ShingleSet other) => Counts.Sum(pair => Math.Min(pair.Value, other.Counts.GetValueOrDefault(pair.Key)));

    /// <summary>How many runs three texts share.</summary>
    public int Overlap(ShingleSet other, ShingleSet third) =>
        Counts.Sum(pair => Math.Min(Math.Min(pair.Value, other.Counts.GetValueOrDefault(pair.Key)), third.Counts.GetValueOrDefault(pair.Key)));
}
