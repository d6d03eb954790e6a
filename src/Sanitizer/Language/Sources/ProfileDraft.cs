namespace Sanitizer.Language.Sources;

/// <summary>A source profile in the making. Not safe for use by several threads: give each its own and merge their profiles.</summary>
internal sealed class ProfileDraft
{
    private readonly DocumentSample _lines = new(SourceProfile.SampleSize);
    private readonly DocumentSample _damaged = new(SourceProfile.DamagedSampleSize);

    /// <summary>The number of documents that were learned from.</summary>
    public long Count { get; private set; }

    /// <summary>The documents whose lines are kept, by their hashes.</summary>
    public IReadOnlyCollection<SourceDocument> Lines => _lines.Documents;

    /// <summary>The documents kept for their damage, by their hashes.</summary>
    public IReadOnlyCollection<SourceDocument> Damaged => _damaged.Documents;

    /// <summary>Counts documents.</summary>
    /// <exception cref="OverflowException">They are more than can be counted.</exception>
    public void Add(long count) => Count = checked(Count + count);

    /// <summary>Adds what is to be kept of a document. One without lines says nothing.</summary>
    public void Add(SourceDocument document)
    {
        if (document.Lines.Length == 0)
        {
            return;
        }

        _lines.Add(document);
        if (document.Signs.Length > 0)
        {
            _damaged.Add(document);
        }
    }

    /// <summary>Adds a profile.</summary>
    /// <exception cref="OverflowException">The documents are more than can be counted.</exception>
    public void Add(SourceProfile profile)
    {
        Add(profile.Documents);
        foreach (SourceDocument document in profile.Kept)
        {
            Add(document);
        }
    }

    /// <summary>The profile of what was added.</summary>
    public SourceProfile ToProfile() => new(this);
}
