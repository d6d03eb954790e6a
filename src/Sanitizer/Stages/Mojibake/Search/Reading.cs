using System.Text;
using Sanitizer.Text.Codecs;

namespace Sanitizer.Stages.Mojibake.Search;

/// <summary>
/// An encoding as a side of a misreading: the bytes that stand behind a character, and the character that bytes stand for. Made for
/// tables instead of calls; latin-1 proper, which the Encoding Standard lacks, is one too.
/// </summary>
internal sealed class Reading
{
    private const int Missing = -1;

    /// <summary>The highest byte of UTF-8.</summary>
    private const uint LastLead = 0xF4;

    /// <summary>The lowest, and those that follow.</summary>
    private const int FirstLead = 0xC2;
    private const int FirstTrail = 0x80;
    private const int LastTrail = 0xBF;

    private readonly TextCodec? _codec;
    private readonly Lazy<ulong> _gaps;
    private readonly Lazy<ulong> _controls;

    // Tables that two threads make at once are the same, so that either may stay.
    private int[]? _singles;
    private int[]? _pairs;
    private uint[]? _bytes;
    private ulong[]? _leads;
    private byte[][]? _pages;
    private byte[]? _first;
    private Dictionary<int, uint>? _rare;
    private Dictionary<int, uint>? _others;

    /// <summary>Creates a reading; its tables are made when they are first needed.</summary>
    /// <param name="name">The name for the log.</param>
    /// <param name="codec">The codec; null for latin-1.</param>
    /// <param name="isDouble">Whether characters of two bytes occur.</param>
    public Reading(string name, TextCodec? codec, bool isDouble)
    {
        Name = name;
        _codec = codec;
        IsDouble = isDouble;
        _gaps = new(() => BytesWhere(character => character < 0));
        _controls = new(() => BytesWhere(character => character is >= 0x80 and < 0xA0));
    }

    /// <summary>The name of the encoding.</summary>
    public string Name { get; }

    /// <summary>Whether characters of two bytes occur.</summary>
    public bool IsDouble { get; }

    /// <summary>Whether the bytes 80 to BF are missing in the encoding, a bit each: they were lost when it was read.</summary>
    public ulong Gaps => _gaps.Value;

    /// <summary>The same, and the bytes that are controls: programs differ in whether they pass them on.</summary>
    public ulong GapsAndControls => Gaps | _controls.Value;

    /// <summary>Whether the byte A0 is a no-break space, which programs turn into a plain one.</summary>
    public bool HasNoBreakSpace => Single(0xA0) == 0xA0;

    /// <summary>The bytes of a character: the number of them in the highest byte, the last byte in the lowest; 0 where there are none.</summary>
    public uint BytesOf(int codePoint)
    {
        if ((uint)codePoint < 0x80)
        {
            return 0x0100_0000u | (uint)codePoint;
        }

        if (IsDouble)
        {
            return codePoint <= 0xFFFF ? (_bytes ??= LoadBytes())[codePoint] : (_rare ??= LoadRare()).GetValueOrDefault(codePoint);
        }

        uint value = codePoint <= 0xFFFF ? (_pages ??= LoadPages())[codePoint >> 8][codePoint & 0xFF] : 0u;
        return value == 0 ? 0 : 0x0100_0000u | value;
    }

    /// <summary>
    /// The byte of each character below <see cref="SequenceMasks.End"/>, in an encoding of one byte, as <see cref="BytesOf"/> has it; 0 where there is none, and for ASCII.
    /// </summary>
    public ReadOnlySpan<byte> BytesOfFirst => _first ??= LoadFirst();

    /// <summary>Two other bytes of a character that has two codes, as some hundred have in Shift_JIS, packed the same way; 0 where there are none.</summary>
    public uint OtherBytesOf(int codePoint) => IsDouble && codePoint is >= 0x80 and <= 0xFFFF ? (_others ??= LoadOthers()).GetValueOrDefault(codePoint) : 0;

    /// <summary>The bytes of a character, of two codes the one that UTF-8 may have.</summary>
    public uint BytesInUtf8Of(int codePoint)
    {
        uint bytes = BytesOf(codePoint);
        uint other = bytes >> 24 == 2 && ((bytes >> 8) & 0xFF) > LastLead ? OtherBytesOf(codePoint) : 0;
        return other == 0 ? bytes : other;
    }

    /// <summary>
    /// The characters of the first plane that may start a sequence of UTF-8, a bit each: their first byte is a lead, and their second, if there is
    /// one, follows leads.
    /// </summary>
    public ReadOnlySpan<ulong> Leads => _leads ??= LoadLeads();

    /// <summary>The character of one byte, or -1.</summary>
    public int Single(int value) => (_singles ??= LoadSingles())[value];

    /// <summary>The character of two bytes, or -1.</summary>
    public int Pair(int lead, int trail) => IsDouble ? Pairs[(lead << 8) | trail] : Missing;

    private int[] Pairs => _pairs ??= LoadPairs();

    private int[] LoadSingles()
    {
        int[] singles = new int[256];
        for (int value = 0; value < 256; value++)
        {
            singles[value] = _codec is null ? value : Decode([(byte)value]);
        }

        return singles;
    }

