using System.Text;

namespace Sanitizer.Text.Codecs;

/// <summary>One shift sequence of UTF-7: from a plus sign to the end of the Base64 behind it (RFC 2152, rule 2).</summary>
/// <param name="Length">Bytes, with the plus sign and with the minus sign that closes it, if there is one.</param>
/// <param name="Fault">What is wrong with it, in words for a person; null where it is well-formed.</param>
internal readonly record struct Utf7Shift(int Length, string? Fault)
{
    private const int SextetLength = 6;

    private const int UnitLength = 16;

    /// <summary>Whether every bit of it is as the RFC has it.</summary>
    public bool IsSound => Fault is null;

    /// <summary>Reads the sequence at the start of some bytes.</summary>
    /// <param name="source">Bytes that start with a plus sign.</param>
    /// <param name="text">Where the text is added; nothing is where the sequence is malformed.</param>
    public static Utf7Shift Read(ReadOnlySpan<byte> source, List<byte> text)
    {
        if (source is [_, (byte)'-', ..])
        {
            text.Add((byte)'+');
            return new Utf7Shift(2, null);
        }

        int before = text.Count;
        int end = 1;
        uint bits = 0;
        int held = 0;
        char high = '\0';
        string? fault = null;
        for (; end < source.Length && Sextet(source[end]) is int sextet and >= 0; end++)
        {
            bits = (bits << SextetLength) | (uint)sextet;
            held += SextetLength;
            if (held >= UnitLength)
            {
                held -= UnitLength;
                fault ??= Add((char)(bits >> held), ref high, text);
                bits &= (1u << held) - 1;
            }
        }

        fault ??= end == 1 ? "no Base64 follows the plus sign"
            : high != '\0' ? "a surrogate has no partner"
            : held >= SextetLength ? "the Base64 ends inside a code unit"
            : bits != 0 ? "the bits left over are not zero"
            : null;
        if (fault is not null)
        {
            text.RemoveRange(before, text.Count - before);
        }

        bool isClosed = end > 1 && end < source.Length && source[end] == '-';
        return new Utf7Shift(isClosed ? end + 1 : end, fault);
    }

    private static string? Add(char unit, ref char high, List<byte> text)
    {
        if (char.IsLowSurrogate(unit) != (high != '\0'))
        {
            return "a surrogate has no partner";
        }

        if (char.IsHighSurrogate(unit))
        {
            high = unit;
            return null;
        }

        Rune rune = high == '\0' ? new Rune(unit) : new Rune(high, unit);
        high = '\0';
        Span<byte> utf8 = stackalloc byte[4];
        text.AddRange(utf8[..rune.EncodeToUtf8(utf8)]);
        return null;
    }

    private static int Sextet(byte value) => value switch
    {
        >= (byte)'A' and <= (byte)'Z' => value - 'A',
        >= (byte)'a' and <= (byte)'z' => value - 'a' + 26,
        >= (byte)'0' and <= (byte)'9' => value - '0' + 52,
        (byte)'+' => 62,
        (byte)'/' => 63,
        _ => -1,
    };
}
