using Sanitizer.Stages.Boilerplate.Model;

namespace Sanitizer.DataCompiler.Lines;

/// <summary>
/// Articles by themselves in other forms: parts of them, a sentence a line, lines like those of verse, numbered clauses. All of it is text. It teaches a model that short texts and other
/// kinds of text without a page's frame are no pages.
/// </summary>
internal static class BareText
{
    private const int Forms = 4;
    private const int LeastLines = 2;
    private const double LeastShare = 0.1;
    private const int ShortestVerse = 3;
    private const int LongestVerse = 10;
    private const double HeadingShare = 0.15;

    /// <summary>An article in another form.</summary>
    /// <param name="lines">The article.</param>
    /// <param name="number">Which form: each fourth is the same.</param>
    /// <param name="random">Where parts start and how long they are.</param>
    public static LabelledLines Varied(LabelledLines lines, int number, Random random)
    {
        string[] part = Part(lines.Texts, random);
        string[] texts = (number % Forms) switch
        {
            0 => part,
            1 => [.. Part(part, random).SelectMany(Sentences)],
            2 => [.. Part(part, random).SelectMany(line => Verses(line, random))],
            _ => [.. part.SelectMany(Sentences).Select((sentence, index) => Numbered(sentence, index, random))],
        };
        return new LabelledLines(texts, [.. Enumerable.Repeat((byte)(1 << (int)LineState.Text), texts.Length)]);
    }

    private static string[] Part(string[] texts, Random random)
    {
        int count = Math.Min(texts.Length, Math.Max(LeastLines, (int)(texts.Length * (LeastShare + ((1 - LeastShare) * random.NextDouble())))));
        int start = random.Next(2) == 0 ? 0 : random.Next(texts.Length - count + 1);
        return texts[start..(start + count)];
    }

    private static IEnumerable<string> Sentences(string line)
    {
        int start = 0;
        for (int i = 0; i < line.Length; i++)
        {
            bool ends = line[i] is '。' or '！' or '？' || (line[i] is '.' or '!' or '?' && i + 1 < line.Length && line[i + 1] == ' ');
            if (ends && line[start..(i + 1)].Trim() is { Length: > 0 } sentence)
            {
                yield return sentence;
                start = i + 1;
            }
        }

        if (line[start..].Trim() is { Length: > 0 } rest)
        {
            yield return rest;
        }
    }

    private static IEnumerable<string> Verses(string line, Random random)
    {
        string[] words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        int length = random.Next(ShortestVerse, LongestVerse);
        return words.Chunk(length).Select(chunk => string.Join(' ', chunk)).Select(verse => char.ToUpperInvariant(verse[0]) + verse[1..]);
    }

    private static string Numbered(string sentence, int index, Random random) =>
        random.NextDouble() < HeadingShare ? string.Join(' ', sentence.Split(' ').Take(ShortestVerse)) : $"{(index / 5) + 1}.{(index % 5) + 1} {sentence}";
}
