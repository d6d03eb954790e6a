using Sanitizer.Language.Characters;

namespace Sanitizer.Stages.Injection;

/// <summary>A string foreign to its surroundings, and where it stands.</summary>
internal sealed class Token
{
    public Token(Script script, Script host)
    {
        Script = script;
        Host = host;
    }

    /// <summary>The script of the token.</summary>
    public Script Script { get; }

    /// <summary>The script of the line in which it was first found.</summary>
    public Script Host { get; }

    /// <summary>The occurrences, in order.</summary>
    public List<TokenSite> Sites { get; set; } = [];
}
