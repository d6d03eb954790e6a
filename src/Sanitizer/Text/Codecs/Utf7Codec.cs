using System.Text;

namespace Sanitizer.Text.Codecs;

/// <summary>
/// UTF-7 (RFC 2152): ASCII, and UTF-16 in Base64 between a plus and a minus sign. Any ASCII text is UTF-7 of a kind, so it is read where a
/// caller asks for it and never guessed. A malformed shift sequence stands for itself.
/// </summary>
internal sealed class Utf7Codec : TextCodec
{
    private static ReadOnlySpan<byte> Alphabet => "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"u8;

    public Utf7Codec()
        : base("utf-7")
    {
    }

    public override bool IsStateful => true;

    /// <summary>Reads one byte outside a shift sequence. No cell is exact: what a byte means depends on what stood before it.</summary>
    public override CodecCell DecodeCell(ReadOnlySpan<byte> source, Span<byte> utf8)
    {
        if (source.IsEmpty)
        {
            return new CodecCell(CellKind.Incomplete, 0, 0);
        }

        if (source[0] >= 0x80)
        {
            return new CodecCell(CellKind.Malformed, 1, 0);
        }

        utf8[0] = source[0];
        return new CodecCell(CellKind.Inexact, 1, 1);
    }

    public override void DecodeRun(ReadOnlySpan<byte> source, List<byte> utf8)
    {
        ArgumentNullException.ThrowIfNull(utf8);
        while (!source.IsEmpty)
        {
            int length = 1;
            if (source[0] == '+')
            {
                Utf7Shift shift = Utf7Shift.Read(source, utf8);
                length = shift.Length;
                utf8.AddRange(shift.IsSound ? [] : source[..length]);
            }
            else
            {
                utf8.AddRange(source[0] < 0x80 ? source[..1] : "\uFFFD"u8);
            }

            source = source[length..];
        }
    }

    /// <summary>Encodes one character as a whole run.</summary>
    public override bool TryEncode(Rune rune, Span<byte> destination, out int written)
    {
        Span<byte> utf8 = stackalloc byte[4];
        List<byte> bytes = [];
        _ = TryEncode(utf8[..rune.EncodeToUtf8(utf8)], bytes);
        written = bytes.Count;
        bytes.CopyTo(destination);
        return true;
    }

    /// <summary>Encodes ASCII as itself, save for the plus sign, and what lies beyond in shift sequences that a minus sign closes.</summary>
    public override bool TryEncode(ReadOnlySpan<byte> utf8, List<byte> destination)
    {
        ArgumentNullException.ThrowIfNull(destination);
        while (!utf8.IsEmpty)
        {
            int ascii = utf8.IndexOfAnyExceptInRange((byte)0, (byte)0x7F);
            foreach (byte value in ascii < 0 ? utf8 : utf8[..ascii])
            {
                destination.AddRange(value == '+' ? "+-"u8 : [value]);
            }

            utf8 = ascii < 0 ? [] : utf8[ascii..];
            int other = utf8.IndexOfAnyInRange((byte)0, (byte)0x7F);
            ReadOnlySpan<byte> shifted = other < 0 ? utf8 : utf8[..other];
            WriteShift(Encoding.BigEndianUnicode.GetBytes(Encoding.UTF8.GetString(shifted)), destination);
            utf8 = utf8[shifted.Length..];
        }

        return true;
    }

    public override int CountEncoded(ReadOnlySpan<byte> utf8)
    {
        List<byte> bytes = [];
        _ = TryEncode(utf8, bytes);
        return bytes.Count;
    }

    private static void WriteShift(ReadOnlySpan<byte> units, List<byte> destination)
    {
        if (units.IsEmpty)
        {
            return;
        }

        destination.Add((byte)'+');
        uint bits = 0;
        int held = 0;
        foreach (byte value in units)
        {
            bits = (bits << 8) | value;
            for (held += 8; held >= 6; held -= 6)
            {
                destination.Add(Alphabet[(int)(bits >> (held - 6)) & 0x3F]);
            }
        }

        if (held > 0)
        {
            destination.Add(Alphabet[(int)(bits << (6 - held)) & 0x3F]);
        }

        destination.Add((byte)'-');
    }
}
