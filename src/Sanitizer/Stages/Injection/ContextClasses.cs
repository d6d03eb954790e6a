using System.Text;
using Sanitizer.Text;

namespace Sanitizer.Stages.Injection;

/// <summary>
/// The classes of words beside a place that the table of contexts counts: a frequent word itself, else the end of a word in lower case,
/// else its shape. The compiler of the table and its reader share them.
/// </summary>
internal static class ContextClasses
{
    /// <summary>A number.</summary>
    public const string Number = "#";

    /// <summary>A word with a capital.</summary>
    public const string Capital = "^";

    /// <summary>A word of capitals.</summary>
    public const string Capitals = "^^";

    /// <summary>Any other word.</summary>
    public const string Other = "-";

    /// <summary>Punctuation, or the end of the line, directly behind a place.</summary>
    public const string Stop = "$";

    // Shorter words have no ending.
    private const int LeastStem = 2;
    private const int EndingLength = 2;

    /// <summary>The bounds of the word that stands before a place and a space, or of the mark that does; empty where there is none.</summary>
    public static TextSpan Before(ReadOnlySpan<byte> text, int position)
    {
        if (position < 1 || text[position - 1] != ' ')
        {
            return TextSpan.FromBounds(position, position);
        }

        int end = position - 1;
        int start = end;
        while (RuneReader.RuneBefore(text, start, out Rune rune, out int length) && IsPart(rune))
        {
            start -= length;
        }

        if (start == end && RuneReader.RuneBefore(text, end, out Rune mark, out int size) && Neighbours.Of(mark.Value) is not (Neighbour.Edge or Neighbour.Space))
        {
            start -= size;
        }

        return TextSpan.FromBounds(start, end);
    }

    /// <summary>The bounds of the word that starts at a place; empty where none does.</summary>
    public static TextSpan At(ReadOnlySpan<byte> text, int position)
    {
        int end = position;
        while (RuneReader.RuneAt(text, end, out Rune rune, out int length) && IsPart(rune))
        {
            end += length;
        }

        return TextSpan.FromBounds(position, end);
    }

    /// <summary>The word in lower case: the class of a frequent one.</summary>
    public static string Lower(ReadOnlySpan<byte> word) => Encoding.UTF8.GetString(word).ToLowerInvariant();

    /// <summary>The end of a word in lower case that is long enough for one, with a hyphen before it; null for others.</summary>
    public static string? EndingOf(string lower) =>
        lower.Length >= LeastStem + EndingLength && char.IsLetter(lower[0]) ? $"-{lower[^EndingLength..]}" : null;

    /// <summary>What a word that is neither frequent nor has a known ending looks like; the mark itself for one.</summary>
    public static string ShapeOf(ReadOnlySpan<byte> word)
    {
        string text = Encoding.UTF8.GetString(word);
        return !char.IsLetterOrDigit(text[0]) && Neighbours.Of(text[0]) is not (Neighbour.Letter or Neighbour.Digit) ? text
            : Neighbours.Of(text[0]) == Neighbour.Digit ? Number
            : !char.IsUpper(text[0]) ? Other
            : text.Length > 1 && text.All(character => !char.IsLower(character)) ? Capitals
            : Capital;
    }

    private static bool IsPart(Rune rune) => Neighbours.Of(rune.Value) is Neighbour.Letter or Neighbour.Digit;
}
