namespace Sanitizer.Language.Sources;

/// <summary>Damage that a document of a source showed beyond doubt, and that other documents of the source may show in weaker places.</summary>
/// <param name="Rule">The rule that repaired it; for mojibake the name of the stage, since the chain tells the rest.</param>
/// <param name="Before">What stood there: the token; for mojibake the chain of misreadings.</param>
/// <param name="After">The mark that the token was written over; empty for mojibake.</param>
public sealed record SourceSign(string Rule, string Before, string After)
{
    /// <summary>The longest part, in characters; no token and no chain is longer.</summary>
    internal const int LongestPart = 120;

    /// <summary>The stage that repaired it.</summary>
    internal string Stage => Rule.IndexOf('/', StringComparison.Ordinal) is int slash and >= 0 ? Rule[..slash] : Rule;

    /// <summary>The order in which signs are kept and written.</summary>
    internal static IComparer<SourceSign> Order { get; } = Comparer<SourceSign>.Create(static (left, right) =>
    {
        int rule = string.CompareOrdinal(left.Rule, right.Rule);
        int before = rule != 0 ? rule : string.CompareOrdinal(left.Before, right.Before);
        return before != 0 ? before : string.CompareOrdinal(left.After, right.After);
    });
}
