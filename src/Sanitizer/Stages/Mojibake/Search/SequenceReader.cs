namespace Sanitizer.Stages.Mojibake.Search;

/// <summary>
/// Reads runs of whole sequences of UTF-8 from the bytes that the characters of an island stand for, as far as these are needed. Reused from
/// island to island, by one thread.
/// </summary>
internal sealed class SequenceReader
{
    /// <summary>A byte that was lost, and what stands for no byte.</summary>
    private const byte Lost = 0;
    private const byte None = 1;

    /// <summary>The length of a sequence with bytes that may be any.</summary>
    private const int Unknown = -1;

    // The bytes from the first character of the run on, and where those of each character start.
    private readonly List<byte> _bytes = [];
    private readonly List<int> _firsts = [];
    private int[] _text = [];
    private int _start;
    private int _end;
    private Reading _read = null!;
    private int _first;

    /// <summary>The characters of the run that was read last.</summary>
    public List<int> Run { get; } = [];

    /// <summary>Turns to an island and the encoding it may have been read in.</summary>
    public void Open(Island island, Reading read) => Open(island.Text, island.Start, island.End, read);

    /// <summary>The same where an island is a part of some characters.</summary>
    public void Open(int[] text, int start, int end, Reading read)
    {
        (_text, _start, _end) = (text, start, end);
        _read = read;
    }

    /// <summary>The next character, from one on, by its number in the island, that starts a sequence; the number behind the last where none does.</summary>
    public int NextStart(int character)
    {
        ReadOnlySpan<ulong> leads = _read.Leads;
        ReadOnlySpan<int> text = _text.AsSpan(_start.._end);
        for (; character < text.Length; character++)
        {
            int value = text[character];
            bool mayStart = (uint)(value >> 6) < (uint)leads.Length ? ((leads[value >> 6] >> (value & 63)) & 1) != 0 : _read.IsDouble;
            if (mayStart && StartsAt(character))
            {
                break;
            }
        }

        return character;
    }

    /// <summary>Whether a sequence starts with a character, by its number in the island. Bytes that were lost may be any.</summary>
    public bool StartsAt(int character)
    {
        uint bytes = BytesAt(character);
        uint count = bytes >> 24;
        uint lead = count == 2 ? (bytes >> 8) & 0xFF : bytes & 0xFF;
        if (count > 2 || lead is < 0xC2 or >= 0xF5 || (count == 2 && (bytes & 0xC0) != 0x80))
        {
            return false;
        }

        int trails = (lead < 0xE0 ? 1 : lead < 0xF0 ? 2 : 3) - (int)(count - 1);
        while (trails > 0)
        {
            character++;
            if (_start + character >= _end)
            {
                return false;
            }

            bytes = BytesAt(character);
            for (int left = (int)(bytes >> 24) - 1; left >= 0 && trails > 0; left--)
            {
                uint value = (bytes >> (8 * left)) & 0xFF;
                if ((value & 0xC0) != 0x80 && value is not (' ' or '?' or Lost))
                {
                    return false;
                }

                trails--;
            }
        }

        return true;
    }

    /// <summary>
    /// Reads sequences, and the letters of ASCII that took a byte of a pair, from a character on. Answers the character where they end, and
    /// all bytes belong to one; the same one where none starts; less than 0 where one has bytes that may be any, so that only a search tells what it is.
    /// </summary>
    public int Read(int character)
    {
        Run.Clear();
        _bytes.Clear();
        _firsts.Clear();
        _first = character;
        int end = 0;
        int kept = 0;
        int boundary = 0;
        int place = 0;
        while (Load(place))
        {
            int bytes = 1;
            int decoded = _bytes[place];
            if (decoded is < 0x20 or >= 0x7F || IsFirst(boundary, place))
            {
                bytes = LengthAt(place, out decoded);
            }

            if (bytes < 0)
            {
                return Unknown;
            }

            if (bytes == 0)
            {
                break;
            }

            Run.Add(decoded);
            place += bytes;
            while (boundary < _firsts.Count && _firsts[boundary] < place)
            {
                boundary++;
            }

            if (IsFirst(boundary, place))
            {
                // All bytes up to here are explained.
                end = boundary;
                kept = Run.Count;
            }
        }

        Run.RemoveRange(kept, Run.Count - kept);
        return character + end;
    }

    private bool IsFirst(int character, int place) => place == (character < _firsts.Count ? _firsts[character] : _bytes.Count);

    // The bytes of the sequence at a place: 0 where there is none.
    private int LengthAt(int place, out int decoded)
    {
        int lead = _bytes[place];
        int trails = lead switch { < 0xC2 => 0, < 0xE0 => 1, < 0xF0 => 2, < 0xF5 => 3, _ => 0 };
        decoded = lead & (0x3F >> trails);
        if (trails == 0 || !Load(place + trails))
        {
            return 0;
        }

        bool isUnknown = false;
        for (int i = 1; i <= trails; i++)
        {
            int value = _bytes[place + i];
            value = value == ' ' ? 0xA0 : value;
            isUnknown |= value is '?' or Lost;
            if ((value & 0xC0) != 0x80 && value is not ('?' or Lost))
            {
                return 0;
            }

            decoded = (decoded << 6) | (value & 0x3F);
        }

        return isUnknown ? Unknown : Utf8Bits.IsShortest(decoded, trails) ? trails + 1 : 0;
    }

    // Lays out characters until there is a byte at a place; false where the island has ended.
    private bool Load(int place)
    {
        while (_bytes.Count <= place)
        {
            int character = _first + _firsts.Count;
            if (_start + character >= _end)
            {
                return false;
            }

            _firsts.Add(_bytes.Count);
            uint bytes = BytesAt(character);
            for (int left = (int)(bytes >> 24) - 1; left >= 0; left--)
            {
                _bytes.Add((byte)(bytes >> (8 * left)));
            }
        }

        return true;
    }

    private uint BytesAt(int character)
    {
        int value = _text[_start + character];
        if (value == 0xFFFD)
        {
            return 0x0100_0000u | Lost;
        }

        bool isNone = (value == ' ' && !_read.HasNoBreakSpace) || (value == '?' && _read.IsDouble);
        uint bytes = isNone ? 0 : _read.BytesInUtf8Of(value);
        return bytes == 0 ? 0x0100_0000u | None : bytes;
    }
}
