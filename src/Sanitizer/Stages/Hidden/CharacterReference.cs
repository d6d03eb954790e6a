using System.Globalization;
using System.Net;
using System.Text;
using Sanitizer.Text;
using Sanitizer.Text.Codecs;

namespace Sanitizer.Stages.Hidden;

/// <summary>An HTML character reference, also one whose ampersand was encoded again, at any depth.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Decoded">The character for which it stands.</param>
internal readonly record struct CharacterReference(TextSpan Span, string Decoded)
{
    /// <summary>The longest name in use (thetasym) and the longest number (#x10FFFF) are shorter.</summary>
    private const int LongestName = 10;

    /// <summary>Reads the reference that starts with the ampersand at a place.</summary>
    public static bool TryRead(ReadOnlySpan<byte> text, int start, out CharacterReference reference)
    {
        reference = default;
        int position = start + 1;
        while (TryDecode(text, position, out string decoded, out int end))
        {
            reference = new CharacterReference(TextSpan.FromBounds(start, end), decoded);
            if (decoded != "&")
            {
                break;
            }

            position = end;
        }

        return reference.Span.Length > 0;
    }

    private static bool TryDecode(ReadOnlySpan<byte> text, int position, out string decoded, out int end)
    {
        decoded = string.Empty;
        end = position;
        int length = text[position..Math.Min(text.Length, position + LongestName)].IndexOf((byte)';');
        if (length < 2 || !Ascii.IsValid(text.Slice(position, length)))
        {
            return false;
        }

        end = position + length + 1;
        string name = Encoding.ASCII.GetString(text.Slice(position, length));
        decoded = name[0] == '#' ? Number(name[1..]) : Name(name);
        return decoded.Length > 0;
    }

    private static string Name(string name)
    {
        if (!name.All(char.IsAsciiLetterOrDigit))
        {
            return string.Empty;
        }

        string decoded = WebUtility.HtmlDecode($"&{name};");
        return decoded.Length <= 2 ? decoded : string.Empty;
    }

    private static string Number(string digits)
    {
        bool isHexadecimal = digits.Length > 1 && digits[0] is 'x' or 'X';
        NumberStyles style = isHexadecimal ? NumberStyles.AllowHexSpecifier : NumberStyles.None;
        if (!int.TryParse(isHexadecimal ? digits[1..] : digits, style, CultureInfo.InvariantCulture, out int value))
        {
            return string.Empty;
        }

        // HTML reads 128 to 159 as windows-1252; other controls and surrogates are errors.
        if (value is >= 0x80 and <= 0x9F)
        {
            return FromWindows(value);
        }

        return value is '\t' or '\n' || (value is >= ' ' and not 0x7F && Rune.IsValid(value)) ? char.ConvertFromUtf32(value) : string.Empty;
    }

    private static string FromWindows(int value)
    {
        if (!CodecCatalog.TryGet("windows-1252", out TextCodec? codec))
        {
            return string.Empty;
        }

        List<byte> decoded = [];
        codec.DecodeRun([(byte)value], decoded);
        string text = Encoding.UTF8.GetString([.. decoded]);
        return text.Length == 1 && text[0] > 0x9F ? text : string.Empty;
    }
}
