using System.Text;
using Sanitizer.Language.Characters;
using Sanitizer.Text;

namespace Sanitizer.Stages.Hidden;

/// <summary>A word whose letters are of two scripts, and the script that it was meant to be in.</summary>
internal readonly record struct MixedWord(TextSpan Span)
{
    /// <summary>Words of other languages than these lengths are formulas and units, or no words.</summary>
    private const int FewestLetters = 3;

    private const int MostBytes = 128;

    /// <summary>How far in a long line, in bytes, the letters of a language are looked for.</summary>
    private const int Nearby = 1024;

    /// <summary>A name of two scripts (a Russian word and an English one) has parts of this length at least.</summary>
    private const int ShortestPartOfName = 3;

    /// <summary>Berber texts write it for a letter that keyboards lack; it is no y.</summary>
    private const int Gamma = 0x03B3;

    /// <summary>Endings of Slavic and Greek cases are this long at most.</summary>
    private const int LongestEnding = 3;

    /// <summary>The word around a letter.</summary>
    /// <param name="text">The text.</param>
    /// <param name="position">A place in the word.</param>
    /// <param name="done">Where the last word ended; the search does not go back behind it.</param>
    public static MixedWord At(ReadOnlySpan<byte> text, int position, int done)
    {
        int start = position;
        while (start > done && RuneReader.RuneBefore(text, start, out Rune before, out int length) && IsPart(before.Value))
        {
            start -= length;
        }

        int end = position;
        while (RuneReader.RuneAt(text, end, out Rune rune, out int length) && IsPart(rune.Value))
        {
            end += length;
        }

        return new MixedWord(TextSpan.FromBounds(start, end));
    }

    /// <summary>The letter to put for one in a word of a script, where it is not of that script.</summary>
    public static bool TryReplace(int character, Script script, out int letter)
    {
        letter = character switch
        {
            0x0261 when script == Script.Latin => 'g',
            0x0251 when script == Script.Latin => 'a',
            _ => 0,
        };
        return letter != 0
            || (character != Gamma && Letters.IsLetter(character) && ScriptTable.ScriptOf(character) != script && Confusables.TryGetLookalike(character, script, out letter) && IsOrdinary(letter, script));
    }

    /// <summary>The script into which all letters of the word can be brought, where the evidence is enough.</summary>
    public bool TryChooseScript(ref HiddenContext context, out Script script)
    {
        script = Script.Unknown;
        if (Span.Length > MostBytes)
        {
            return false;
        }

        List<int> letters = LettersOf(context.Text);
        Script foreign = ForeignScript(letters, out bool isMixed);
        if (letters.Count < FewestLetters || !isMixed)
        {
            return false;
        }

        if (foreign == Script.Latin)
        {
            script = Script.Latin;
            return PhoneticLetters.AreOdd(ref context, Span, letters);
        }

        Script dominant = context.Dominant.Script;
        bool latin = CanBe(letters, Script.Latin);
        bool other = CanBe(letters, foreign);
        script = latin && other ? (dominant == foreign ? foreign : Script.Latin) : latin ? Script.Latin : foreign;
        if (!latin && !other)
        {
            return false;
        }

        // One letter that a language lacks on its keyboard, an epsilon for an open e, makes no Greek word of a Latin one.
        if (script != dominant && script != Script.Latin && LongestRun(letters, script) < ShortestPartOfName)
        {
            return false;
        }

        return !IsPalochka(LineOf(ref context), letters, script) && !IsName(letters, script == dominant) && Fits(letters, script, foreign, dominant) && !IsTrace(context.Text, letters[^1], script)
            && !GluedParts.AreIn(context.Text, Span, letters);
    }

    // The languages of the Caucasus have a letter that looks like a capital I and is mostly typed as that. A line with the small letter
    // of Ukrainian, Belarusian or Kazakh is none of theirs.
    private static bool IsPalochka(ReadOnlySpan<byte> line, List<int> letters, Script script) =>
        script == Script.Cyrillic && letters.Contains('I') && letters.Exists(Letters.IsLowerCase) && line.IndexOf("\u0456"u8) < 0;

    private ReadOnlySpan<byte> LineOf(ref HiddenContext context)
    {
        TextSpan line = context.LineAt(Span.Start);
        int start = Math.Max(line.Start, Span.Start - Nearby);
        return context.Text[start..Math.Min(line.End, Span.End + Nearby)];
    }

    private static int LongestRun(List<int> letters, Script script)
    {
        int longest = 0;
        int run = 0;
        foreach (int letter in letters)
        {
            run = ScriptTable.ScriptOf(letter) == script ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        return longest;
    }

    private static bool Fits(List<int> letters, Script script, Script foreign, Script dominant)
    {
        Script target = script;
        int replaced = letters.Count(letter => ScriptTable.ScriptOf(letter) != target);
        if (script != dominant && (replaced * 2 >= letters.Count || EndsInForeign(letters, target) || letters.Exists(letter => letter > 0x7F && ScriptTable.ScriptOf(letter) == Script.Latin)))
        {
            return false;
        }

        // A Greek letter before a name is a symbol of mathematics; omicron and the capitals that look Latin are none.
        bool isSymbol = foreign == Script.Greek && script == Script.Latin && replaced == 1 && letters[0] is >= 0x03B1 and <= 0x03C9 and not 0x03BF;
        return !isSymbol;
    }

    // A misread sequence at the end of a word, "Acme" and the two characters that are left of a trade mark sign, is the trace of a wrong
    // encoding: its first character is no look-alike.
    private bool IsTrace(ReadOnlySpan<byte> text, int last, Script script) =>
        ScriptTable.ScriptOf(last) != script
        && RuneReader.RuneAt(text, Span.End, out Rune after, out _)
        && after.Value > 0x7F && after.Value is not (0xA0 or 0xAB or 0xBB) && (after.Value <= 0xBF || Letters.IsSymbol(after.Value));

    // A foreign word with an ending of the language around it.
    private static bool EndsInForeign(List<int> letters, Script script)
    {
        int ending = 0;
        while (ending < letters.Count && ScriptTable.ScriptOf(letters[^(ending + 1)]) != script)
        {
            ending++;
        }

        return ending is > 0 and <= LongestEnding;
    }

    // Two parts of one script each: an abbreviation in capitals and a part in small letters, or both long; but small letters throughout, in a
    // text of the script into which all of them can be brought, are one word.
    private static bool IsName(List<int> letters, bool isOfText)
    {
        Script first = ScriptTable.ScriptOf(letters[0]);
        int length = letters.FindIndex(letter => ScriptTable.ScriptOf(letter) != first);
        if (letters.FindIndex(length, letter => ScriptTable.ScriptOf(letter) == first) >= 0)
        {
            return false;
        }

        bool isAbbreviation = length >= 2 && letters.FindIndex(0, length, letter => !Letters.IsUpperCase(letter)) < 0 && Letters.IsLowerCase(letters[length]);
        bool isOneWord = isOfText && letters.TrueForAll(Letters.IsLowerCase);
        return isAbbreviation || (!isOneWord && Math.Min(length, letters.Count - length) >= ShortestPartOfName);
    }

    private static bool CanBe(List<int> letters, Script script) =>
        letters.TrueForAll(letter => ScriptTable.ScriptOf(letter) == script || TryReplace(letter, script, out _));

    // Greek, Cyrillic or Armenian beside Latin; Latin itself where only phonetic letters are odd.
    private static Script ForeignScript(List<int> letters, out bool isMixed)
    {
        Script foreign = Script.Latin;
        bool hasLatin = false;
        bool hasPhonetic = false;
        isMixed = true;
        foreach (int letter in letters)
        {
            Script script = ScriptTable.ScriptOf(letter);
            hasLatin |= script == Script.Latin;
            hasPhonetic |= letter is 0x0251 or 0x0261;
            if (script == Script.Latin)
            {
                continue;
            }

            isMixed &= (script is Script.Greek or Script.Cyrillic or Script.Armenian) && (foreign == Script.Latin || foreign == script);
            foreign = script;
        }

        isMixed &= hasLatin && (foreign != Script.Latin || hasPhonetic);
        return foreign;
    }

    private List<int> LettersOf(ReadOnlySpan<byte> text)
    {
        List<int> letters = [];
        RuneReader reader = new(text[..Span.End], Span.Start);
        while (reader.TryRead(out Rune rune))
        {
            if (Letters.IsLetter(rune.Value))
            {
                letters.Add(rune.Value);
            }
        }

        return letters;
    }

    private static bool IsPart(int character) => Letters.IsLetter(character) || Letters.IsMark(character);

    // Letters of living alphabets; look-alikes among the historical and phonetic ones are no honest reading.
    private static bool IsOrdinary(int letter, Script script) => script switch
    {
        Script.Latin => letter < 0x80,
        Script.Cyrillic => letter is (>= 0x0410 and <= 0x044F) or 0x0401 or 0x0451 or 0x0406 or 0x0456 or 0x0408 or 0x0458,
        Script.Greek => letter is >= 0x0391 and <= 0x03C9,
        _ => false,
    };
}
