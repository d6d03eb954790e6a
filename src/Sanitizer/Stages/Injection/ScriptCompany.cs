using Sanitizer.Language.Characters;

namespace Sanitizer.Stages.Injection;

/// <summary>Tells what else of a string's script a window holds. The window's strings are counted once.</summary>
internal sealed class ScriptCompany
{
    /// <summary>Tokens that take turns are two or three; more different strings of a script are a language.</summary>
    public const int MostTakingTurns = 4;

    private readonly TokenTable _table;
    private readonly Dictionary<Script, (int Strings, int Places, int Glued)> _counts = [];

    /// <summary>Counts the strings of a window; their bounds are final.</summary>
    public ScriptCompany(ReadOnlySpan<byte> text, TokenTable table)
    {
        _table = table;
        foreach (Token token in table.Tokens)
        {
            if (token.Sites.Count > 0)
            {
                (int strings, int places, int glued) = _counts.GetValueOrDefault(token.Script);
                _counts[token.Script] = (strings + 1, places + token.Sites.Count, glued + GluedAmong(text, token.Sites));
            }
        }
    }

    /// <summary>Whether the window has so many other strings of a string's script that they are a language.</summary>
    public bool IsSpoken(Token token, List<TokenSite> sites)
    {
        (int strings, int places, _) = _counts.GetValueOrDefault(token.Script);
        return strings - 1 > MostTakingTurns && places - token.Sites.Count > sites.Count;
    }

    /// <summary>Whether nothing else in the window is of a string's script.</summary>
    public bool IsLonely(Token token) => !_table.IsHost(token.Script) && _counts.GetValueOrDefault(token.Script).Strings == 1;

    /// <summary>Whether the text keeps spaces around every other string of a script, those that take turns with it aside.</summary>
    public bool OthersStandFree(ReadOnlySpan<byte> text, Token token, List<TokenSite> sites) =>
        !_table.IsHost(token.Script) && _counts.GetValueOrDefault(token.Script).Glued <= GluedAmong(text, sites);

    /// <summary>Strings that stand once are looked at closely only where their script has few others: many are a language.</summary>
    public bool IsRare(Script script) => _counts.GetValueOrDefault(script).Strings <= MostTakingTurns;

    private static int GluedAmong(ReadOnlySpan<byte> text, List<TokenSite> sites)
    {
        int glued = 0;
        foreach (TokenSite site in sites)
        {
            glued += site.Before(text) == Neighbour.Letter || site.After(text) == Neighbour.Letter ? 1 : 0;
        }

        return glued;
    }
}
