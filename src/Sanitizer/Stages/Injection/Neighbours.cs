using System.Globalization;
using System.Text;
using Sanitizer.Language.Characters;
using Sanitizer.Text;

namespace Sanitizer.Stages.Injection;

/// <summary>Tells what stands beside a place in a text.</summary>
internal static class Neighbours
{
    public static Neighbour Before(ReadOnlySpan<byte> text, int position) =>
        RuneReader.RuneBefore(text, position, out Rune rune, out _) ? Of(rune.Value) : Neighbour.Edge;

    public static Neighbour After(ReadOnlySpan<byte> text, int position) =>
        RuneReader.RuneAt(text, position, out Rune rune, out _) ? Of(rune.Value) : Neighbour.Edge;

    public static Neighbour Of(int character) => character switch
    {
        '\n' or '\r' or 0x2028 or 0x2029 => Neighbour.Edge,
        '.' or ',' or ';' or ':' or '!' or '?' or 0x2026 or 0x037E or 0x0387 => Neighbour.Stop,
        0x3001 or 0x3002 or 0xFF01 or 0xFF0C or 0xFF0E or 0xFF1A or 0xFF1B or 0xFF1F => Neighbour.Stop,
        0x060C or 0x061B or 0x061F or 0x06D4 or 0x0964 or 0x0965 or 0x0589 => Neighbour.Stop,
        0x00BF or 0x00A1 => Neighbour.Open,

        // What belongs to the number or name beside it.
        '%' or '$' or '#' or '@' or 0x20AC or 0x00A3 or 0x2116 => Neighbour.Digit,
        '\'' or '"' or 0x2018 or 0x2019 or 0x201A or 0x201B or 0x201C or 0x201D or 0x201E or 0x201F or 0x00AB or 0x00BB or 0x2039 or 0x203A => Neighbour.Quote,
        >= 0x300C and <= 0x300F => Neighbour.Quote,
        _ => OfCategory(character),
    };

    private static Neighbour OfCategory(int character) => character < 0x80 && char.IsAsciiLetter((char)character) ? Neighbour.Letter : Letters.CategoryOf(character) switch
    {
        <= UnicodeCategory.EnclosingMark => Neighbour.Letter,
        UnicodeCategory.DecimalDigitNumber => Neighbour.Digit,
        UnicodeCategory.SpaceSeparator or UnicodeCategory.Control => Neighbour.Space,
        UnicodeCategory.DashPunctuation => Neighbour.Dash,
        UnicodeCategory.OpenPunctuation => Neighbour.Open,
        UnicodeCategory.ClosePunctuation => Neighbour.Close,
        UnicodeCategory.InitialQuotePunctuation or UnicodeCategory.FinalQuotePunctuation => Neighbour.Quote,
        _ => Neighbour.Symbol,
    };
}
