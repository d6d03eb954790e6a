namespace Sanitizer.Stages.Mojibake.Search;

/// <summary>The bytes that the characters of an island stand for if they were read in some encoding. Reused from search to search.</summary>
internal sealed class Tape
{
    /// <summary>The bytes that curly quotes are in the Windows encodings: 82, 91, 92 single, 84, 93, 94 double.</summary>
    private const ulong SingleQuotes = (1UL << 0x02) | (1UL << 0x11) | (1UL << 0x12);
    private const ulong DoubleQuotes = (1UL << 0x04) | (1UL << 0x13) | (1UL << 0x14);
    private const ulong NoBreakSpace = 1UL << 0x20;

    private readonly List<Slot> _slots = [];
    private readonly List<int> _slotOfCharacter = [];

    /// <summary>The number of bytes.</summary>
    public int Count => _slots.Count;

    /// <summary>Whether some byte sequence could be UTF-8: a lead byte with a trail byte, or what stands for one, behind it.</summary>
    public bool HasSequence { get; private set; }

    /// <summary>The byte at a place.</summary>
    public Slot this[int place] => _slots[place];

    /// <summary>The place of a character's first byte.</summary>
    public int PlaceOf(int character) => _slotOfCharacter[character];

    /// <summary>Lays out an island.</summary>
    public void Load(Island island, Misreading misreading)
    {
        _slots.Clear();
        _slotOfCharacter.Clear();
        HasSequence = false;
        Reading read = misreading.Read;
        bool passesControls = island.Text.AsSpan(island.Start..island.End).ContainsAnyInRange(0x80, 0x9F);
        ulong gaps = read.IsDouble ? 0 : passesControls || read.Name == "latin-1" ? read.Gaps : read.GapsAndControls;
        bool isLead = false;
        for (int i = island.Start; i < island.End; i++)
        {
            _slotOfCharacter.Add(_slots.Count);
            int character = island.Text[i];
            int place = i - island.Start;
            if (character == 0xFFFD)
            {
                _slots.Add(new Slot(0, gaps, place, true, SlotKind.Lost));
                HasSequence |= isLead && gaps != 0;
                isLead = false;
                continue;
            }

            uint bytes = misreading.IsOfUtf8 ? read.BytesInUtf8Of(character) : read.BytesOf(character);
            uint other = misreading.IsOfUtf8 ? 0 : read.OtherBytesOf(character);
            other = bytes >> 24 == other >> 24 ? other : bytes;
            if (bytes == 0)
            {
                _slots.Add(new Slot(0, 0, place, true, SlotKind.None));
                isLead = false;
                continue;
            }

            ulong changed = character < 0x80 && misreading.IsOfUtf8 ? ChangedTo(character, misreading, gaps) : 0;
            HasSequence |= isLead && changed != 0;
            for (int left = (int)(bytes >> 24) - 1; left >= 0; left--)
            {
                byte value = (byte)(bytes >> (8 * left));
                HasSequence |= isLead && ((value & 0xC0) == 0x80 || misreading.Loss == Loss.Stripped);
                isLead = value is >= 0xC2 and < 0xF5;
                _slots.Add(new Slot(value, changed, place, left == (int)(bytes >> 24) - 1, changed == 0 ? SlotKind.Known : SlotKind.Changed) { Other = (byte)(other >> (8 * left)) });
            }
        }

        HasSequence |= isLead && misreading.Loss == Loss.Stripped;
        _slotOfCharacter.Add(_slots.Count);
    }

    /// <summary>The trail bytes that a lead byte asks for; 0 where there is no lead byte.</summary>
    public int TrailsAt(int place) => _slots[place].Kind != SlotKind.Known ? 0 : _slots[place].Value switch { < 0xC2 => 0, < 0xE0 => 1, < 0xF0 => 2, < 0xF5 => 3, _ => 0 };

    /// <summary>Whether a sequence may start here that has all its trail bytes, or what stands for them. A lead byte without is none.</summary>
    public bool MayBeWhole(int place)
    {
        int missing = TrailsAt(place);
        if (missing == 0)
        {
            return false;
        }

        for (int next = place + 1; next < _slots.Count && missing > 0; next++)
        {
            switch (_slots[next].Kind)
            {
                case SlotKind.Known when (_slots[next].Value & 0xC0) == 0x80:
                case SlotKind.Changed or SlotKind.Lost:
                    missing--;
                    break;
                default:
                    return false;
            }
        }

        return missing == 0;
    }

    /// <summary>Whether such a sequence may start anywhere.</summary>
    public bool MayBeWhole()
    {
        for (int place = 0; place < _slots.Count; place++)
        {
            if (MayBeWhole(place))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The bytes of a stretch of which all is known.</summary>
    public int CountKnown(int start, int end)
    {
        int known = 0;
        for (int place = start; place < end; place++)
        {
            known += _slots[place].Kind == SlotKind.Known ? 1 : 0;
        }

        return known;
    }

    private static ulong ChangedTo(int character, Misreading misreading, ulong gaps) => character switch
    {
        ' ' => misreading.Read.HasNoBreakSpace && misreading.Loss != Loss.Stripped ? NoBreakSpace : 0,
        '?' => misreading.Read.IsDouble ? 0 : gaps,
        '\'' => misreading.Loss == Loss.Straightened ? SingleQuotes : 0,
        '"' => misreading.Loss == Loss.Straightened ? DoubleQuotes : 0,
        _ => 0,
    };
}
