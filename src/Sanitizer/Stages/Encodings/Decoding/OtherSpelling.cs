using System.Text;
using Sanitizer.Stages.Encodings.Rules;

namespace Sanitizer.Stages.Encodings.Decoding;

/// <summary>A character in a spelling that UTF-8 forbids and some programs write all the same.</summary>
/// <param name="Length">Bytes.</param>
/// <param name="Character">The character.</param>
/// <param name="Rule">The rule that reads it.</param>
internal readonly record struct OtherSpelling(int Length, Rune Character, EncodingRule Rule)
{
    /// <summary>Reads the character at the start of some bytes.</summary>
    public static bool Read(ReadOnlySpan<byte> bytes, out OtherSpelling spelling)
    {
        spelling = default;
        if (IsSurrogate(bytes, 0xA0) && bytes.Length >= 6 && IsSurrogate(bytes[3..], 0xB0))
        {
            int high = Bits(bytes[1], 4) << 6 | Bits(bytes[2], 6);
            int low = Bits(bytes[4], 4) << 6 | Bits(bytes[5], 6);
            spelling = new OtherSpelling(6, new Rune(0x10000 + (high << 10) + low), SurrogatePairs.Rule);
            return true;
        }

        if (bytes is [0xC0, 0x80, ..])
        {
            spelling = new OtherSpelling(2, new Rune(0), LongNull.Rule);
            return true;
        }

        int length = OverlongLength(bytes);
        if (length == 0)
        {
            return false;
        }

        int value = bytes[0] & (0x7F >> length);
        foreach (byte next in bytes[1..length])
        {
            value = (value << 6) | Bits(next, 6);
        }

        // A control in disguise is an attack and not a spelling.
        if (value < ' ' || value == 0x7F || !Rune.IsValid(value))
        {
            return false;
        }

        spelling = new OtherSpelling(length, new Rune(value), OverlongForms.Rule);
        return true;
    }

    private static int OverlongLength(ReadOnlySpan<byte> bytes)
    {
        int length = bytes switch
        {
            [0xC0 or 0xC1, ..] => 2,
            [0xE0, >= 0x80 and < 0xA0, ..] => 3,
            [0xF0, >= 0x80 and < 0x90, ..] => 4,
            _ => 0,
        };
        return length > 0 && bytes.Length >= length && !bytes[1..length].ContainsAnyExceptInRange((byte)0x80, (byte)0xBF) ? length : 0;
    }

    private static bool IsSurrogate(ReadOnlySpan<byte> bytes, int second) =>
        bytes.Length >= 3 && bytes[0] == 0xED && (bytes[1] & 0xF0) == second && (bytes[2] & 0xC0) == 0x80;

    private static int Bits(byte value, int count) => value & ((1 << count) - 1);
}
