using Sanitizer.Language.Characters;

namespace Sanitizer.Stages.Injection;

/// <summary>What the lexicon adds to the evidence for the strings of a window.</summary>
internal sealed class LexiconSupport
{
    private const int MostAsked = 12;

    // A message of a line says too little of what it speaks of; in bytes.
    private const int ShortestText = 80;

    private readonly TokenTable _table;
    private readonly Dictionary<Script, bool> _speaks = [];
    private int _asked;

    public LexiconSupport(TokenTable table) => _table = table;

    /// <summary>The bytes of a string.</summary>
    public static ReadOnlySpan<byte> BytesOf(ReadOnlySpan<byte> text, Token token) => text[token.Sites[0].Start..token.Sites[0].End];

    /// <summary>What the lexicon adds to the evidence for a string: nothing where the text speaks of such things itself.</summary>
    public double Of(ReadOnlySpan<byte> text, params ReadOnlySpan<Token> tokens)
    {
        LexiconKind kind = text.Length > SpamLexicon.LongestText ? LexiconKind.Offer : SpamLexicon.Instance.KindOf(BytesOf(text, tokens[0]));
        if (kind == LexiconKind.Offer)
        {
            return 0;
        }

        // A word that also means other things adds half.
        double support = kind == LexiconKind.Subject ? 5 : 2.5;

        Script host = tokens[0].Host;
        if (tokens[0].Script != host && tokens[0].Script != Script.Latin)
        {
            if (text.Length < ShortestText || SpeaksScriptOf(text, tokens[0]))
            {
                return 0;
            }

            if (!_speaks.TryGetValue(host, out bool speaks))
            {
                speaks = Topic.Speaks(text, host);
                _speaks.Add(host, speaks);
            }

            return speaks ? 0 : support;
        }

        // The strings themselves are no topic. Each question reads the window anew.
        if (++_asked > MostAsked)
        {
            return 0;
        }

        byte[] masked = text.ToArray();
        foreach (Token token in tokens)
        {
            foreach (TokenSite site in token.Sites)
            {
                masked.AsSpan(site.Start, site.End - site.Start).Fill((byte)' ');
            }
        }

        return Topic.Speaks(masked, host) ? 0 : support;
    }

    /// <summary>Whether the text has other words of a string's script: one who writes in two languages uses such words as others.</summary>
    private bool SpeaksScriptOf(ReadOnlySpan<byte> text, Token token)
    {
        foreach (Token other in _table.Tokens)
        {
            if (other.Script == token.Script && other.Sites.Count > 0 && !SpamLexicon.Instance.IsSubject(BytesOf(text, other)))
            {
                return true;
            }
        }

        return false;
    }
}
