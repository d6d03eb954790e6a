namespace Sanitizer.Language.Sources;

/// <summary>The damage that the documents of a source showed, counted in families of documents.</summary>
internal sealed class SignTable
{
    /// <summary>
    /// Families that have to show the same damage before it decides a doubtful place of another document. Two might be one accident that was copied; what misreads a source's text, or
    /// overwrites its marks, does it again and again.
    /// </summary>
    public const int LeastFamilies = 3;

    /// <summary>
    /// The part, from 0 to 1, of the families with damage of the stage that have to show it: a source that shows everything supports nothing. With a profile of 5,484 texts damaged in every
    /// way there is, and no such limit, 2 of 6,662 clean texts were changed.
    /// </summary>
    public const double LeastShare = 0.25;

    private readonly Dictionary<SourceSign, int> _families;
    private readonly Dictionary<string, int> _damaged;

    private SignTable(Dictionary<SourceSign, int> families, Dictionary<string, int> damaged)
    {
        _families = families;
        _damaged = damaged;
    }

    /// <summary>All signs in a fixed order, and in how many families each was seen.</summary>
    public IEnumerable<KeyValuePair<SourceSign, int>> All => _families.OrderBy(pair => pair.Key, SourceSign.Order);

    /// <summary>Counts signs.</summary>
    /// <param name="documents">The documents, in the order of their hashes.</param>
    /// <param name="families">The family of each.</param>
    public static SignTable Of(IReadOnlyList<SourceDocument> documents, int[] families)
    {
        (SourceSign Sign, int Family)[] seen = [.. documents.SelectMany((document, i) => document.Signs.Select(sign => (sign, families[i]))).Distinct()];
        return new SignTable(
            seen.GroupBy(pair => pair.Sign).ToDictionary(group => group.Key, group => group.Count()),
            seen.Select(pair => (pair.Sign.Stage, pair.Family)).Distinct().GroupBy(pair => pair.Stage, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal));
    }

    /// <summary>The families that show a sign, where they are enough; else 0.</summary>
    public int SupportOf(SourceSign sign)
    {
        int families = _families.GetValueOrDefault(sign);
        return families >= LeastFamilies && families >= LeastShare * _damaged.GetValueOrDefault(sign.Stage) ? families : 0;
    }
}
