using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Sanitizer.Stages.Boilerplate.Patterns;

/// <summary>
/// Patterns with slots that start, or end, with the same letters, in the order in which they were read. Their first and their last eight bytes are
/// compared before they are asked, of several patterns at once: some letters start hundreds of patterns.
/// </summary>
internal sealed class SlotPatternList
{
    private const int Together = 4;

    private readonly List<SlotPattern> _patterns = [];

    // For each pattern the bytes of its head and of its tail, and which of eight bytes they are; filled up to a multiple of four.
    private readonly List<ulong> _heads = [];
    private readonly List<ulong> _headMasks = [];
    private readonly List<ulong> _tails = [];
    private readonly List<ulong> _tailMasks = [];

    /// <summary>Adds a pattern.</summary>
    public void Add(SlotPattern pattern)
    {
        int place = _patterns.Count;
        _patterns.Add(pattern);
        if (place % Together == 0)
        {
            foreach (List<ulong> list in (ReadOnlySpan<List<ulong>>)[_heads, _headMasks, _tails, _tailMasks])
            {
                CollectionsMarshal.SetCount(list, place + Together);

                // No line has a byte that is not in the mask.
                CollectionsMarshal.AsSpan(list)[place..].Fill(ReferenceEquals(list, _heads) ? ulong.MaxValue : 0);
            }
        }

        ReadOnlySpan<byte> head = pattern.Head[..Math.Min(pattern.Head.Length, LineEnds.Length)];
        ReadOnlySpan<byte> tail = pattern.Tail[^Math.Min(pattern.Tail.Length, LineEnds.Length)..];
        _heads[place] = LineEnds.Of(head).First;
        _headMasks[place] = MaskOf(head.Length);
        _tails[place] = LineEnds.Of(tail).Last;
        _tailMasks[place] = ~MaskOf(LineEnds.Length - tail.Length);
    }

    /// <summary>The first match that is stronger than the one at hand, and then any that is stronger still.</summary>
    /// <param name="line">A folded line.</param>
    /// <param name="ends">Its ends.</param>
    /// <param name="best">The match at hand.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public PatternMatch Best(ReadOnlySpan<byte> line, LineEnds ends, PatternMatch best)
    {
        ReadOnlySpan<Vector256<ulong>> heads = MemoryMarshal.Cast<ulong, Vector256<ulong>>(CollectionsMarshal.AsSpan(_heads));
        ReadOnlySpan<Vector256<ulong>> headMasks = MemoryMarshal.Cast<ulong, Vector256<ulong>>(CollectionsMarshal.AsSpan(_headMasks));
        ReadOnlySpan<Vector256<ulong>> tails = MemoryMarshal.Cast<ulong, Vector256<ulong>>(CollectionsMarshal.AsSpan(_tails));
        ReadOnlySpan<Vector256<ulong>> tailMasks = MemoryMarshal.Cast<ulong, Vector256<ulong>>(CollectionsMarshal.AsSpan(_tailMasks));
        Vector256<ulong> first = Vector256.Create(ends.First);
        Vector256<ulong> last = Vector256.Create(ends.Last);
        for (int i = 0; i < heads.Length; i++)
        {
            uint may = (Vector256.Equals(first & headMasks[i], heads[i]) & Vector256.Equals(last & tailMasks[i], tails[i])).ExtractMostSignificantBits();
            for (; may != 0; may &= may - 1)
            {
                SlotPattern pattern = _patterns[(i * Together) + System.Numerics.BitOperations.TrailingZeroCount(may)];
                if (pattern.Match.Strength > best.Strength && pattern.IsMatch(line))
                {
                    best = pattern.Match;
                }
            }
        }

        return best;
    }

    private static ulong MaskOf(int bytes) => bytes == 0 ? 0 : ulong.MaxValue >> (64 - (8 * bytes));
}
