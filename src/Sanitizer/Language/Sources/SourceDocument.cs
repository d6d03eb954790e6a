using System.Text;
using Sanitizer.Text;

namespace Sanitizer.Language.Sources;

/// <summary>What a profile keeps of a document. It depends on nothing but the document and its name.</summary>
/// <param name="Hash">The hash of its lines in their order and of its signs; documents that agree in both are one.</param>
/// <param name="Name">The name that the log gives: the ordinally first of those under which it was seen.</param>
/// <param name="Lines">Its different lines, sorted.</param>
/// <param name="Signs">The damage that it showed, sorted, each once.</param>
internal sealed record SourceDocument(ulong Hash, string Name, LineKey[] Lines, SourceSign[] Signs)
{
    /// <summary>The longest name, in characters; of longer ones the end is kept, where file names and numbers stand.</summary>
    public const int LongestName = 200;

    /// <summary>Lines kept of a document, half from its start and half from its end, where templates stand; a page has a few hundred.</summary>
    public const int MostLines = 2000;

    /// <summary>Different signs kept of a document; one has a token or two.</summary>
    public const int MostSigns = 16;

    /// <summary>Makes a document.</summary>
    /// <param name="name">Its name; may be longer than <see cref="LongestName"/>.</param>
    /// <param name="lines">The hash of all its lines in their order.</param>
    /// <param name="head">Its first lines.</param>
    /// <param name="tail">The lines behind them that are kept, none of them among the first.</param>
    /// <param name="signs">The damage that it showed.</param>
    public static SourceDocument Of(string name, ulong lines, IEnumerable<LineKey> head, IEnumerable<LineKey> tail, IEnumerable<SourceSign> signs)
    {
        SourceSign[] kept = [.. signs.Distinct().Order(SourceSign.Order).Take(MostSigns)];
        ulong hash = lines;
        foreach (SourceSign sign in kept)
        {
            hash = Hash64.Combine(hash, Hash64.Of(Encoding.UTF8.GetBytes($"{sign.Rule}\t{sign.Before}\t{sign.After}")));
        }

        return new SourceDocument(hash, Shortened(name), [.. head.Concat(tail).Distinct().OrderBy(line => line.Value)], kept);
    }

    /// <summary>The same document, seen under another name too.</summary>
    public SourceDocument With(SourceDocument same) => string.CompareOrdinal(Name, same.Name) <= 0 ? this : this with { Name = same.Name };

    // Half a character at the cut would be no text.
    private static string Shortened(string name)
    {
        string kept = name.Length <= LongestName ? name : name[^LongestName..];
        return Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(kept));
    }
}
