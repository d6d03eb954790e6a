using System.Buffers;
using System.Text;

namespace Sanitizer.Text;

/// <summary>
/// Reads the characters of well-formed UTF-8 forward, without allocating. Malformed bytes come out as U+FFFD and are
/// always passed over, so a loop ends on any input; only for well-formed text do forward and backward agree.
/// </summary>
public ref struct RuneReader
{
    private readonly ReadOnlySpan<byte> _text;

    /// <summary>Starts at a byte offset that is the start of a character.</summary>
    public RuneReader(ReadOnlySpan<byte> text, int position = 0)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)position, (uint)text.Length, nameof(position));
        _text = text;
        Position = position;
    }

    /// <summary>Offset in bytes of the character that comes next.</summary>
    public int Position { get; private set; }

    /// <summary>True behind the last character.</summary>
    public readonly bool AtEnd => Position >= _text.Length;

    /// <summary>Reads the next character; false at the end.</summary>
    public bool TryRead(out Rune rune)
    {
        if (!RuneAt(_text, Position, out rune, out int length))
        {
            return false;
        }

        Position += length;
        return true;
    }

    /// <summary>The character that starts at byte <paramref name="index"/>, and its length in bytes; false at the end of the text.</summary>
    public static bool RuneAt(ReadOnlySpan<byte> text, int index, out Rune rune, out int length)
    {
        if ((uint)index >= (uint)text.Length)
        {
            rune = default;
            length = 0;
            return false;
        }

        byte first = text[index];
        if (first < 0x80)
        {
            rune = new Rune((char)first);
            length = 1;
            return true;
        }

        if (Rune.DecodeFromUtf8(text[index..], out rune, out length) != OperationStatus.Done)
        {
            rune = Rune.ReplacementChar;
        }

        return true;
    }

    /// <summary>The character that ends before byte <paramref name="index"/>, and its length in bytes; false at the start of the text.</summary>
    public static bool RuneBefore(ReadOnlySpan<byte> text, int index, out Rune rune, out int length)
    {
        if (index <= 0 || index > text.Length)
        {
            rune = default;
            length = 0;
            return false;
        }

        byte last = text[index - 1];
        if (last < 0x80)
        {
            rune = new Rune((char)last);
            length = 1;
            return true;
        }

        if (Rune.DecodeLastFromUtf8(text[..index], out rune, out length) != OperationStatus.Done)
        {
            rune = Rune.ReplacementChar;
        }

        return true;
    }
}
