namespace Sanitizer.Stages.Boilerplate.Patterns;

/// <summary>
/// The patterns that start and end with slots, so that nothing but what lies between tells whether a line may match. They are grouped by a
/// literal that a matching line has, so that most lines are done after one search a literal; those that start with a number are asked about
/// lines that do.
/// </summary>
internal sealed class OpenPatterns
{
    private readonly List<(byte[] Needle, List<(SlotPattern Pattern, int Order)> Patterns)> _groups = [];
    private readonly List<(byte[] Needle, List<(SlotPattern Pattern, int Order)> Patterns)> _shortGroups = [];
    private readonly List<(SlotPattern Pattern, int Order)> _numbered = [];
    private readonly NeedleGate _gate = new();
    private int _count;

    /// <summary>Adds a pattern.</summary>
    public void Add(SlotPattern pattern)
    {
        List<(SlotPattern Pattern, int Order)> group = pattern.StartsWithNumber ? _numbered : GroupOf(pattern.LongestLiteral.Trim((byte)' '));
        group.Add((pattern, _count));
        _count++;
    }

    /// <summary>The strongest match of a folded line, the earliest of equals, where it is stronger than the one at hand.</summary>
    public PatternMatch Best(ReadOnlySpan<byte> folded, PatternMatch best)
    {
        int order = int.MinValue;
        if (SlotPattern.MayStartNumber(folded))
        {
            Choose(_numbered, folded, ref best, ref order);
        }

        Choose(_shortGroups, folded, ref best, ref order);
        if (_gate.MayHaveOne(folded))
        {
            Choose(_groups, folded, ref best, ref order);
        }

        return best;
    }

    private static void Choose(List<(byte[] Needle, List<(SlotPattern Pattern, int Order)> Patterns)> groups, ReadOnlySpan<byte> folded, ref PatternMatch best, ref int order)
    {
        foreach ((byte[] needle, List<(SlotPattern Pattern, int Order)> patterns) in groups)
        {
            if (folded.IndexOf(needle) >= 0)
            {
                Choose(patterns, folded, ref best, ref order);
            }
        }
    }

    private static void Choose(List<(SlotPattern Pattern, int Order)> patterns, ReadOnlySpan<byte> folded, ref PatternMatch best, ref int order)
    {
        foreach ((SlotPattern pattern, int at) in patterns)
        {
            bool better = pattern.Match.Strength > best.Strength || (pattern.Match.Strength == best.Strength && at < order);
            if (better && pattern.IsMatch(folded))
            {
                (best, order) = (pattern.Match, at);
            }
        }
    }

    // An empty needle, of a pattern without a literal, is found in every line.
    private List<(SlotPattern Pattern, int Order)> GroupOf(ReadOnlySpan<byte> literal)
    {
        List<(byte[] Needle, List<(SlotPattern Pattern, int Order)> Patterns)> groups = literal.Length < NeedleGate.Fragment ? _shortGroups : _groups;
        foreach ((byte[] needle, List<(SlotPattern Pattern, int Order)> patterns) in groups)
        {
            if (literal.IndexOf(needle) >= 0 && (needle.Length > 0 || literal.IsEmpty))
            {
                return patterns;
            }
        }

        if (literal.Length >= NeedleGate.Fragment)
        {
            _gate.Add(literal);
        }

        groups.Add((literal.ToArray(), []));
        return groups[^1].Patterns;
    }
}
