using System.Text;
using Sanitizer.Text;

namespace Sanitizer.Stages.Injection;

/// <summary>The words around a place, in lower case; empty where there is none.</summary>
internal static class NearWords
{
    // Long enough for every word and ending that a convention lists.
    private const int MaximumLength = 24;

    /// <summary>The word that ends directly before a place.</summary>
    public static string Before(ReadOnlySpan<byte> text, int end)
    {
        int start = end;
        while (end - start < MaximumLength && RuneReader.RuneBefore(text, start, out Rune rune, out int length) && Neighbours.Of(rune.Value) == Neighbour.Letter)
        {
            start -= length;
        }

        return Lower(text[start..end]);
    }

    /// <summary>The word that starts directly at a place.</summary>
    public static string After(ReadOnlySpan<byte> text, int start)
    {
        int end = start;
        while (end - start < MaximumLength && RuneReader.RuneAt(text, end, out Rune rune, out int length) && Neighbours.Of(rune.Value) == Neighbour.Letter)
        {
            end += length;
        }

        return Lower(text[start..end]);
    }

    /// <summary>Whether a name or number ends directly before a place: a word with a capital, or a digit.</summary>
    public static bool IsNameBefore(ReadOnlySpan<byte> text, int end)
    {
        int start = end;
        bool capital = false;
        while (end - start < MaximumLength && RuneReader.RuneBefore(text, start, out Rune rune, out int length) && (Neighbours.Of(rune.Value) is Neighbour.Letter or Neighbour.Digit))
        {
            capital = Rune.IsUpper(rune) || Rune.IsDigit(rune);
            start -= length;
        }

        return capital;
    }

    /// <summary>Whether a capital starts at a place.</summary>
    public static bool IsUpperAfter(ReadOnlySpan<byte> text, int start) =>
        RuneReader.RuneAt(text, start, out Rune rune, out _) && Rune.IsUpper(rune);

    /// <summary>The letter that starts at a place.</summary>
    public static string LetterAfter(ReadOnlySpan<byte> text, int start) =>
        RuneReader.RuneAt(text, start, out Rune rune, out _) ? rune.ToString() : "";

    /// <summary>The letter that ends at a place.</summary>
    public static string LetterBefore(ReadOnlySpan<byte> text, int end) =>
        RuneReader.RuneBefore(text, end, out Rune rune, out _) ? rune.ToString() : "";

    private static string Lower(ReadOnlySpan<byte> word) => Encoding.UTF8.GetString(word).ToLowerInvariant();
}
