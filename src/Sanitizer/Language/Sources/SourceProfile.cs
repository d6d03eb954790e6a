namespace Sanitizer.Language.Sources;

/// <summary>
/// What the documents of one source have in common: the lines of its template, tokens that were written over its punctuation, misreadings of its text. Immutable, safe for
/// use by many threads. It depends on the documents alone: not on their order, and not on how they were split up before profiles were merged.
/// </summary>
/// <remarks>
/// Memory is bounded: a profile keeps the lines of at most <see cref="SampleSize"/> documents, those with the smallest hashes, which is a fair draw. Up to that number all counts
/// are exact. Beyond it they are those of the draw: a line that stands in a tenth of all families is found in 90 to 110 of 1,000, one that stands in two of a million in none,
/// and neither could be a template.
/// </remarks>
public sealed class SourceProfile
{
    /// <summary>The most documents whose lines are kept. The share of a line is known to one hundredth.</summary>
    public const int SampleSize = 1024;

    /// <summary>The most documents kept for the damage they show, which may be rare in a source.</summary>
    public const int DamagedSampleSize = 256;

    private readonly SourceDocument[] _lines;
    private readonly SourceDocument[] _damaged;
    private readonly Lazy<TemplateTable> _templates;
    private readonly Lazy<SignTable> _signs;

    internal SourceProfile(ProfileDraft draft)
    {
        Documents = draft.Count;
        _lines = [.. draft.Lines];
        _damaged = [.. draft.Damaged];
        _templates = new Lazy<TemplateTable>(() => TemplateTable.Of(_lines, FamilyFinder.Find(_lines)));
        _signs = new Lazy<SignTable>(() => SignTable.Of(_damaged, FamilyFinder.Find(_damaged)));
    }

    /// <summary>The profile of no documents.</summary>
    public static SourceProfile Empty { get; } = new ProfileDraft().ToProfile();

    /// <summary>The number of documents that were learned from.</summary>
    public long Documents { get; }

    /// <summary>The different documents whose lines are kept, at most <see cref="SampleSize"/>.</summary>
    public int SampledDocuments => _lines.Length;

    /// <summary>The families among them: near-identical documents count once.</summary>
    public int Families => _templates.Value.Families;

    /// <summary>The number of different lines that stand in at least two families and a tenth of them.</summary>
    public int TemplateLines => _templates.Value.Count;

    /// <summary>Damage that documents showed, and in how many families; in a fixed order.</summary>
    public IEnumerable<KeyValuePair<SourceSign, int>> Signs => _signs.Value.All;

    /// <summary>The template's lines.</summary>
    internal TemplateTable Templates => _templates.Value;

    /// <summary>All documents that are kept, by their hashes.</summary>
    internal IEnumerable<SourceDocument> Kept => _lines.Concat(_damaged).DistinctBy(document => document.Hash).OrderBy(document => document.Hash);

    /// <summary>One profile out of two of the same source. The order and the grouping of merges do not matter.</summary>
    /// <exception cref="OverflowException">The documents are more than can be counted.</exception>
    public SourceProfile Merge(SourceProfile other)
    {
        ArgumentNullException.ThrowIfNull(other);
        ProfileDraft both = new();
        both.Add(this);
        both.Add(other);
        return both.ToProfile();
    }

    /// <summary>The families in which a document showed some damage beyond doubt, where there are enough of them to decide a doubtful place of another document; else 0.</summary>
    internal int SupportOf(SourceSign sign) => _signs.Value.SupportOf(sign);
}
