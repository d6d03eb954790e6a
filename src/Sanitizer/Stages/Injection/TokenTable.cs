using Sanitizer.Language.Characters;

namespace Sanitizer.Stages.Injection;

/// <summary>The foreign strings of a window.</summary>
internal sealed class TokenTable
{
    private const int SampleLength = 1 << 15;

    private Script? _leading;

    /// <summary>The lines that hold foreign letters, in order.</summary>
    public List<HostLine> Lines { get; } = [];

    /// <summary>The foreign strings, in the order of their first occurrence.</summary>
    public List<Token> Tokens { get; set; } = [];

    /// <summary>The scripts in which at least one line of the window is written.</summary>
    public HashSet<Script> Hosts { get; } = [];

    /// <summary>Whether some line is written with a script. Japanese is written with ideographs, too.</summary>
    public bool IsHost(Script script) => Hosts.Contains(script) || (script is Script.Han or Script.Katakana && Hosts.Contains(Script.Hiragana));

    /// <summary>The script that leads in the window: told once, by its sample.</summary>
    public Script LeadingOf(ReadOnlySpan<byte> text) => _leading ??= LeadingScript.Of(text[..Math.Min(text.Length, SampleLength)]);

    /// <summary>Forgets what stands in an advertisement that goes.</summary>
    public void Remove(SpamBlock block)
    {
        foreach (Token token in Tokens)
        {
            token.Sites.RemoveAll(site => site.Start < block.End && site.End > block.Start);
        }

        Tokens.RemoveAll(token => token.Sites.Count == 0);
    }
}
