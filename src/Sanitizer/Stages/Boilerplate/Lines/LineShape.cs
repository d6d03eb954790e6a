using System.Text;
using Sanitizer.Text;

namespace Sanitizer.Stages.Boilerplate.Lines;

/// <summary>What a line looks like, whatever its words.</summary>
/// <param name="Words">Words; two letters of a script without spaces count as one.</param>
/// <param name="Letters">Letters.</param>
/// <param name="Capitals">Capital letters.</param>
/// <param name="Smalls">Small letters.</param>
/// <param name="EndsSentence">Whether the line ends like a sentence, closing quotes and brackets aside.</param>
/// <param name="IsCutOff">Whether the line ends in an ellipsis.</param>
internal readonly record struct LineShape(int Words, int Letters, int Capitals, int Smalls, bool EndsSentence, bool IsCutOff)
{
    /// <summary>Words from which a line that ends like a sentence is prose; the leads of teasers are mostly longer, menu entries never.</summary>
    public const int ProseWords = 12;

    /// <summary>Words from which a line is prose however it ends.</summary>
    public const int LongProseWords = 40;

    /// <summary>Whether the line is running text.</summary>
    public bool IsProse => (Words >= ProseWords && EndsSentence && !IsCutOff) || Words >= LongProseWords;

    /// <summary>Looks at a line.</summary>
    public static LineShape Of(ReadOnlySpan<byte> line)
    {
        LineShapeCounter counter = default;
        counter.Count(line);
        (bool ends, bool cut) = EndOf(line);
        return new LineShape(counter.Words, counter.Letters, counter.Capitals, counter.Smalls, ends, cut);
    }

    private static (bool EndsSentence, bool IsCutOff) EndOf(ReadOnlySpan<byte> line)
    {
        int end = line.Length;
        while (RuneReader.RuneBefore(line, end, out Rune rune, out int length))
        {
            switch (rune.Value)
            {
                case '…':
                    return (true, true);
                case '.':
                    bool dots = end >= 3 && line[end - 2] == '.' && line[end - 3] == '.';
                    return (true, dots);
                case '!' or '?' or '。' or '！' or '？' or '؟' or '।' or '।' or '۔' or '։' or '．' or '｡':
                    return (true, false);
            }

            bool closing = rune.Value is '"' or '\'' or ')' or ']' or '»' or '”' or '’' or '“' or '›' or '」' or '』' or '）' or '】' or '＂' || Rune.IsWhiteSpace(rune);
            if (!closing)
            {
                return (false, false);
            }

            end -= length;
        }

        return (false, false);
    }
}
