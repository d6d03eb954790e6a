using System.Text;
using Sanitizer.Language.Words;
using Sanitizer.Text;

namespace Sanitizer.Stages.Injection;

/// <summary>Tells headlines from sentences: English ones quote with single marks where the text below has double ones.</summary>
internal static class Headlines
{
    private const int LongWord = 4;
    private const int FewestLongWords = 3;
    private const int LongestHeadline = 300;
    private const int LongestLine = 140;
    private const double MostAreCapital = 0.8;

    /// <summary>Whether a line is set as a headline: no stop at its end, and short or its longer words with capitals.</summary>
    public static bool IsHeadline(ReadOnlySpan<byte> line)
    {
        ReadOnlySpan<byte> trimmed = line.TrimEnd(" \u00A0"u8);
        if (trimmed.IsEmpty || trimmed.Length > LongestHeadline || trimmed[^1] is (byte)'.' or (byte)',' or (byte)'!' or (byte)':')
        {
            return false;
        }

        int words = 0;
        int capital = 0;
        WordReader reader = new(line);
        while (reader.TryRead(out TextSpan word))
        {
            _ = RuneReader.RuneAt(line, word.Start, out Rune first, out _);
            if (word.Length >= LongWord && first.IsAscii && Rune.IsLetter(first))
            {
                words++;
                capital += Rune.IsUpper(first) ? 1 : 0;
            }
        }

        bool brief = trimmed.Length <= LongestLine && char.IsAsciiLetterOrDigit((char)trimmed[^1]);
        return words >= FewestLongWords && (brief || capital >= MostAreCapital * words);
    }
}
