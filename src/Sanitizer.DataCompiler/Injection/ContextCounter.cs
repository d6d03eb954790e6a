using System.Text;
using Sanitizer.Stages.Injection;
using Sanitizer.Text;

namespace Sanitizer.DataCompiler.Injection;

/// <summary>
/// Counts for a language what stands on both sides of a space, and what stands on both sides of a word that is not frequent: the
/// first is where a string put between words ends up, the second is where a word stands that a text needs.
/// </summary>
internal sealed class ContextCounter
{
    private const int EnoughBytes = 16_000_000;
    private const int ShortestParagraph = 30;
    private const int FewestPlaces = 50_000;
    private const int MostWords = 200;
    private const int MostEndings = 100;

    private readonly List<byte[]> _paragraphs = [];
    private int _bytes;

    public bool IsFull => _bytes >= EnoughBytes;

    public void Read(byte[] paragraph)
    {
        if (paragraph.Length >= ShortestParagraph)
        {
            _paragraphs.Add(paragraph);
            _bytes += paragraph.Length;
        }
    }

    /// <summary>The counts, or null where the language has too little text.</summary>
    public ContextCounts? Count()
    {
        (HashSet<string> words, HashSet<string> endings) = Frequent();
        ContextCounts counts = new();
        foreach (byte[] paragraph in _paragraphs)
        {
            for (int position = 1; position < paragraph.Length; position++)
            {
                if (paragraph[position - 1] != ' ')
                {
                    continue;
                }

                TextSpan before = ContextClasses.Before(paragraph, position);
                TextSpan word = ContextClasses.At(paragraph, position);
                if (before.Length == 0 || word.Length == 0)
                {
                    continue;
                }

                string left = ClassOf(paragraph, before, words, endings);
                string middle = ClassOf(paragraph, word, words, endings);
                counts.AddSpace(left, middle);
                if (middle != ContextClasses.Number && !words.Contains(middle) && RightOf(paragraph, word.End, words, endings) is string right)
                {
                    counts.AddWord(left, right);
                }

                position = word.End - 1;
            }
        }

        return counts.Spaces >= FewestPlaces ? counts : null;
    }

    private (HashSet<string> Words, HashSet<string> Endings) Frequent()
    {
        Dictionary<string, int> counts = new(StringComparer.Ordinal);
        foreach (byte[] paragraph in _paragraphs)
        {
            int position = 0;
            while (position < paragraph.Length)
            {
                TextSpan word = ContextClasses.At(paragraph, position);
                if (word.Length == 0)
                {
                    position++;
                    continue;
                }

                string lower = ContextClasses.Lower(paragraph.AsSpan(word.Start, word.Length));
                if (char.IsLetter(lower[0]))
                {
                    counts[lower] = counts.GetValueOrDefault(lower) + 1;
                }

                position = word.End;
            }
        }

        HashSet<string> words = [.. MostFrequent(counts).Take(MostWords)];
        Dictionary<string, int> ends = new(StringComparer.Ordinal);
        foreach ((string word, int count) in counts)
        {
            if (!words.Contains(word) && ContextClasses.EndingOf(word) is string ending)
            {
                ends[ending] = ends.GetValueOrDefault(ending) + count;
            }
        }

        return (words, [.. MostFrequent(ends).Take(MostEndings)]);
    }

    private static IEnumerable<string> MostFrequent(Dictionary<string, int> counts) =>
        counts.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => pair.Key);

    private static string? RightOf(ReadOnlySpan<byte> text, int position, HashSet<string> words, HashSet<string> endings)
    {
        if (position >= text.Length || Neighbours.After(text, position) == Neighbour.Stop)
        {
            return ContextClasses.Stop;
        }

        TextSpan word = text[position] == ' ' ? ContextClasses.At(text, position + 1) : default;
        return word.Length == 0 ? null : ClassOf(text, word, words, endings);
    }

    private static string ClassOf(ReadOnlySpan<byte> text, TextSpan word, HashSet<string> words, HashSet<string> endings)
    {
        ReadOnlySpan<byte> bytes = text.Slice(word.Start, word.Length);
        string lower = ContextClasses.Lower(bytes);
        if (words.Contains(lower))
        {
            return lower;
        }

        string shape = ContextClasses.ShapeOf(bytes);
        return shape == ContextClasses.Other && ContextClasses.EndingOf(lower) is string ending && endings.Contains(ending) ? ending : shape;
    }
}
