namespace Sanitizer.Stages.Boilerplate.Patterns;

/// <summary>
/// The language of the packs. A pattern describes a whole line: words as they stand; <c>(a|b)</c> may be there or not;
/// <c>[a|b]</c> has to be one of; <c>{number}</c> is digits with their separators, <c>{name}</c> one to four words, <c>{text}</c> anything
/// but nothing. Case, runs of spaces and the punctuation around a line do not count. Groups are written out when the packs are
/// read, so that most patterns become plain strings.
/// </summary>
internal static class PatternSyntax
{
    /// <summary>A slip in a pack must not eat the memory.</summary>
    private const int MaximumVariants = 4096;

    /// <summary>All strings, with slots, that a pattern stands for.</summary>
    /// <exception cref="InvalidDataException">A group is not closed, or the pattern stands for too many strings.</exception>
    public static IReadOnlyList<string> Expand(string pattern)
    {
        int position = 0;
        List<string> variants = Sequence(pattern, ref position, insideGroup: false);
        return position == pattern.Length ? variants : throw Malformed(pattern);
    }

    private static List<string> Sequence(string pattern, ref int position, bool insideGroup)
    {
        List<string> variants = [string.Empty];
        while (position < pattern.Length)
        {
            char character = pattern[position];
            if (character is '(' or '[')
            {
                variants = Join(pattern, variants, Group(pattern, ref position));
            }
            else if (insideGroup && character is '|' or ')' or ']')
            {
                break;
            }
            else
            {
                int end = pattern.AsSpan(position).IndexOfAny(insideGroup ? "()[]|" : "()[]");
                end = end < 0 ? pattern.Length : position + end;
                variants = Join(pattern, variants, [pattern[position..end]]);
                position = end;
            }
        }

        return variants;
    }

    private static List<string> Group(string pattern, ref int position)
    {
        char close = pattern[position] == '(' ? ')' : ']';
        List<string> variants = close == ')' ? [string.Empty] : [];
        do
        {
            position++;
            variants.AddRange(Sequence(pattern, ref position, insideGroup: true));
        }
        while (position < pattern.Length && pattern[position] == '|');

        if (position == pattern.Length || pattern[position] != close)
        {
            throw Malformed(pattern);
        }

        position++;
        return variants;
    }

    private static List<string> Join(string pattern, List<string> heads, List<string> tails)
    {
        if ((long)heads.Count * tails.Count > MaximumVariants)
        {
            throw new InvalidDataException($"The pattern '{pattern}' stands for more than {MaximumVariants} strings.");
        }

        List<string> joined = new(heads.Count * tails.Count);
        foreach (string head in heads)
        {
            foreach (string tail in tails)
            {
                joined.Add(head + tail);
            }
        }

        return joined;
    }

    private static InvalidDataException Malformed(string pattern) => new($"The pattern '{pattern}' has a group that is not closed or not opened.");
}
