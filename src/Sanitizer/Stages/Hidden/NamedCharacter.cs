using System.Globalization;
using System.Text;
using Sanitizer.Text;

namespace Sanitizer.Stages.Hidden;

/// <summary>
/// Tells a hidden character that a program or a table means from one that is hidden: it is the whole of a quoted string, an end of a range
/// in a pattern, or its number stands in the same line.
/// </summary>
internal static class NamedCharacter
{
    /// <summary>Programs mean one such character, seldom two, or a short sequence for a terminal; more in a string is hidden text.</summary>
    private const int LongestLiteral = 8;

    /// <summary>How far on either side, in bytes, a pattern or a number is looked for.</summary>
    private const int Reach = 96;

    /// <summary>Whether a part of the text that shows nothing is meant.</summary>
    public static bool Is(ReadOnlySpan<byte> text, TextSpan span) =>
        span.Length <= LongestLiteral && (IsLiteral(text, span) || IsInRange(text, span) || HasNumber(text, span));

    // "x", 'x', `x`; in Lisp also ?x and ?\x.
    private static bool IsLiteral(ReadOnlySpan<byte> text, TextSpan span)
    {
        if (span.Start == 0 || span.End >= text.Length)
        {
            return false;
        }

        byte before = text[span.Start - 1];
        byte after = text[span.End];
        if (before is (byte)'"' or (byte)'\'' or (byte)'`')
        {
            return before == after;
        }

        bool isMarked = before == '?' || (before == '\\' && span.Start > 1 && text[span.Start - 2] == '?');
        return isMarked && after is (byte)')' or (byte)']' or (byte)'\n';
    }

    // [a-x] with characters beyond ASCII on the other side too.
    private static bool IsInRange(ReadOnlySpan<byte> text, TextSpan span)
    {
        bool isFirst = span.End + 1 < text.Length && text[span.End] == '-' && text[span.End + 1] >= 0x80;
        bool isLast = span.Start > 1 && text[span.Start - 1] == '-' && text[span.Start - 2] >= 0x80;
        if (!isFirst && !isLast)
        {
            return false;
        }

        ReadOnlySpan<byte> before = text[..span.Start];
        ReadOnlySpan<byte> line = before[(before.LastIndexOf((byte)'\n') + 1)..];
        return line.LastIndexOf((byte)'[') >= 0;
    }

    // 0x200C, \u200C, U+200C, #x200C in the line.
    private static bool HasNumber(ReadOnlySpan<byte> text, TextSpan span)
    {
        if (!RuneReader.RuneAt(text, span.Start, out Rune rune, out int length))
        {
            return false;
        }

        ReadOnlySpan<byte> before = text[Math.Max(0, span.Start - Reach)..span.Start];
        ReadOnlySpan<byte> after = text[(span.Start + length)..Math.Min(text.Length, span.End + Reach)];
        int lineEnd = after.IndexOf((byte)'\n');
        return HasNumber(before[(before.LastIndexOf((byte)'\n') + 1)..], rune.Value) || HasNumber(lineEnd < 0 ? after : after[..lineEnd], rune.Value);
    }

    private static bool HasNumber(ReadOnlySpan<byte> line, int character)
    {
        int position = 0;
        while (line[position..].IndexOfAny((byte)'x', (byte)'u', (byte)'+') is int offset and >= 0)
        {
            position += offset + 1;
            int length = 0;
            while (position + length < line.Length && char.IsAsciiHexDigit((char)line[position + length]))
            {
                length++;
            }

            if (length is >= 2 and <= 6 && int.Parse(line.Slice(position, length), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture) == character)
            {
                return true;
            }
        }

        return false;
    }
}
