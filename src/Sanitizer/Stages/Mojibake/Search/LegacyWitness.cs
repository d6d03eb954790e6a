using Sanitizer.Language.Characters;

namespace Sanitizer.Stages.Mojibake.Search;

/// <summary>
/// Looks at an old encoding once more, island by island. Text in a language that the model does not know, an alphabet written out, a line
/// that is drawn: each can make another pair of encodings look likelier by the sum. Real damage reads better in every word, and in all its letters.
/// </summary>
internal sealed class LegacyWitness(Misreading misreading)
{
    // Measured on 723 windows of misread text, of which these refuse 3, and on 100 clean ones in languages that the model does not know
    // and in source code, which had all been changed, and of which they refuse 90.

    /// <summary>Nats that a changed island saves on average.</summary>
    private const double LeastOnAverage = 4;

    /// <summary>Fewer islands than these prove nothing against a pair.</summary>
    private const int Few = 4;

    /// <summary>One island that gets worse outweighs so many that get better.</summary>
    private const int OutweighedBy = 4;

    /// <summary>Nats a character from which the changed islands still read like no language.</summary>
    private const double Unfamiliar = 10.5;

    /// <summary>So many islands with the same letter, and none with another one, are a language with one letter of its own.</summary>
    private const int Many = 6;

    /// <summary>Nats an island from which a single letter, met a few times, is believed all the same.</summary>
    private const double SureOfOne = 15;

    /// <summary>The most nats that one letter says, however often it is met: in an unknown language its places are not independent.</summary>
    private const double MostOfKind = 14;

    /// <summary>Nats asked of pairs that are hardly met: two encodings that few use, or one of DOS and one of the old Macintosh.</summary>
    private const double OfUnlikelyPair = 24;

    /// <summary>The sum of rarities from which a pair is hardly met.</summary>
    private const float Unlikely = 3;

    /// <summary>The same sign so often in a row is a line that is drawn.</summary>
    private const int LongestRun = 4;

    private const int LastControl = 0x9F;

    private const double MostAreLetters = 0.9;

    private readonly Dictionary<int, double> _kinds = [];
    private int _islands;
    private int _better;
    private int _worse;
    private int _changes;
    private int _alone;
    private int _drawn;
    private int _quoted;
    private int _letters;
    private int _characters;
    private double _saved;
    private double _cost;

    /// <summary>Notes an island and what came out of it.</summary>
    public void Add(Island before, Island after)
    {
        double saved = before.Cost - after.Cost;
        _islands++;
        _better += saved > 0 ? 1 : 0;
        _worse += saved < 0 ? 1 : 0;
        _saved += saved;
        _cost += after.Cost;
        _characters += after.End - after.Start;
        HashSet<int> kinds = [];
        int last = 0;
        int run = 0;
        int made = 0;
        int from = -1;
        for (int i = after.Start; i < after.End; i++)
        {
            int place = after.IsCopy[i] ? -1 : Array.IndexOf(before.From, after.From[i]);
            if (place < 0)
            {
                last = 0;
                continue;
            }

            int character = before.Text[place];
            run = character == last && after.Text[i] == made && after.From[i] != from ? run + 1 : 1;
            made = after.Text[i];
            last = character;
            from = after.From[i];
            bool isLetter = Letters.IsLetter(character);
            _changes++;
            _drawn += run >= LongestRun && !isLetter && character > LastControl ? 1 : 0;
            _letters += isLetter && IsSameWriting(character, after.Text[i]) ? 1 : 0;
            _alone += character > LastControl && !IsLetterBeside(after, i, i - 1) && !IsLetterBeside(after, i, i + 1) ? 1 : 0;
            _quoted += character > LastControl && IsQuoteAt(after, i - 1) && IsQuoteAt(after, i + 1) ? 1 : 0;

            // Of pairs of bytes the first is often the same; what they make is the kind.
            kinds.Add(after.To[i] > before.To[place] ? -after.Text[i] : Folded(character));
        }

        foreach (int kind in kinds)
        {
            _kinds[kind] = _kinds.GetValueOrDefault(kind) + (saved / kinds.Count);
        }
    }

    /// <summary>Whether what was noted bears the pair out.</summary>
    public bool Believes()
    {
        if (_islands == 0 || _saved < LeastOnAverage * _islands || _drawn * 2 > _changes || _quoted == _changes)
        {
            return false;
        }

        if (_islands >= Few && (_worse * OutweighedBy > _better || _cost > Unfamiliar * _characters))
        {
            return false;
        }

        // What stands by itself, again and again, is a sign, or an alphabet written out.
        if (_alone == _changes && _islands >= Few)
        {
            return false;
        }

        bool isOfLetters = _letters >= MostAreLetters * _changes;
        bool isOneLetter = isOfLetters && _kinds.Count == 1 && (_islands >= Many || (_islands >= Few && _saved < SureOfOne * _islands));
        bool isUnlikelyPair = IsUnlikely() || (isOfLetters && IsSeldomAssumed(misreading.Read.Name));
        return !isOneLetter && (!isUnlikelyPair || _kinds.Values.Sum(saved => Math.Min(saved, MostOfKind)) >= OfUnlikelyPair);
    }

    // Encodings that no program takes text for by itself.
    private static bool IsSeldomAssumed(string name) =>
        name is "iso-8859-3" or "iso-8859-4" or "iso-8859-10" or "iso-8859-13" or "iso-8859-14" or "iso-8859-16" || name.StartsWith("x-mac-", StringComparison.Ordinal);

    private bool IsUnlikely() => misreading.Rarity >= Unlikely || (IsOfDos(misreading.Read) && IsOfMacintosh(misreading.Written!)) || (IsOfMacintosh(misreading.Read) && IsOfDos(misreading.Written!));

    private static bool IsOfDos(Reading reading) => reading.Name.StartsWith("cp", StringComparison.Ordinal) || reading.Name == "ibm866";

    private static bool IsOfMacintosh(Reading reading) => reading.Name == "macintosh" || reading.Name.StartsWith("x-mac-", StringComparison.Ordinal);

    // A letter that might have been typed: of the script and case that came out, too.
    private static bool IsSameWriting(int before, int after) =>
        Letters.IsLetter(after) && ScriptTable.ScriptOf(before) == ScriptTable.ScriptOf(after) && Letters.IsUpperCase(before) == Letters.IsUpperCase(after);

    // The same letter again is none that a word would have beside it.
    private static bool IsLetterBeside(Island island, int place, int other) =>
        (uint)other < (uint)island.Text.Length && Letters.IsLetter(island.Text[other]) && island.Text[other] != island.Text[place];

    // A character in quotes of its own is spoken of.
    private static bool IsQuoteAt(Island island, int place) => (uint)place < (uint)island.Text.Length && island.Text[place] is '"' or '\'' or '`';

    private static int Folded(int character) => character < 0x10000 ? char.ToLowerInvariant((char)character) : character;
}
