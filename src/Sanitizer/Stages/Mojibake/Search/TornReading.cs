namespace Sanitizer.Stages.Mojibake.Search;

/// <summary>
/// Reads an island back into bytes where U+FFFD stands for bytes that were lost when UTF-8 was read in an encoding of two bytes. Nothing
/// is weighed: whole sequences become their characters, and what is left of a torn one goes with the loss beside it. Clean text read so
/// has bytes astray, away from any loss, in nearly every character. Reused from island to island, by one thread.
/// </summary>
internal sealed class TornReading
{
    /// <summary>The most trail bytes that a sequence has.</summary>
    private const int Trails = 3;

    private readonly Tape _tape = new();
    private readonly List<PathStep> _steps = [];
    private int _length;

    /// <summary>The steps of the island that was read last.</summary>
    public IReadOnlyList<PathStep> Steps => _steps;

    /// <summary>Sequences of which every byte is there.</summary>
    public int Whole { get; private set; }

    /// <summary>The bytes of these. Two may come up by chance, three hardly.</summary>
    public int WholeBytes { get; private set; }

    /// <summary>Bytes of sequences that lost some.</summary>
    public int Torn { get; private set; }

    /// <summary>Stretches of these: ends of sequences behind a loss, and starts before one.</summary>
    public int Remnants { get; private set; }

    /// <summary>Letters of ASCII that come out behind such bytes: they had become the second bytes of pairs.</summary>
    public int Freed { get; private set; }

    /// <summary>Bytes that are no UTF-8 and that no loss explains, and characters that the encoding does not have.</summary>
    public int Astray { get; private set; }

    /// <summary>Reads an island. The steps are worth something only where nothing is astray.</summary>
    public void Read(Island island, Misreading misreading)
    {
        _tape.Load(island, misreading);
        _steps.Clear();
        _length = island.End - island.Start;
        (Whole, WholeBytes, Torn, Remnants, Freed, Astray) = (0, 0, 0, 0, 0, 0);
        int place = 0;
        while (place < _tape.Count)
        {
            if (_tape[place].Kind == SlotKind.None)
            {
                Astray++;
                Add(island, island.Text[island.Start + _tape[place].Character], place, ++place);
                continue;
            }

            int end = EndOfGap(place);
            if (end > place)
            {
                AddGap(island, place, end);
                place = end;
                continue;
            }

            int length = LengthAt(place, out int character);
            Whole += length > 1 ? 1 : 0;
            WholeBytes += length > 1 ? length : 0;
            Freed += length == 1 && !_tape[place].IsFirst && char.IsAsciiLetter((char)character) ? 1 : 0;
            Add(island, character, place, place + length);
            place += length;
        }
    }

    // The end of a stretch of lost bytes and of bytes that are no sequence.
    private int EndOfGap(int place)
    {
        while (place < _tape.Count && (_tape[place].Kind == SlotKind.Lost || (_tape[place].Kind != SlotKind.None && LengthAt(place, out _) == 0)))
        {
            place++;
        }

        return place;
    }

    private void AddGap(Island island, int place, int end)
    {
        int torn = 0;
        bool isTorn = false;
        for (int start = place; start < end;)
        {
            int stop = start;
            while (stop < end && _tape[stop].Kind != SlotKind.Lost)
            {
                stop++;
            }

            if (stop == start)
            {
                start++;
                continue;
            }

            if (IsRemnant(start, stop, isBehindLoss: start > place, isBeforeLoss: stop < end))
            {
                Remnants++;
                isTorn = true;
                torn += stop - start;
            }
            else
            {
                Astray += stop - start;
            }

            start = stop;
        }

        Torn += torn;
        if (isTorn)
        {
            Add(island, 0xFFFD, place, end);
            return;
        }

        for (; place < end; place++)
        {
            if (_tape[place].IsFirst)
            {
                Add(island, island.Text[island.Start + _tape[place].Character], place, place + 1);
            }
        }
    }

    // What a loss leaves: behind it the trail bytes of a sequence, before it the start of one.
    private bool IsRemnant(int place, int end, bool isBehindLoss, bool isBeforeLoss)
    {
        for (int i = 0; i < Trails && isBehindLoss && place < end && IsTrail(place); i++)
        {
            place++;
        }

        if (place == end)
        {
            return isBehindLoss;
        }

        int missing = TrailsOf(_tape[place].Value);
        for (place++; place < end && IsTrail(place); place++)
        {
            missing--;
        }

        return isBeforeLoss && missing > 0 && place == end;
    }

    // The bytes of the sequence at a place; 0 where there is none.
    private int LengthAt(int place, out int character)
    {
        Slot slot = _tape[place];
        character = slot.Value;
        if (slot.Kind == SlotKind.Lost)
        {
            return 0;
        }

        if (slot.Value < 0x80)
        {
            return 1;
        }

        int trails = TrailsOf(slot.Value);
        if (trails == 0 || place + trails >= _tape.Count)
        {
            return 0;
        }

        character = slot.Value & (0x7F >> (trails + 1));
        for (int i = 1; i <= trails; i++)
        {
            if (!IsTrail(place + i))
            {
                return 0;
            }

            character = (character << 6) | (_tape[place + i].Value & 0x3F);
        }

        return Utf8Bits.IsShortest(character, trails) ? trails + 1 : 0;
    }

    private bool IsTrail(int place) => _tape[place].Kind == SlotKind.Known && (_tape[place].Value & 0xC0) == 0x80;

    private static int TrailsOf(byte lead) => lead switch { < 0xC2 => 0, < 0xE0 => 1, < 0xF0 => 2, < 0xF5 => 3, _ => 0 };

    private void Add(Island island, int character, int place, int end)
    {
        int first = _tape[place].Character;
        int last = end == _tape.Count ? _length : _tape[end].IsFirst ? _tape[end].Character : _tape[end].Character + 1;
        _steps.Add(new PathStep(character, first, last, last == first + 1 && _tape[place].IsFirst && character == island.Text[island.Start + first]));
    }
}
