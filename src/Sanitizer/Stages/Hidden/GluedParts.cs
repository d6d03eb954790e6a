using System.Text;
using Sanitizer.Language.Characters;
using Sanitizer.Text;

namespace Sanitizer.Stages.Hidden;

/// <summary>
/// Tells words of two scripts that were glued together from words with look-alikes: a directive before a translated word ("%B" and a
/// Russian word), a name behind one, a times sign between two capitals.
/// </summary>
internal static class GluedParts
{
    private const int FinalSigma = 0x03C2;

    /// <summary>Whether the letters around the change of script show two parts.</summary>
    /// <param name="text">The text.</param>
    /// <param name="span">The word.</param>
    /// <param name="letters">Its letters.</param>
    public static bool AreIn(ReadOnlySpan<byte> text, TextSpan span, List<int> letters)
    {
        if (span.Start > 0 && text[span.Start - 1] == '%' && ScriptTable.ScriptOf(letters[0]) != ScriptTable.ScriptOf(letters[1]))
        {
            return true;
        }

        if (IsBehindEscape(text, span.Start))
        {
            return true;
        }

        int first = 0;
        while (first + 1 < letters.Count && ScriptTable.ScriptOf(letters[first]) == ScriptTable.ScriptOf(letters[first + 1]))
        {
            first++;
        }

        int last = letters.Count - 1;
        while (last > 0 && ScriptTable.ScriptOf(letters[last]) == ScriptTable.ScriptOf(letters[last - 1]))
        {
            last--;
        }

        // "cr" before a capital of another script, a small word before a capital: the parts begin anew. Only two parts do, not three.
        bool twoParts = last == first + 1;
        bool begins = twoParts && last < letters.Count && Letters.IsLowerCase(letters[first]) && Letters.IsUpperCase(letters[last]);
        bool isTimes = last == first + 2 && letters[first + 1] == 'x' && Letters.IsUpperCase(letters[first]) && Letters.IsUpperCase(letters[last]);

        // No Greek word goes on behind a final sigma.
        int sigma = letters.IndexOf(FinalSigma);
        bool ends = sigma >= 0 && sigma + 1 < letters.Count;
        return begins || isTimes || ends;
    }

    // "\x0c" or "\u00e9" of source code before a word: the last digits look like letters of it.
    private static bool IsBehindEscape(ReadOnlySpan<byte> text, int start)
    {
        const int MostDigits = 4;
        int position = start;
        while (position > 0 && start - position < MostDigits && char.IsAsciiHexDigit((char)text[position - 1]))
        {
            position--;
        }

        return (position > 1 && text[position - 1] is (byte)'x' or (byte)'u' && text[position - 2] == '\\') || (position > 0 && text[position - 1] == '\\');
    }
}
