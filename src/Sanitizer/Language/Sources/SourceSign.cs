namespace Sanitizer.Language.Sources;

/// <summary>Damage that a document of a source showed beyond doubt, and that other documents of the source may show in weaker places.</summary>
/// <param name="Rule">The rule that repaired it; for mojibake the name of the stage, since the chain tells the rest.</param>
/// <param name="Before">What stood there: the token; for mojibake the chain of misreadings.</param>
/// <param name="After">The mark that the token was written over; empty for mojibake.</param>
public sealed record SourceSign(string Rule, string Before, string After) : IComparable<SourceSign>
{
    /// <summary>The longest part, in characters; no token and no chain is longer.</summary>
    internal const int LongestPart = 120;

    /// <summary>The stage that repaired it.</summary>
    internal string Stage => Rule.IndexOf('/', StringComparison.Ordinal) is int slash and >= 0 ? Rule[..slash] : Rule;

    /// <inheritdoc/>
    public int CompareTo(SourceSign? other)
    {
        int rule = string.CompareOrdinal(Rule, other?.Rule);
        int before = rule != 0 ? rule : string.CompareOrdinal(Before, other?.Before);
        return before != 0 ? before : string.CompareOrdinal(After, other?.After);
    }
}
