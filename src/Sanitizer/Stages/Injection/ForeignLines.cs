using System.Buffers;
using System.Text;
using Sanitizer.Language.Characters;
using Sanitizer.Text;

namespace Sanitizer.Stages.Injection;

/// <summary>
/// Tells a string that was put into a line from a word of a line that is written in two languages or scripts: catalogues of messages whose keys
/// are English, words that mix scripts, values in quotes.
/// </summary>
internal static class ForeignLines
{
    /// <summary>A phrase of so many letters in its script is longer than a token; those of the wild have 2 to 6 in scripts without spaces, seldom 12 in others.</summary>
    private const int EnoughSolid = 7;
    private const int EnoughSpaced = 16;

    /// <summary>Longer lines are not read: they are whole documents.</summary>
    private const int LongestLine = 1 << 12;

    /// <summary>A word of two scripts has at most so many letters of the other one in a row: Ossetian has one.</summary>
    private const int LongestBridge = 2;

    // Placeholders and markup: no token has them.
    private static readonly SearchValues<byte> SignsOfCode = SearchValues.Create("%{}$<>"u8);

    /// <summary>Whether an occurrence belongs to a text of its own script, to a word of two scripts, or starts a quoted value.</summary>
    public static bool Explains(ReadOnlySpan<byte> text, Token token, TokenSite site, HostLine line)
    {
        ReadOnlySpan<byte> own = text[site.Start..site.End];
        return own.ContainsAny(SignsOfCode) || StartsValue(text, site) || IsInMixedWord(text, token.Script, site, own)
            || (line.End - line.Start <= LongestLine && !Writings.IsUsualGuest(token.Script, line.Script) && HasTextOf(text[line.Start..line.End], token.Script, own));
    }

    // ": "Wort", ="Wort": nobody opens a quotation twice.
    private static bool StartsValue(ReadOnlySpan<byte> text, TokenSite site)
    {
        int quote = site.Start - 1;
        if (quote < 1 || text[quote] is not ((byte)'"' or (byte)'\''))
        {
            return false;
        }

        int before = quote - 1;
        while (before > 0 && text[before] == ' ')
        {
            before--;
        }

        return text[before] is (byte)':' or (byte)'=' or (byte)',' or (byte)'[' or (byte)'{' or (byte)'(' or (byte)'>';
    }

    private static bool IsInMixedWord(ReadOnlySpan<byte> text, Script script, TokenSite site, ReadOnlySpan<byte> own)
    {
        int position = site.Start;
        for (int letters = 0; letters <= LongestBridge && RuneReader.RuneBefore(text, position, out Rune rune, out int length) && Letters.IsLetter(rune.Value); letters++)
        {
            if (ScriptTable.ScriptOf(rune.Value) == script)
            {
                return letters > 0 && !text[..position].EndsWith(own);
            }

            position -= length;
        }

        position = site.End;
        for (int letters = 0; letters <= LongestBridge && RuneReader.RuneAt(text, position, out Rune rune, out int length) && Letters.IsLetter(rune.Value); letters++)
        {
            if (ScriptTable.ScriptOf(rune.Value) == script)
            {
                return letters > 0 && !text[position..].StartsWith(own);
            }

            position += length;
        }

        return false;
    }

    // A phrase of the same script that is longer than a token; several tokens may take turns.
    private static bool HasTextOf(ReadOnlySpan<byte> line, Script script, ReadOnlySpan<byte> own)
    {
        bool isEastAsian = IsEastAsian(script);
        int enough = isEastAsian ? EnoughSolid : EnoughSpaced;
        int letters = 0;
        int position = 0;
        while (position < line.Length)
        {
            if (line[position..].StartsWith(own))
            {
                position += own.Length;
                letters = 0;
                continue;
            }

            if (!RuneReader.RuneAt(line, position, out Rune rune, out int length))
            {
                return false;
            }

            Script found = ScriptTable.ScriptOf(rune.Value);
            bool isOf = Letters.IsLetter(rune.Value) && (found == script || (isEastAsian && IsEastAsian(found)));
            letters = isOf ? letters + 1 : rune.Value == ' ' || Letters.IsMark(rune.Value) ? letters : 0;
            if (letters >= enough)
            {
                return true;
            }

            position += length;
        }

        return false;
    }

    private static bool IsEastAsian(Script script) => script is Script.Han or Script.Hiragana or Script.Katakana;
}
