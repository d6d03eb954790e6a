using Sanitizer.Language.Characters;

namespace Sanitizer.Stages.Injection;

/// <summary>Tells what else of a string's script a window holds.</summary>
internal static class ScriptCompany
{
    /// <summary>Tokens that take turns are two or three; more different strings of a script are a language.</summary>
    public const int MostTakingTurns = 4;

    /// <summary>Whether the window has so many other strings of a string's script that they are a language.</summary>
    public static bool IsSpoken(TokenTable table, Token token, List<TokenSite> sites)
    {
        int strings = 0;
        int places = 0;
        foreach (Token other in table.Tokens)
        {
            if (other != token && other.Script == token.Script && other.Sites.Count > 0)
            {
                strings++;
                places += other.Sites.Count;
            }
        }

        return strings > MostTakingTurns && places > sites.Count;
    }

    /// <summary>Whether nothing else in the window is of a string's script.</summary>
    public static bool IsLonely(TokenTable table, Token token) =>
        !table.Hosts.Contains(token.Script) && !table.Tokens.Exists(other => other != token && other.Script == token.Script && other.Sites.Count > 0);

    /// <summary>Whether the text keeps spaces around every other string of a script, those that take turns with it aside.</summary>
    public static bool OthersStandFree(TokenTable table, ReadOnlySpan<byte> text, Token token, List<TokenSite> sites)
    {
        if (table.Hosts.Contains(token.Script))
        {
            return false;
        }

        HashSet<int> own = [.. sites.Select(site => site.Start)];
        foreach (Token other in table.Tokens)
        {
            if (other.Script != token.Script)
            {
                continue;
            }

            foreach (TokenSite site in other.Sites)
            {
                if (!own.Contains(site.Start) && (site.Before(text) is Neighbour.Letter || site.After(text) is Neighbour.Letter))
                {
                    return false;
                }
            }
        }

        return true;
    }

    /// <summary>Strings that stand once are looked at closely only where their script has few others: many are a language.</summary>
    public static bool IsRare(TokenTable table, Script script)
    {
        int strings = 0;
        foreach (Token token in table.Tokens)
        {
            strings += token.Script == script ? 1 : 0;
            if (strings > MostTakingTurns)
            {
                return false;
            }
        }

        return true;
    }
}
