using System.Text;

namespace Sanitizer.Text.Codecs;

/// <summary>
/// Seven-bit text in which one mark leads into the characters of another encoding, whose bytes stand there without their high bit, and
/// a second mark back into ASCII. Marks change what bytes mean, so only whole runs are translated.
/// </summary>
internal abstract class ShiftedCodec : TextCodec
{
    private const int FirstByte = 0x21;

    private const int LastByte = 0x7E;

    private readonly TextCodec _shifted;

    /// <summary>Creates a codec.</summary>
    /// <param name="name">The encoding's name.</param>
    /// <param name="shifted">The encoding of two bytes a character, both from 0xA1 on, that stands between the marks.</param>
    private protected ShiftedCodec(string name, TextCodec shifted)
        : base(name) => _shifted = shifted;

    public sealed override bool IsStateful => true;

    /// <summary>What leads from ASCII into the other encoding.</summary>
    private protected abstract byte[] Out { get; }

    /// <summary>What leads back.</summary>
    private protected abstract byte[] Back { get; }

    /// <summary>Reads one byte as in the initial state. No cell is exact: what a byte means depends on what stood before it.</summary>
    public sealed override CodecCell DecodeCell(ReadOnlySpan<byte> source, Span<byte> utf8)
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

    public sealed override void DecodeRun(ReadOnlySpan<byte> source, List<byte> utf8)
    {
        ArgumentNullException.ThrowIfNull(utf8);
        bool isShifted = false;
        while (!source.IsEmpty)
        {
            int length;
            if (source.StartsWith(isShifted ? Back : Out))
            {
                length = (isShifted ? Back : Out).Length;
                isShifted = !isShifted;
            }
            else if (source[0] == '\n')
            {
                // The shift ends with its line.
                isShifted = false;
                utf8.Add(source[0]);
                length = 1;
            }
            else
            {
                length = isShifted ? ReadPair(source, utf8) : ReadAscii(source, utf8);
            }

            source = source[length..];
        }
    }

    /// <summary>Encodes one character as a whole run, marks included.</summary>
    public sealed override bool TryEncode(Rune rune, Span<byte> destination, out int written)
    {
        bool isShifted = false;
        written = Write(rune, ref isShifted, destination);
        bool encoded = written > 0;
        if (isShifted)
        {
            Back.CopyTo(destination[written..]);
            written += Back.Length;
        }

        return encoded;
    }

    public sealed override bool TryEncode(ReadOnlySpan<byte> utf8, List<byte> destination)
    {
        ArgumentNullException.ThrowIfNull(destination);
        Span<byte> cell = stackalloc byte[MaxEncodedLength];
        bool isShifted = false;
        bool complete = true;
        while (complete && !utf8.IsEmpty)
        {
            _ = Rune.DecodeFromUtf8(utf8, out Rune rune, out int read);
            int written = Write(rune, ref isShifted, cell);
            complete = written > 0;
            destination.AddRange(cell[..written]);
            utf8 = utf8[read..];
        }

        destination.AddRange(isShifted ? Back : []);
        return complete;
    }

    public sealed override int CountEncoded(ReadOnlySpan<byte> utf8)
    {
        Span<byte> cell = stackalloc byte[MaxEncodedLength];
        bool isShifted = false;
        int count = 0;
        while (!utf8.IsEmpty)
        {
            _ = Rune.DecodeFromUtf8(utf8, out Rune rune, out int read);
            count += Write(rune, ref isShifted, cell);
            utf8 = utf8[read..];
        }

        return count + (isShifted ? Back.Length : 0);
    }

    /// <summary>Reads an ASCII character, or what the encoding has in its place.</summary>
    /// <returns>Bytes read.</returns>
    private protected virtual int ReadAscii(ReadOnlySpan<byte> source, List<byte> utf8)
    {
        utf8.AddRange(source[0] < 0x80 && !IsForbidden(source[0]) ? source[..1] : "\uFFFD"u8);
        return 1;
    }

    /// <summary>Writes an ASCII character.</summary>
    /// <returns>Bytes written; 0 where the encoding cannot have the character.</returns>
    private protected virtual int WriteAscii(byte value, Span<byte> destination)
    {
        destination[0] = value;
        return IsForbidden(value) ? 0 : 1;
    }

    /// <summary>Whether a byte would change the meaning of what follows, so that it is no text.</summary>
    private protected virtual bool IsForbidden(byte value) => value is 0x0E or 0x0F or 0x1B;

    private static bool IsHalf(byte value) => value is >= FirstByte and <= LastByte;

    private int ReadPair(ReadOnlySpan<byte> source, List<byte> utf8)
    {
        if (source.Length < 2 || !IsHalf(source[0]) || !IsHalf(source[1]))
        {
            // Spaces and controls between the marks are met in practice and are themselves.
            utf8.AddRange(source[0] <= ' ' && !IsForbidden(source[0]) ? source[..1] : "\uFFFD"u8);
            return 1;
        }

        Span<byte> text = stackalloc byte[MaxCellTextLength];
        CodecCell cell = _shifted.DecodeCell([(byte)(source[0] | 0x80), (byte)(source[1] | 0x80)], text);
        utf8.AddRange(cell.Kind is CellKind.Exact or CellKind.Inexact ? text[..cell.TextLength] : "\uFFFD"u8);
        return 2;
    }

    private int Write(Rune rune, ref bool isShifted, Span<byte> destination)
    {
        Span<byte> bytes = stackalloc byte[MaxEncodedLength];
        int length = 1;
        bool encoded = rune.IsAscii
            ? (length = WriteAscii((byte)rune.Value, bytes)) > 0
            : _shifted.TryEncode(rune, bytes, out length) && length == 2 && IsHalf((byte)(bytes[0] & 0x7F)) && bytes[0] >= 0x80 && IsHalf((byte)(bytes[1] & 0x7F)) && bytes[1] >= 0x80;
        if (!encoded)
        {
            return 0;
        }

        int written = 0;
        if (isShifted == rune.IsAscii)
        {
            byte[] mark = isShifted ? Back : Out;
            mark.CopyTo(destination);
            written = mark.Length;
            isShifted = !isShifted;
        }

        for (int i = 0; i < length; i++)
        {
            destination[written++] = (byte)(bytes[i] & 0x7F);
        }

        return written;
    }
}
