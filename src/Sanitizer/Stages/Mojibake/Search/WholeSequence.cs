namespace Sanitizer.Stages.Mojibake.Search;

/// <summary>Reads sequences of UTF-8 of which every byte shows as a character of an encoding of one byte.</summary>
internal static class WholeSequence
{
    /// <summary>The bytes that start a sequence.</summary>
    public const int FirstLead = 0xC2;
    public const int EndOfLeads = 0xF5;

    /// <summary>The number of characters of the sequence that some characters start with; 0 where there is none.</summary>
    /// <param name="values">The characters; the first is none of ASCII.</param>
    /// <param name="bytes">The bytes of characters, as <see cref="Reading.BytesOfFirst"/> has them.</param>
    /// <param name="decoded">The character that the sequence stands for.</param>
    public static int LengthAt(ReadOnlySpan<int> values, ReadOnlySpan<byte> bytes, out int decoded)
    {
        int lead = ByteOf(values[0], bytes);
        int trails = lead switch { < FirstLead => 0, < 0xE0 => 1, < 0xF0 => 2, < EndOfLeads => 3, _ => 0 };
        decoded = lead & (0x3F >> trails);
        if (trails == 0 || trails >= values.Length)
        {
            return 0;
        }

        for (int i = 1; i <= trails; i++)
        {
            int trail = ByteOf(values[i], bytes);
            if ((trail & 0xC0) != 0x80)
            {
                return 0;
            }

            decoded = (decoded << 6) | (trail & 0x3F);
        }

        return Utf8Bits.IsShortest(decoded, trails) ? trails + 1 : 0;
    }

    /// <summary>Whether each character beyond ASCII belongs to one.</summary>
    public static bool IsAllOf(ReadOnlySpan<int> values, ReadOnlySpan<byte> bytes)
    {
        for (int place = 0; place < values.Length;)
        {
            int length = values[place] < 0x80 ? 1 : LengthAt(values[place..], bytes, out _);
            if (length == 0)
            {
                return false;
            }

            place += length;
        }

        return true;
    }

    private static int ByteOf(int value, ReadOnlySpan<byte> bytes) => (uint)value < (uint)bytes.Length ? bytes[value] : 0;
}
