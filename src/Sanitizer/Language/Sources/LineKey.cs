namespace Sanitizer.Language.Sources;

/// <summary>
/// A line of a document as a source profile knows it: 56 bits of the hash of its folded form (<see cref="LineKeyReader"/>), and its words. A collision takes two of the
/// some 100,000 lines of a profile and one of the document: one line in 700,000 million.
/// </summary>
/// <param name="Value">The hash in the upper 56 bits, the words in the lower 8.</param>
internal readonly record struct LineKey(ulong Value)
{
    /// <summary>The most words that are told apart.</summary>
    public const int MostWords = byte.MaxValue;

    /// <summary>The key of a line without letters; it stands in no profile.</summary>
    public static LineKey None => default;

    /// <summary>The line's words, at most <see cref="MostWords"/>.</summary>
    public int Words => (int)(Value & MostWords);

    /// <summary>Makes a key.</summary>
    public static LineKey Of(ulong hash, int words) => new((hash & ~(ulong)MostWords) | (byte)Math.Min(words, MostWords));
}
