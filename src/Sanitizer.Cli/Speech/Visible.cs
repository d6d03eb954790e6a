using System.Globalization;
using System.Text;

namespace Sanitizer.Cli.Speech;

/// <summary>Shows text from files and names to a person: a terminal must not obey what a file contains.</summary>
internal static class Visible
{
    /// <summary>The text with controls and invisible characters as U+ numbers; tabs stay.</summary>
    public static string Of(string text)
    {
        StringBuilder? shown = null;
        int position = 0;
        foreach (Rune rune in text.EnumerateRunes())
        {
            if (IsHidden(rune))
            {
                shown ??= new StringBuilder(text, 0, position, text.Length + 16);
                shown.Append($"<U+{rune.Value:X4}>");
            }
            else
            {
                shown?.Append(rune.ToString());
            }

            position += rune.Utf16SequenceLength;
        }

        return shown?.ToString() ?? text;
    }

    /// <summary>Whether a person would not see the character, or a terminal would act on it.</summary>
    public static bool IsHidden(Rune rune) => rune.Value != '\t'
        && Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator
            or UnicodeCategory.ParagraphSeparator or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned;
}