    private int[] LoadPairs()
    {
        int[] pairs = new int[65536];
        Array.Fill(pairs, Missing);
        for (int pair = 0x8040; pair < 65536; pair++)
        {
            if ((pair & 0xFF) >= 0x30 && Single(pair >> 8) < 0)
            {
                pairs[pair] = Decode([(byte)(pair >> 8), (byte)pair]);
            }
        }

        return pairs;
    }

    private int Decode(ReadOnlySpan<byte> bytes)
    {
        Span<byte> utf8 = stackalloc byte[TextCodec.MaxCellTextLength];
        CodecCell cell = _codec!.DecodeCell(bytes, utf8);
        if (cell.Kind is not (CellKind.Exact or CellKind.Inexact) || cell.SourceLength != bytes.Length)
        {
            return Missing;
        }

        _ = Rune.DecodeFromUtf8(utf8[..cell.TextLength], out Rune rune, out int length);
        return length == cell.TextLength ? rune.Value : Missing;
    }

    // The byte of each character of an encoding of one byte, by the upper half of its number; most halves have none.
    private byte[][] LoadPages()
    {
        byte[] none = new byte[256];
        byte[][] pages = new byte[256][];
        Array.Fill(pages, none);
        for (int value = 0xFF; value >= 0x80; value--)
        {
            // A byte without a character shows as the control of the same number in lenient programs.
            int character = Single(value) < 0 ? value : Single(value);
            if (character <= 0xFFFF)
            {
                ref byte[] page = ref pages[character >> 8];
                page = ReferenceEquals(page, none) ? new byte[256] : page;
                if (Single(value) >= 0 || page[character & 0xFF] == 0)
                {
                    page[character & 0xFF] = (byte)value;
                }
            }
        }

        return pages;
    }

    private byte[] LoadFirst()
    {
        byte[] first = new byte[SequenceMasks.End];
        for (int character = 0x80; character < first.Length; character++)
        {
            first[character] = (byte)BytesOf(character);
        }

        return first;
    }

    private uint[] LoadBytes()
    {
        uint[] bytes = new uint[65536];
        Span<byte> encoded = stackalloc byte[TextCodec.MaxEncodedLength];
        for (int character = 0x80; character < 65536; character++)
        {
            if (Rune.IsValid(character) && _codec!.TryEncode(new Rune(character), encoded, out int written) && written <= 3)
            {
                uint packed = 0;
                foreach (byte value in encoded[..written])
                {
                    packed = (packed << 8) | value;
                }

                bytes[character] = ((uint)written << 24) | packed;
            }
        }

        // A byte that is a character beyond ASCII by itself: the euro sign of code page 936, the control 80 of Shift_JIS.
        for (int value = 0x80; value < 0x100; value++)
        {
            if (Single(value) is >= 0x80 and < 65536 and int character)
            {
                bytes[character] = 0x0100_0000u | (uint)value;
            }
        }

        // What the encoder does not write, the private use area of Shift_JIS for one, shows nevertheless where it was read.
        for (int pair = 0x8040; pair < 65536; pair++)
        {
            int character = Pairs[pair];
            if (character is > 0 and < 65536 && bytes[character] == 0)
            {
                bytes[character] = 0x0200_0000u | (uint)pair;
            }
        }

        return bytes;
    }

    private ulong[] LoadLeads()
    {
        ulong[] leads = new ulong[0x1_0000 / 64];
        for (int value = FirstLead; value <= LastLead; value++)
        {
            // A byte without a character shows as a control.
            int single = Single(value) < 0 && !IsDouble ? value : Single(value);
            Note(leads, single);
            for (int trail = FirstTrail; trail <= LastTrail && IsDouble; trail++)
            {
                Note(leads, Pair(value, trail));
            }
        }

        return leads;

        static void Note(ulong[] leads, int character)
        {
            if ((uint)character <= 0xFFFF)
            {
                leads[character / 64] |= 1UL << (character % 64);
            }
        }
    }

    private Dictionary<int, uint> LoadOthers()
    {
        Dictionary<int, uint> others = [];
        int[] pairs = Pairs;
        for (int pair = 0; pair < pairs.Length; pair++)
        {
            uint packed = 0x0200_0000u | (uint)pair;
            if (pairs[pair] is > 0x80 and <= 0xFFFF and int character && BytesOf(character) != packed)
            {
                others[character] = packed;
            }
        }

        return others;
    }

    // The few characters beyond the first plane that two bytes stand for: Hong Kong's.
    private Dictionary<int, uint> LoadRare()
    {
        Dictionary<int, uint> rare = [];
        int[] pairs = Pairs;
        for (int pair = pairs.Length - 1; pair >= 0; pair--)
        {
            if (pairs[pair] > 0xFFFF)
            {
                rare[pairs[pair]] = 0x0200_0000u | (uint)pair;
            }
        }

        return rare;
    }

    private ulong BytesWhere(Predicate<int> isMeant)
    {
        ulong bytes = 0;
        for (int value = 0x80; value < 0xC0; value++)
        {
            bytes |= isMeant(Single(value)) ? 1UL << (value - 0x80) : 0;
        }

        return bytes;
    }
}
