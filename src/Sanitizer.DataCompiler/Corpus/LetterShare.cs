using System.Text;

namespace Sanitizer.DataCompiler.Corpus;

/// <summary>Tells untranslated lines in text of a language with letters of its own.</summary>
internal static class LetterShare
{
    /// <summary>A file whose letters are beyond ASCII for more than this share is in a script other than Latin; Vietnamese, the Latin script's richest in marks, has 0.25.</summary>
    private const double ForeignShare = 0.5;

    /// <summary>A paragraph of such a file with fewer letters beyond ASCII than this share is a command, a name or untranslated.</summary>
    private const double TranslatedShare = 0.2;

    public static bool IsMostlyBeyondAscii(IEnumerable<CorpusParagraph> paragraphs)
    {
        long letters = 0;
        long beyond = 0;
        foreach (CorpusParagraph paragraph in paragraphs.Where(paragraph => paragraph.Language != "en"))
        {
            (int some, int foreign) = Count(paragraph.Text);
            letters += some;
            beyond += foreign;
        }

        return beyond > letters * ForeignShare;
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
