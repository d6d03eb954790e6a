using System.Text;
using Sanitizer.Language.Words;
using Sanitizer.Text;

namespace Sanitizer.DataCompiler.Injection;

/// <summary>Counts how often each word of a language stands directly before another one, and how often not.</summary>
internal sealed class LeanerCounter
{
    private const int EnoughBytes = 8_000_000;
    private const int ShortestParagraph = 30;
    private const int FewestWords = 10_000;
    private const int MostFrequent = 300;
    private const int MostKept = 40;
    private const int FewestOccurrences = 25;
    private const double SmallestShare = 0.0004;
    private const double LeastLetterShare = 0.0005;
    private const double MostBeforePunctuation = 0.035;

    private readonly Dictionary<string, (int Leaning, int All)> _words = new(StringComparer.Ordinal);
    private readonly Dictionary<char, long> _letters = [];
    private int _bytes;
    private int _all;

    public bool IsFull => _bytes >= EnoughBytes;

    public void Read(ReadOnlySpan<byte> paragraph)
    {
        if (paragraph.Length < ShortestParagraph)
        {
            return;
        }

        _bytes += paragraph.Length;
        WordReader reader = new(paragraph);
        while (reader.TryRead(out TextSpan word))
        {
            string text = Encoding.UTF8.GetString(paragraph.Slice(word.Start, word.Length)).ToLowerInvariant();
            if (!text.All(character => char.IsLetter(character) || char.GetUnicodeCategory(character) <= System.Globalization.UnicodeCategory.EnclosingMark))
            {
                continue;
            }

            foreach (char letter in text)
            {
                _letters[letter] = _letters.GetValueOrDefault(letter) + 1;
            }

            (int leaning, int all) = _words.GetValueOrDefault(text);
            _words[text] = (leaning + (Leans(paragraph, word.End) ? 1 : 0), all + 1);
            _all++;
        }
    }

    public IEnumerable<string> Leaners() => _all < FewestWords
        ? []
        : _words
            .OrderByDescending(pair => pair.Value.All).ThenBy(pair => pair.Key, StringComparer.Ordinal)
            .Take(MostFrequent)
            .Where(pair => pair.Value.All >= Math.Max(FewestOccurrences, SmallestShare * _all)
                && pair.Value.All - pair.Value.Leaning <= MostBeforePunctuation * pair.Value.All)
            .Select(pair => pair.Key)
            .Take(MostKept);

    /// <summary>The letters beside a to z that the language writes, in order.</summary>
    public string Alphabet()
    {
        long all = _letters.Values.Sum();
        return string.Concat(_letters.Where(pair => pair.Key > 'z' && pair.Value >= LeastLetterShare * all).Select(pair => pair.Key).Order());
    }

    /// <summary>The share that words have of all.</summary>
    public double ShareOf(IEnumerable<string> words) => words.Sum(word => _words.GetValueOrDefault(word).All) / (double)_all;

    // A word, a number or a quotation follows behind one space.
    private static bool Leans(ReadOnlySpan<byte> text, int end)
    {
        if (end >= text.Length || text[end] != ' ' || !RuneReader.RuneAt(text, end + 1, out Rune next, out _))
        {
            return false;
        }

        return Rune.IsLetterOrDigit(next) || "\"'(\u201C\u201E\u00AB\u2018\u00BF\u00A1".Contains((char)next.Value, StringComparison.Ordinal);
    }
}
