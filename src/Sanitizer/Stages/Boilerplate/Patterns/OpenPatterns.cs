namespace Sanitizer.Stages.Boilerplate.Patterns;

/// <summary>
/// The patterns that start and end with slots, so that nothing but what lies between tells whether a line may match. Those that share a
/// literal share the search for it, and those that start with a number are asked about lines that do.
/// </summary>
internal sealed class OpenPatterns
{
    private const int MaximumNeedles = 63;
    private readonly List<byte[]> _needles = [];
    private readonly List<(SlotPattern Pattern, int Needle)> _patterns = [];

    /// <summary>Adds a pattern.</summary>
    public void Add(SlotPattern pattern) => _patterns.Add((pattern, NeedleOf(pattern.LongestLiteral)));

    /// <summary>The strongest match of a folded line, the earliest of equals, where it is stronger than the one at hand.</summary>
    public PatternMatch Best(ReadOnlySpan<byte> folded, PatternMatch best)
    {
        bool number = SlotPattern.MayStartNumber(folded);
        ulong asked = 0;
        ulong found = 0;
        foreach ((SlotPattern pattern, int needle) in _patterns)
        {
            if (pattern.Match.Strength <= best.Strength || (pattern.StartsWithNumber && !number))
            {
                continue;
            }

            ulong bit = 1UL << needle;
            if ((asked & bit) == 0)
            {
                asked |= bit;
                found |= needle == MaximumNeedles || folded.IndexOf(_needles[needle]) >= 0 ? bit : 0;
            }

            if ((found & bit) != 0 && pattern.IsMatch(folded))
            {
                best = pattern.Match;
            }
        }

        return best;
    }

    // The last number stands for no needle: the pattern has no literal, or there are too many different ones.
    private int NeedleOf(ReadOnlySpan<byte> literal)
    {
        ReadOnlySpan<byte> needle = literal.Trim((byte)' ');
        if (needle.IsEmpty)
        {
            return MaximumNeedles;
        }

        for (int i = 0; i < _needles.Count; i++)
        {
            if (needle.IndexOf(_needles[i]) >= 0)
            {
                return i;
            }
        }

        if (_needles.Count == MaximumNeedles)
        {
            return MaximumNeedles;
        }

        _needles.Add(needle.ToArray());
        return _needles.Count - 1;
    }
}
