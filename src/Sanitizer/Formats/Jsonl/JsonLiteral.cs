using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using System.Text;
using Sanitizer.Text;

namespace Sanitizer.Formats.Jsonl;

/// <summary>
/// The content of a JSON string literal (RFC 8259, section 7) as text, with a map back to the literal, so that a change of the text
/// rewrites only the bytes that it touches.
/// </summary>
internal sealed class JsonLiteral
{
    private readonly List<Escape> _escapes;

    private JsonLiteral(ReadOnlyMemory<byte> content, ReadOnlyMemory<byte> text, List<Escape> escapes, EscapeStyle style)
    {
        Content = content;
        Text = text;
        _escapes = escapes;
        Style = style;
    }

    /// <summary>The literal between its quotation marks.</summary>
    public ReadOnlyMemory<byte> Content { get; }

    /// <summary>The text, well-formed UTF-8.</summary>
    public ReadOnlyMemory<byte> Text { get; }

    /// <summary>How the literal spells characters outside ASCII.</summary>
    public EscapeStyle Style { get; }

    /// <summary>Reads a literal.</summary>
    /// <param name="content">The bytes between the quotation marks; valid JSON and valid UTF-8.</param>
    /// <returns>Null where an escape is a lone surrogate, so that there is no such text.</returns>
    public static JsonLiteral? Read(ReadOnlyMemory<byte> content)
    {
        ReadOnlySpan<byte> literal = content.Span;
        int next = literal.IndexOf((byte)'\\');
        if (next < 0)
        {
            return new JsonLiteral(content, content, [], EscapeStyle.Plain);
        }

        List<Escape> escapes = [];
        // No escape is shorter than what it stands for.
        byte[] text = GC.AllocateUninitializedArray<byte>(literal.Length);
        int written = 0;
        int position = 0;
        bool escapesLetters = false;
        bool upper = false;
        while (next >= 0)
        {
            literal.Slice(position, next).CopyTo(text.AsSpan(written));
            written += next;
            position += next;
            if (!TryReadEscape(literal[position..], out Rune rune, out int length))
            {
                return null;
            }

            int size = rune.EncodeToUtf8(text.AsSpan(written));
            escapes.Add(new Escape(position, length, written, size));
            written += size;
            escapesLetters |= rune.Value >= 0x80;
            upper |= rune.Value >= 0x80 && literal.Slice(position + 2, 4).ContainsAnyInRange((byte)'A', (byte)'F');
            position += length;
            next = literal[position..].IndexOf((byte)'\\');
        }

        literal[position..].CopyTo(text.AsSpan(written));
        written += literal.Length - position;
        EscapeStyle style = !escapesLetters || !Ascii.IsValid(literal) ? EscapeStyle.Plain : upper ? EscapeStyle.AsciiUpper : EscapeStyle.Ascii;
        return new JsonLiteral(content, text.AsMemory(0, written), escapes, style);
    }

    /// <summary>The range of the literal's content that spells a range of the text.</summary>
    /// <param name="span">A range of the text, on boundaries of characters.</param>
    /// <param name="escape">Where the search for escapes goes on; start with 0 and ask from front to back.</param>
    public TextSpan ToLiteral(TextSpan span, ref int escape)
    {
        int start = Place(span.Start, ref escape);
        int end = Place(span.End, ref escape);
        return TextSpan.FromBounds(start, end);
    }

    /// <summary>Adds the literal spelling of some text.</summary>
    /// <param name="text">Well-formed UTF-8.</param>
    /// <param name="style">How characters outside ASCII are spelled.</param>
    /// <param name="destination">Where the bytes are added.</param>
    public static void Write(ReadOnlySpan<byte> text, EscapeStyle style, IBufferWriter<byte> destination)
    {
        while (!text.IsEmpty)
        {
            _ = Rune.DecodeFromUtf8(text, out Rune rune, out int length);
            WriteRune(rune, text[..length], style, destination);
            text = text[length..];
        }
    }

    private int Place(int position, ref int escape)
    {
        while (escape < _escapes.Count && _escapes[escape].TextStart + _escapes[escape].TextLength <= position)
        {
            escape++;
        }

        if (escape == 0)
        {
            return position;
        }

        Escape before = _escapes[escape - 1];
        return before.LiteralStart + before.LiteralLength + (position - before.TextStart - before.TextLength);
    }

    private static bool TryReadEscape(ReadOnlySpan<byte> literal, out Rune rune, out int length)
    {
        length = 2;
        if (literal[1] != 'u')
        {
            rune = new Rune((char)(literal[1] switch
            {
                (byte)'b' => '\b',
                (byte)'f' => '\f',
                (byte)'n' => '\n',
                (byte)'r' => '\r',
                (byte)'t' => '\t',
                _ => (char)literal[1],
            }));
            return true;
        }

        char first = Unit(literal[2..]);
        length = 6;
        if (!char.IsSurrogate(first))
        {
            rune = new Rune(first);
            return true;
        }

        length = 12;
        bool isPair = literal.Length >= 12 && literal[6] == '\\' && literal[7] == 'u';
        rune = default;
        return isPair && Rune.TryCreate(first, Unit(literal[8..]), out rune);
    }

    private static char Unit(ReadOnlySpan<byte> digits)
    {
        _ = Utf8Parser.TryParse(digits[..4], out ushort unit, out _, 'x');
        return (char)unit;
    }

    private static void WriteRune(Rune rune, ReadOnlySpan<byte> utf8, EscapeStyle style, IBufferWriter<byte> destination)
    {
        ReadOnlySpan<byte> shortForm = rune.Value switch
        {
            '"' => "\\\""u8,
            '\\' => "\\\\"u8,
            '\b' => "\\b"u8,
            '\f' => "\\f"u8,
            '\n' => "\\n"u8,
            '\r' => "\\r"u8,
            '\t' => "\\t"u8,
            _ => default,
        };
        if (!shortForm.IsEmpty)
        {
            destination.Write(shortForm);
        }
        else if (rune.Value < 0x20 || (rune.Value >= 0x80 && style != EscapeStyle.Plain))
        {
            Span<char> units = stackalloc char[2];
            foreach (char unit in units[..rune.EncodeToUtf16(units)])
            {
                WriteUnit(unit, style, destination);
            }
        }
        else
        {
            destination.Write(utf8);
        }
    }

    private static void WriteUnit(char unit, EscapeStyle style, IBufferWriter<byte> destination)
    {
        Span<byte> escape = destination.GetSpan(6);
        "\\u"u8.CopyTo(escape);
        _ = ((ushort)unit).TryFormat(escape[2..], out _, style == EscapeStyle.AsciiUpper ? "X4" : "x4", CultureInfo.InvariantCulture);
        destination.Advance(6);
    }
}
