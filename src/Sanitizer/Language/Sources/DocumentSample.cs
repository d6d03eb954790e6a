namespace Sanitizer.Language.Sources;

/// <summary>
/// The documents with the smallest hashes of all that were added: a fair draw that depends on the set of documents alone, neither on their order nor on how they were
/// split up. A document that was dropped had too many before it, and has them in every larger set.
/// </summary>
internal sealed class DocumentSample
{
    private static readonly Comparer<SourceDocument> ByHash = Comparer<SourceDocument>.Create((left, right) => left.Hash.CompareTo(right.Hash));

    private readonly SortedSet<SourceDocument> _documents = new(ByHash);
    private readonly int _size;

    /// <summary>An empty sample.</summary>
    /// <param name="size">The most documents that are kept.</param>
    public DocumentSample(int size) => _size = size;

    /// <summary>The documents, by their hashes.</summary>
    public IReadOnlyCollection<SourceDocument> Documents => _documents;

    /// <summary>Adds a document.</summary>
    public void Add(SourceDocument document)
    {
        if (_documents.TryGetValue(document, out SourceDocument? same))
        {
            SourceDocument both = same.With(document);
            if (!ReferenceEquals(both, same))
            {
                _ = _documents.Remove(same);
                _ = _documents.Add(both);
            }

            return;
        }

        if (_documents.Count == _size && document.Hash > _documents.Max!.Hash)
        {
            return;
        }

        _ = _documents.Add(document);
        if (_documents.Count > _size)
        {
            _ = _documents.Remove(_documents.Max!);
        }
    }
}
