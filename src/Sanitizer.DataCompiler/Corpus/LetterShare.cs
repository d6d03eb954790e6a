using System.Text;

namespace Sanitizer.DataCompiler.Corpus;

/// <summary>Tells untranslated lines in text of a language with letters of its own.</summary>
internal static class LetterShare
{
    /// <summary>
    /// A language whose letters are beyond ASCII for more than this share is written in letters of its own, even where part of its sources is
    /// untranslated; Vietnamese, the Latin script's richest in marks, has 0.25.
    /// </summary>
    private const double ForeignShare = 0.4;

    /// <summary>A paragraph in such a language with fewer letters beyond ASCII than this share is a command, a name or untranslated.</summary>
    private const double TranslatedShare = 0.2;

    /// <summary>The languages with letters of their own.</summary>
    public static HashSet<string> LanguagesBeyondAscii(IEnumerable<CorpusParagraph> paragraphs)
    {
        Dictionary<string, (long Letters, long Beyond)> counts = new(StringComparer.Ordinal);
        foreach (CorpusParagraph paragraph in paragraphs)
        {
            (int letters, int beyond) = Count(paragraph.Text);
            (long Letters, long Beyond) before = counts.GetValueOrDefault(paragraph.Language);
            counts[paragraph.Language] = (before.Letters + letters, before.Beyond + beyond);
        }

        return counts.Where(entry => entry.Value.Beyond > entry.Value.Letters * ForeignShare).Select(entry => entry.Key).ToHashSet(StringComparer.Ordinal);
    }

    public static bool IsMostlyAscii(string text)
    {
        (int letters, int beyond) = Count(text);
        return beyond < letters * TranslatedShare;
    }

    private static (int Letters, int Beyond) Count(string text)
    {
        int letters = 0;
        int beyond = 0;
        foreach (Rune rune in text.EnumerateRunes())
        {
            if (Rune.IsLetter(rune))
            {
                letters++;
                beyond += rune.IsAscii ? 0 : 1;
            }
        }

        return (letters, beyond);
    }
}
