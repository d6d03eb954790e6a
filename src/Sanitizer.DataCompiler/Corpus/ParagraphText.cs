using System.Text;

namespace Sanitizer.DataCompiler.Corpus;

/// <summary>The forms a paragraph is compared and written in.</summary>
internal static class ParagraphText
{
    /// <summary>Runs of white space become one space; none is left at either end.</summary>
    public static string Collapse(string text)
    {
        StringBuilder collapsed = new(text.Length);
        bool pending = false;
        foreach (char character in text)
        {
            if (char.IsWhiteSpace(character))
            {
                pending = collapsed.Length > 0;
                continue;
            }

            if (pending)
            {
                collapsed.Append(' ');
                pending = false;
            }

            collapsed.Append(character);
        }

        return collapsed.ToString();
    }

    /// <summary>NFC; text with a lone surrogate has no such form and stays as it is.</summary>
    public static string ToNfc(string text)
    {
        try
        {
            return text.Normalize(NormalizationForm.FormC);
        }
        catch (ArgumentException)
        {
            return text;
        }
    }

    /// <summary>True if some character is a letter.</summary>
    public static bool HasLetter(string text)
    {
        foreach (Rune rune in text.EnumerateRunes())
        {
            if (Rune.IsLetter(rune))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True where the text can be learned from: no U+FFFD, no control, no noncharacter and nothing of private use.</summary>
    public static bool IsSound(string text)
    {
        foreach (Rune rune in text.EnumerateRunes())
        {
            if (rune.Value == 0xFFFD || Rune.GetUnicodeCategory(rune) is System.Globalization.UnicodeCategory.Control
                or System.Globalization.UnicodeCategory.PrivateUse or System.Globalization.UnicodeCategory.OtherNotAssigned)
            {
                return false;
            }
        }

        return true;
    }
}
