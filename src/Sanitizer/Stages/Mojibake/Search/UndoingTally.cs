using Sanitizer.Language.Characters;

namespace Sanitizer.Stages.Mojibake.Search;

/// <summary>Counts what undoing a misreading does to the islands of a sample.</summary>
internal sealed class UndoingTally(int capacity)
{
    /// <summary>Signs that belong inside words.</summary>
    private const string Joining = "’‘ʼ'-‐‑·";

    /// <summary>The first of the characters of East Asia.</summary>
    private const int EastAsian = 0x2E80;

    /// <summary>What may stand behind a word; the last is the line break of mainframes.</summary>
    private const string Closing = "»›”’“‘…™®©?!–—°\u0085";

    private readonly List<Island> _after = new(capacity);
    private readonly Dictionary<int, int> _results = [];
    private double _cost;
    private double _changedCost;
    private int _changes;
    private int _homely;
    private int _odd;
    private int _closers;
    private int _lookAlikes;
    private int _eastAsian;
    private int _solid;
    private int _lost;
    private int _firm;
    private int _marks;
    private int _left;
    private int _signs;
    private int _lone;
    private int _joiners;
    private int _characters;
    private int _repaired;

    /// <summary>Counts an island that stays as it is.</summary>
    public void AddUnchanged(Island island, bool isSuspicious)
    {
        _after.Add(island);
        _cost += island.Cost;
        _left += isSuspicious ? CountBeyondAscii(island.Text.AsSpan(island.Start..island.End)) : 0;
    }

    /// <summary>Counts an island that changes.</summary>
    /// <param name="island">The island as it stands.</param>
    /// <param name="steps">What becomes of it.</param>
    /// <param name="cost">What the way costs, in nats.</param>
    /// <param name="bonus">The nats in favour of each sequence that are in it.</param>
    public void Add(Island island, IReadOnlyList<PathStep> steps, double cost, float bonus)
    {
        int before = _changes;
        int run = 0;
        bool isBehindLetter = false;
        for (int at = 0; at < steps.Count; at++)
        {
            PathStep step = steps[at];
            if (step.IsCopy)
            {
                _left += step.Character >= 0x80 && step.Character != 0xFFFD ? 1 : 0;
                run = 0;
                isBehindLetter = Letters.IsLetter(step.Character);
                continue;
            }

            // A letter counts in a word: beside one that was there, or as the third in a row.
            run++;
            Count(island, step, isBehindLetter, IsBeforeLetter(island, steps, at), run >= 3 || (at == 0 && island.Start > 0 && Letters.IsLetter(island.Text[island.Start - 1])));
        }

        Island next = island.After(steps);
        IslandMeasure.Measure(next);
        _after.Add(next);
        _repaired++;
        _cost += cost + (bonus * (_changes - before));
        _changedCost += next.Cost;
        _characters += next.Text.Length - next.Start;
    }

    /// <summary>What was counted.</summary>
    public Undoing ToUndoing() => new()
    {
        Islands = _after,
        Cost = _cost,
        Changes = _changes,
        Homely = _homely,
        Odd = _odd,
        Closers = _closers,
        LookAlikes = _lookAlikes,
        EastAsian = _eastAsian,
        Solid = _solid,
        Lost = _lost,
        Firm = _firm,
        Marks = _marks,
        Left = _left,
        Signs = _signs,
        Lone = _lone,
        Joiners = _joiners,
        Commonest = _results.Count == 0 ? 0 : _results.Values.Max(),
        IsOfMost = _repaired * 2 >= _after.Count,
        Residue = _changedCost / Math.Max(1, _characters),
    };

    private void Count(Island island, PathStep step, bool isBehindLetter, bool isBeforeLetter, bool isInRow)
    {
        int source = island.Text[island.Start + step.First];
        ReadOnlySpan<int> sources = island.Text.AsSpan(island.Start + step.First, step.Last - step.First);
        bool isOdd = IsCapitalInWord(island, step);
        bool isHomely = !isOdd && IsHomely(island, step);
        bool isJoining = Joining.Contains((char)source, StringComparison.Ordinal);
        _changes++;
        _results[step.Character] = _results.GetValueOrDefault(step.Character) + 1;
        _homely += isHomely ? 1 : 0;
        _odd += isOdd ? 1 : 0;
        _closers += isHomely && !Letters.IsLetter(sources[^1]) ? 1 : 0;
        _eastAsian += step.Character >= EastAsian ? 1 : 0;
        _lookAlikes += Confusables.TryGetLookalike(source, Script.Latin, out _) ? 1 : 0;
        _solid += step.Character != 0xFFFD && !sources.Contains(' ') ? 1 : 0;
        _lost += step.Character == 0xFFFD && sources.Contains(0xFFFD) ? 1 : 0;
        _firm += sources.Length > 2 && CountBeyondAscii(sources) >= 2 ? 1 : 0;
        _marks += step.Character is > 0x2000 and < 0x2070 && (isBehindLetter || isBeforeLetter) ? 1 : 0;
        bool isInWord = isInRow || step.Character >= EastAsian || isBehindLetter || isBeforeLetter;
        bool isInside = isBehindLetter && isBeforeLetter && !isJoining;
        bool isLetter = (isInside || Letters.IsLetter(source)) && (step.Character < 0 || Letters.IsLetter(step.Character));
        _signs += isLetter ? 0 : 1;
        _joiners += isJoining ? 1 : 0;
        _lone += !isInWord && step.Character >= 0 && Letters.IsLetter(step.Character) ? 1 : 0;
    }

    private static int CountBeyondAscii(ReadOnlySpan<int> characters)
    {
        int count = 0;
        foreach (int character in characters)
        {
            count += character >= 0x80 ? 1 : 0;
        }

        return count;
    }

    // Letters that somebody may have typed, and a letter at the end of a word with what may stand behind words.
    private static bool IsHomely(Island island, PathStep step)
    {
        int end = island.Start + step.Last;
        if (island.Text[island.Start + step.First] >= EastAsian && !IsEastAsian(island, island.Start + step.First - 1) && !IsEastAsian(island, end))
        {
            // A lone ideograph among other letters is no word of theirs.
            return false;
        }

        bool isAtEnd = end >= island.Text.Length || !Letters.IsLetter(island.Text[end]);
        for (int i = island.Start + step.First; i < end; i++)
        {
            int character = island.Text[i];
            if (!Letters.IsLetter(character) && !(i > island.Start + step.First && (character == ' ' || (isAtEnd && Closing.Contains((char)character, StringComparison.Ordinal)))))
            {
                return false;
            }
        }

        return true;
    }

    // Nobody types a capital right behind a small letter.
    private static bool IsCapitalInWord(Island island, PathStep step)
    {
        int first = island.Start + step.First;
        return first > 0 && Letters.IsUpperCase(island.Text[first]) && Letters.IsLowerCase(island.Text[first - 1]);
    }

    private static bool IsEastAsian(Island island, int place) => (uint)place < (uint)island.Text.Length && island.Text[place] >= EastAsian;

    private static bool IsBeforeLetter(Island island, IReadOnlyList<PathStep> steps, int at)
    {
        int next = at + 1 < steps.Count ? (steps[at + 1].IsCopy ? steps[at + 1].Character : 0)
            : island.End < island.Text.Length ? island.Text[island.End] : 0;
        return Letters.IsLetter(next);
    }
}
