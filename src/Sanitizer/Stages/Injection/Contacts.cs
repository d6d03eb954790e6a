using System.Buffers;
using System.Text;
using Sanitizer.Text;

namespace Sanitizer.Stages.Injection;

/// <summary>Finds what an advertisement leads to: an address of the web, a name behind an at sign, a telephone number.</summary>
internal static class Contacts
{
    private const int LeastHandle = 4;
    private const int LeastDigits = 9;
    private const int MaximumLength = 200;

    private static readonly SearchValues<byte> Signs = SearchValues.Create(".@+"u8);
    private static readonly SearchValues<byte> NameBytes = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_."u8);
    private static readonly SearchValues<byte> AddressBytes = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_./?=&%#:~+@"u8);
    private static readonly SearchValues<byte> PhoneBytes = SearchValues.Create("0123456789 -()"u8);

    // The ends of names that are written without a scheme, as advertisements do to pass filters.
    private static readonly HashSet<string> Endings = new(
        ["com", "net", "org", "info", "biz", "vip", "cc", "top", "xyz", "club", "site", "online", "shop", "app", "bet", "casino", "win", "fun", "live", "link", "pro", "me", "io", "co", "tv", "ru", "cn", "kr", "jp", "tw", "hk", "vn", "th", "id", "in", "us", "uk", "de", "fr", "pl", "tr", "ua", "click", "store", "space", "pw", "ws"],
        StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> EndingsOfSpans = Endings.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The next contact at or behind a place.</summary>
    public static bool TryFind(ReadOnlySpan<byte> text, int from, out TextSpan contact)
    {
        int position = from;
        while (position < text.Length && text[position..].IndexOfAny(Signs) is int offset and >= 0)
        {
            position += offset;
            if (text[position] switch
            {
                (byte)'.' => TryAddress(text, from, position, out contact),
                (byte)'@' => TryHandle(text, position, out contact),
                _ => TryPhone(text, position, out contact),
            })
            {
                return true;
            }

            position++;
        }

        contact = default;
        return false;
    }

    private static bool TryAddress(ReadOnlySpan<byte> text, int from, int dot, out TextSpan address)
    {
        // Most full stops end a sentence.
        if (dot + 2 >= text.Length || !char.IsAsciiLetter((char)text[dot + 1]) || dot == 0 || !NameBytes.Contains(text[dot - 1]))
        {
            address = default;
            return false;
        }

        int first = Math.Max(from, dot - MaximumLength);
        int start = first + text[first..dot].LastIndexOfAnyExcept(NameBytes) + 1;
        int length = text[dot..].IndexOfAnyExcept(NameBytes);
        int end = length < 0 ? text.Length : dot + length;
        ReadOnlySpan<byte> name = text[start..end].TrimEnd("."u8);
        int last = name.LastIndexOf((byte)'.');
        bool scheme = text[first..start].EndsWith("://"u8);
        bool known = scheme || name.StartsWith("www."u8) || (last > 0 && IsEnding(name[(last + 1)..]) && char.IsAsciiLetterOrDigit((char)name[0]));
        if (!known || last <= 0 || name.Length - last < 3)
        {
            address = default;
            return false;
        }

        if (scheme)
        {
            start -= 3;
            while (start > first && char.IsAsciiLetter((char)text[start - 1]))
            {
                start--;
            }
        }

        length = text[dot..].IndexOfAnyExcept(AddressBytes);
        end = length < 0 ? text.Length : dot + length;
        while (text[end - 1] is (byte)'.' or (byte)'?' or (byte)':')
        {
            end--;
        }

        address = TextSpan.FromBounds(start, end);
        return true;
    }

    private static bool IsEnding(ReadOnlySpan<byte> label)
    {
        const int LongestEnding = 8;
        if (label.Length is < 2 or > LongestEnding)
        {
            return false;
        }

        Span<char> characters = stackalloc char[LongestEnding];
        return Ascii.ToUtf16(label, characters, out int length) == OperationStatus.Done && EndingsOfSpans.Contains(characters[..length]);
    }

    private static bool TryHandle(ReadOnlySpan<byte> text, int at, out TextSpan handle)
    {
        int length = text[(at + 1)..].IndexOfAnyExcept(NameBytes);
        int end = length < 0 ? text.Length : at + 1 + length;
        handle = TextSpan.FromBounds(at, end);
        return end - at > LeastHandle && (at == 0 || !NameBytes.Contains(text[at - 1]));
    }

    private static bool TryPhone(ReadOnlySpan<byte> text, int plus, out TextSpan phone)
    {
        int length = text[(plus + 1)..].IndexOfAnyExcept(PhoneBytes);
        int end = length < 0 ? text.Length : plus + 1 + length;
        while (end > plus + 1 && !char.IsAsciiDigit((char)text[end - 1]))
        {
            end--;
        }

        int digits = 0;
        foreach (byte value in text[plus..end])
        {
            digits += char.IsAsciiDigit((char)value) ? 1 : 0;
        }

        phone = TextSpan.FromBounds(plus, end);
        return digits >= LeastDigits;
    }
}
