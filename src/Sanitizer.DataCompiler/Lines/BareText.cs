using Sanitizer.Stages.Boilerplate.Model;

namespace Sanitizer.DataCompiler.Lines;

/// <summary>
/// Articles by themselves in other forms: a part of one, and one with a sentence a line. All of it is text. It teaches a model that short texts and other kinds of text
/// without a page's frame are no pages.
/// </summary>
internal static class BareText
{
    private const int LeastLines = 2;
    private const double LeastShare = 0.1;

    /// <summary>A part of an article.</summary>
    public static LabelledLines Part(LabelledLines lines, Random random) => Text(PartOf(lines.Texts, random));

    /// <summary>A part of an article, a sentence a line.</summary>
    public static LabelledLines Sentences(LabelledLines lines, Random random) => Text([.. PartOf(lines.Texts, random).SelectMany(Sentences)]);

    private static LabelledLines Text(string[] texts) => new(texts, [.. Enumerable.Repeat((byte)(1 << (int)LineState.Text), texts.Length)]);

    private static string[] PartOf(string[] texts, Random random)
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
}
