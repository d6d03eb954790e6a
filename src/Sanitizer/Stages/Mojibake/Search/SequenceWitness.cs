using System.Runtime.InteropServices;
using System.Text;
using Sanitizer.Language.Characters;

namespace Sanitizer.Stages.Mojibake.Search;

/// <summary>
/// Looks once more at sequences of UTF-8 all of which might be letters that somebody typed: in languages that the model does not know, in alphabets
/// and tables, they come up by chance. Damage has more than one kind, makes words, and fits the letters beside it.
/// </summary>
internal sealed class SequenceWitness(Misreading misreading)
{
    // Measured on clean catalogues of messages: Kalmyk words with one pair of letters, Kurdish letters in pairs, a lone capital before
    // a space in dialects, a line of one letter, a currency sign behind a word.

    /// <summary>So many sequences of one kind, and none of another, are a habit of the language.</summary>
    private const int Many = 12;

    /// <summary>The first character behind Latin, Greek and Cyrillic.</summary>
    private const int FirstOfOthers = 0x0590;

    private const double MostTyped = 0.75;

    /// <summary>The same letter so often in a row is no word.</summary>
    private const int LongestRun = 8;

    /// <summary>The share of the sequences that has to be of one kind.</summary>
    private const double NearlyAll = 0.9;

    /// <summary>
    /// Sequences after each of which an unbelievable misreading is given up: where controls were dropped a search takes 0.1 ms a character, and a million times the same letter took minutes
    /// before it was refused.
    /// </summary>
    private const int Hearing = 10_000;

    private readonly Dictionary<int, int> _kinds = [];
    private int _changes;
    private int _heard;
    private int _typed;
    private int _alone;
    private int _astray;
    private int _initials;
    private int _repeated;

    /// <summary>Notes an island and what came out of it.</summary>
    public void Add(Island before, Island after)
    {
        int at = 0;
        for (int i = after.Start; i < after.End; i++)
        {
            int first = after.IsCopy[i] ? -1 : Array.IndexOf(before.From, after.From[i], at);
            at = Math.Max(at, first);
            int last = first < 0 ? -1 : Array.IndexOf(before.To, after.To[i], first);
            if (last < 0)
            {
                continue;
            }

            ReadOnlySpan<int> source = before.Text.AsSpan(first, last - first + 1);
            _changes++;
            _kinds[after.Text[i]] = _kinds.GetValueOrDefault(after.Text[i]) + 1;
            _typed += AreLettersLike(source, after.Text[i]) ? 1 : 0;
            _alone += IsLetterAt(after, i - 1) || IsLetterAt(after, i + 1) ? 0 : 1;
            _astray += IsAstray(after, i) ? 1 : 0;
            _initials += source.Length == 2 && source[1] == ' ' && Letters.IsUpperCase(source[0]) && StartsWord(before, first) && IsLetterAt(before, last + 1) ? 1 : 0;
            _repeated += IsRepeated(before, first) ? 1 : 0;
        }
    }

    /// <summary>Notes an island all of whose sequences were whole: then no byte of one was a space, and none the same as the one before.</summary>
    /// <param name="before">The characters of the island.</param>
    /// <param name="after">What came out of it.</param>
    /// <param name="left">The character before the island in its line, or -1.</param>
    /// <param name="right">The one behind it, or -1.</param>
    public void AddWhole(ReadOnlySpan<int> before, ReadOnlySpan<int> after, int left, int right)
    {
        int at = 0;
        for (int i = 0; i < after.Length; i++)
        {
            int character = after[i];
            if (character < 0x80)
            {
                left = character;
                at++;
                continue;
            }

            int next = i + 1 < after.Length ? after[i + 1] : right;
            _changes++;
            _astray += character >= FirstOfOthers && (IsPlain(left) || IsPlain(next)) && IsOfOtherScript(character) ? 1 : 0;

            // What is met everywhere is borne out by any sequence that makes sense.
            if (misreading.Rarity > 0)
            {
                int length = new Rune(character).Utf8SequenceLength;
                CollectionsMarshal.GetValueRefOrAddDefault(_kinds, character, out _)++;
                _typed += AreLettersLike(before.Slice(at, length), character) ? 1 : 0;
                _alone += IsLetter(left) || IsLetter(next) ? 0 : 1;
                at += length;
            }

            left = character;
        }
    }

    /// <summary>Whether so much was noted since this was last asked that it is clear the misreading will not be borne out.</summary>
    public bool GivesUp()
    {
        if (_changes - _heard < Hearing)
        {
            return false;
        }

        _heard = _changes;
        return !Believes();
    }

    /// <summary>Whether what was noted bears the misreading out.</summary>
    public bool Believes()
    {
        if (_changes == 0)
        {
            return true;
        }

        bool isRare = misreading.Rarity > 0;
        bool isOneKind = isRare && _changes >= Many && _kinds.Values.Max() >= NearlyAll * _changes;
        bool isHabit = isRare && _typed >= MostTyped * _changes && (_alone == _changes || isOneKind);
        return !isHabit && _initials * 2 <= _changes && _astray < _changes && _repeated * 2 <= _changes;
    }

    // Letters of the script and case that come out: nobody wonders at them there.
    private static bool AreLettersLike(ReadOnlySpan<int> source, int result)
    {
        Script script = ScriptTable.ScriptOf(result);
        foreach (int character in source)
        {
            if (!Letters.IsLetter(character) || ScriptTable.ScriptOf(character) != script || Letters.IsUpperCase(character) != Letters.IsUpperCase(result))
            {
                return false;
            }
        }

        return true;
    }

    // A letter of a script that is not that of the Latin word it comes to stand in.
    private static bool IsAstray(Island after, int place)
    {
        int character = after.Text[place];
        return character >= FirstOfOthers && IsOfOtherScript(character) && (IsPlainAt(after, place - 1) || IsPlainAt(after, place + 1));
    }

    private static bool IsOfOtherScript(int character) =>
        (Letters.IsLetter(character) || Letters.IsMark(character)) && ScriptTable.ScriptOf(character) is not (Script.Latin or Script.Greek or Script.Common);

    private static bool IsPlain(int character) => character is >= 0 and < 0x80 && Letters.IsLetter(character);

    private static bool IsLetter(int character) => character >= 0 && Letters.IsLetter(character);

    // Behind a space or a quote, or behind an escape as in "\nA".
    private static bool StartsWord(Island before, int place) =>
        place == 0 || before.Text[place - 1] is ' ' or '"' || (place > 1 && before.Text[place - 2] == '\\' && before.Text[place - 1] is 'n' or 't');

    private static bool IsRepeated(Island before, int place)
    {
        int run = 1;
        for (int i = place - 1; i >= 0 && before.Text[i] == before.Text[place] && run < LongestRun; i--)
        {
            run++;
        }

        for (int i = place + 1; i < before.Text.Length && before.Text[i] == before.Text[place] && run < LongestRun; i++)
        {
            run++;
        }

        return run >= LongestRun && Letters.IsLetter(before.Text[place]);
    }

    private static bool IsPlainAt(Island island, int place) =>
        (uint)place < (uint)island.Text.Length && island.IsCopy[place] && island.Text[place] < 0x80 && Letters.IsLetter(island.Text[place]);

    private static bool IsLetterAt(Island island, int place) => (uint)place < (uint)island.Text.Length && Letters.IsLetter(island.Text[place]);
}
