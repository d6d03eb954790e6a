using System.Text;
using Sanitizer.Language.Characters;
using Sanitizer.Text;

namespace Sanitizer.Stages.Injection;

/// <summary>Tells which foreign strings may be tokens at all.</summary>
internal static class TokenShapes
{
    // Fewer letters are particles, units and symbols of formulas.
    private const int LeastLetters = 2;

    // Formulas have products of two or three Greek letters.
    private const int LeastGreekLetters = 4;

    // Nobody disguises more letters in a row than this, and the same ones in several words.
    private const int MostDisguised = 3;

    /// <summary>Whether the words around a string are the host's: among others of its script it is a word of a foreign text.</summary>
    public static bool StandsAlone(ReadOnlySpan<byte> text, Token token)
    {
        TokenSite first = token.Sites[0];
        ReadOnlySpan<byte> own = text[first.Start..first.End];
        int among = 0;
        foreach (TokenSite site in token.Sites)
        {
            among += IsForeign(text, site.End, token.Script, own) || IsForeignBefore(text, site.Start, token.Script, own) ? 1 : 0;
        }

        const double MostAmongOthers = 0.1;
        return among <= MostAmongOthers * token.Sites.Count;
    }

    private static bool IsForeign(ReadOnlySpan<byte> text, int end, Script script, ReadOnlySpan<byte> own)
    {
        int position = end;
        while (RuneReader.RuneAt(text, position, out Rune rune, out int length) && position - end <= 4)
        {
            if (Letters.IsLetter(rune.Value))
            {
                return position > end && ScriptTable.ScriptOf(rune.Value) == script && !text[position..].StartsWith(own);
            }

            if (Neighbours.Of(rune.Value) == Neighbour.Edge)
            {
                return false;
            }

            position += length;
        }

        return false;
    }

    private static bool IsForeignBefore(ReadOnlySpan<byte> text, int start, Script script, ReadOnlySpan<byte> own)
    {
        int position = start;
        while (RuneReader.RuneBefore(text, position, out Rune rune, out int length) && start - position <= 4)
        {
            if (Letters.IsLetter(rune.Value))
            {
                return position < start && ScriptTable.ScriptOf(rune.Value) == script && !text[..position].EndsWith(own);
            }

            if (Neighbours.Of(rune.Value) == Neighbour.Edge)
            {
                return false;
            }

            position -= length;
        }

        return false;
    }

    /// <summary>Whether a string is long enough, and not letters of the host in disguise.</summary>
    public static bool IsCandidate(ReadOnlySpan<byte> text, Token token)
    {
        TokenSite site = token.Sites[0];
        int letters = 0;
        bool disguise = true;
        RuneReader reader = new(text[site.Start..site.End]);
        while (reader.TryRead(out Rune rune))
        {
            letters += Letters.IsLetter(rune.Value) ? 1 : 0;
            disguise = disguise && Confusables.TryGetLookalike(rune.Value, token.Host, out _);
        }

        return letters >= (token.Script == Script.Greek ? LeastGreekLetters : LeastLetters) && !(disguise && letters <= MostDisguised);
    }
}
