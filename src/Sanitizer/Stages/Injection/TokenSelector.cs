using System.Text;
using Sanitizer.Language.Characters;
using Sanitizer.Text;

namespace Sanitizer.Stages.Injection;

/// <summary>Chooses the strings that stand for punctuation among all foreign strings of a window.</summary>
internal sealed class TokenSelector
{
    private const double KnownConfidence = 0.96;

    private const int EnoughApostrophes = 4;

    // Without the lexicon a few places prove nothing.
    private const int FewestInsertions = 5;

    // Fewer letters are particles, units and symbols of formulas.
    private const int LeastLetters = 2;

    // Formulas have products of two or three Greek letters.
    private const int LeastGreekLetters = 4;

    // Nobody disguises more letters in a row than this, and the same ones in several words.
    private const int MostDisguised = 3;

    // Tokens that take turns are two or three; more different strings of a script are a language.
    private const int MostTakingTurns = 4;


    private readonly TokenTable _table;
    private readonly LexiconSupport _support;
    private readonly IReadOnlySet<ulong> _known;
    private readonly Dictionary<Script, Convention> _languages = [];

    public TokenSelector(TokenTable table, IReadOnlySet<ulong> known)
    {
        _table = table;
        _support = new LexiconSupport(table);
        _known = known;
    }

    /// <summary>The strings, and the language of the text around the first of them.</summary>
    public List<AcceptedToken> Select(ReadOnlySpan<byte> text, out Convention language)
    {
        TokenGrower.Grow(text, _table);
        List<AcceptedToken> accepted = [];
        List<Token> open = [];
        foreach (Token token in _table.Tokens)
        {
            if (token.Sites.Count == 0 || !IsCandidate(text, token) || !StandsAlone(text, token))
            {
                continue;
            }

            Judgement judgement = Judge(text, token);
            if (judgement.Confidence > 0)
            {
                accepted.Add(new AcceptedToken(token, judgement));
            }

            open.Add(token);
        }

        AddTurns(text, open, accepted);
        AddInsertions(text, open, accepted);
        if (accepted.Count == 0)
        {
            AddOwnScript(text, accepted);
        }

        language = accepted.Count == 0 ? Conventions.Instance.All[0] : Language(text, accepted[0].Token.Host);
        return accepted;
    }

    private Convention Language(ReadOnlySpan<byte> text, Script host)
    {
        if (!_languages.TryGetValue(host, out Convention? language))
        {
            language = Conventions.Instance.Guess(text, host);
            _languages.Add(host, language);
        }

        return language;
    }

    private Judgement Judge(ReadOnlySpan<byte> text, Token token)
    {
        TokenEvidence evidence = TokenEvidence.Of(text, token.Sites, Writings.Of(token.Host));
        Judgement judgement = Judge(text, token, token.Sites, evidence);
        if (_known.Count > 0 && evidence.Unusual * 2 >= evidence.Count && _known.Contains(Hash64.Of(text[token.Sites[0].Start..token.Sites[0].End])))
        {
            return new Judgement(Math.Max(judgement.Confidence, KnownConfidence), $"an earlier part of the document shows that the string stands for punctuation; {judgement.Reason}");
        }

        return judgement;
    }

    private Judgement Judge(ReadOnlySpan<byte> text, Token token, List<TokenSite> sites, in TokenEvidence evidence)
    {
        bool guestIsHost = _table.Hosts.Contains(token.Script);
        Judgement judgement = TokenJudge.Judge(evidence, token.Script, token.Host, guestIsHost);
        if (judgement.Confidence >= TokenJudge.Likely || (sites.Count < 2 && !IsRare(token.Script)))
        {
            return judgement;
        }

        double support = _support.Of(text, token);
        Judgement other = Judgement.Nothing;
        if (Writings.Of(token.Host) == Writing.Solid)
        {
            bool careful = guestIsHost || Writings.IsUsualGuest(token.Script, token.Host);
            other = SolidJudge.Judge(text, sites, Language(text, token.Host), careful, support);
            other = other.Confidence > 0 || careful ? other : SurvivorJudge.Judge(text, _table, sites, Language(text, token.Host), free: true);
        }
        else if (guestIsHost || Writings.IsUsualGuest(token.Script, token.Host))
        {
            other = OwnScriptJudge.Judge(text, token.Host, sites, support > 0 ? OwnScriptJudge.SupportedInside : 0);
        }
        else
        {
            Convention language = Language(text, token.Host);
            other = SurvivorJudge.Judge(text, _table, sites, language, free: language.InnerSpace || Writings.Of(token.Host) == Writing.Phrased);
            if (language.InnerSpace && evidence.InsideContexts >= EnoughApostrophes)
            {
                // Its quotation marks stand between spaces, as words do; its apostrophes tell what they are.
                other = new Judgement(TokenJudge.Sure, $"{evidence.Inside} of {evidence.Count} occurrences stand between letters, in {evidence.InsideContexts} different words");
            }

            if (other.Confidence < TokenJudge.Likely && evidence.Alone > 0)
            {
                other = AloneJudge.Judge(text, sites, language, support);
            }
        }

        return other.Confidence > judgement.Confidence ? other : judgement;
    }

    /// <summary>A word of the text's own script, where nothing foreign was found.</summary>
    private void AddOwnScript(ReadOnlySpan<byte> text, List<AcceptedToken> accepted)
    {
        List<Token> tokens = OwnScriptFinder.Find(text, _table);
        foreach (Token token in tokens)
        {
            Judgement judgement = OwnScriptJudge.Judge(text, token.Host, token.Sites, OwnSupport(text, token));
            if (judgement.Confidence > 0)
            {
                accepted.Add(new AcceptedToken(token, judgement));
                return;
            }
        }

        List<Token> listed = [];
        foreach (Token token in tokens)
        {
            if (SpamLexicon.Instance.IsSubject(LexiconSupport.BytesOf(text, token)))
            {
                listed.Add(token);
            }
        }

        if (listed.Count is < 2 or > MostTakingTurns || OwnSupport(text, [.. listed]) <= 0 || Overlap(listed))
        {
            return;
        }

        List<TokenSite> sites = [.. listed.SelectMany(token => token.Sites).OrderBy(site => site.Start)];
        Judgement together = OwnScriptJudge.Judge(text, listed[0].Host, sites, OwnSupport(text, [.. listed]));
        if (together.Confidence > 0)
        {
            accepted.AddRange(listed.Select(token => new AcceptedToken(token, together)));
        }
    }

    // Languages that join words have names of games inside longer ones.
    private double OwnSupport(ReadOnlySpan<byte> text, params ReadOnlySpan<Token> tokens) =>
        _support.Of(text, tokens) <= 0 ? 0
            : tokens[0].Host == Script.Hangul || Language(text, tokens[0].Host).JoinsWords ? OwnScriptJudge.SupportedInside : OwnScriptJudge.Supported;

    private static bool Overlap(List<Token> tokens)
    {
        List<TokenSite> sites = [.. tokens.SelectMany(token => token.Sites).OrderBy(site => site.Start)];
        for (int i = 1; i < sites.Count; i++)
        {
            if (sites[i].Start < sites[i - 1].End)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Several strings of one script may take turns: what each of them does not show alone they show together.</summary>
    private void AddTurns(ReadOnlySpan<byte> text, List<Token> open, List<AcceptedToken> accepted)
    {
        foreach (IGrouping<(Script Script, Script Host), Token> group in open.GroupBy(token => (token.Script, token.Host)))
        {
            List<Token> tokens = [.. group.Take(MostTakingTurns + 1)];
            if (tokens.Count is < 2 or > MostTakingTurns || tokens.TrueForAll(token => accepted.Exists(other => other.Token == token && other.Judgement.Confidence >= TokenJudge.Likely)))
            {
                continue;
            }

            List<TokenSite> sites = [.. tokens.SelectMany(token => token.Sites).OrderBy(site => site.Start)];
            if (sites.Count < tokens.Count + 2)
            {
                continue;
            }

            TokenEvidence evidence = TokenEvidence.Of(text, sites, Writings.Of(group.Key.Host));
            Judgement judgement = evidence.Words > 0 && !Language(text, group.Key.Host).InnerSpace ? Judgement.Nothing : Judge(text, tokens[0], sites, evidence);
            if (judgement.Confidence < TokenJudge.Likely)
            {
                continue;
            }

            judgement = judgement with { Reason = $"{tokens.Count} strings of one script take turns; {judgement.Reason}" };
            accepted.RemoveAll(token => tokens.Contains(token.Token));
            accepted.AddRange(tokens.Select(token => new AcceptedToken(token, judgement)));
        }
    }

    /// <summary>What is no mark, alone or in turns, may have been put between words.</summary>
    private void AddInsertions(ReadOnlySpan<byte> text, List<Token> open, List<AcceptedToken> accepted)
    {
        foreach (Token token in open)
        {
            if (accepted.Exists(other => other.Token == token && other.Judgement.Confidence >= TokenJudge.Likely) || _table.Hosts.Contains(token.Script))
            {
                continue;
            }

            double support = _support.Of(text, token);
            if (support <= 0 && (Writings.IsUsualGuest(token.Script, token.Host) || token.Sites.Count < FewestInsertions))
            {
                continue;
            }

            Judgement judgement = InsertionJudge.Judge(text, token.Sites, Language(text, token.Host), Writings.Of(token.Host), support);
            if (judgement.Confidence > 0)
            {
                accepted.RemoveAll(other => other.Token == token);
                accepted.Add(new AcceptedToken(token, judgement));
            }
        }
    }

    /// <summary>Strings that stand once are looked at closely only where their script has few others: many are a language.</summary>
    private bool IsRare(Script script)
    {
        int strings = 0;
        foreach (Token token in _table.Tokens)
        {
            strings += token.Script == script ? 1 : 0;
            if (strings > MostTakingTurns)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether the words around a string are the host's: among others of its script it is a word of a foreign text.</summary>
    private bool StandsAlone(ReadOnlySpan<byte> text, Token token)
    {
        TokenSite first = token.Sites[0];
        ReadOnlySpan<byte> own = text[first.Start..first.End];
        int among = 0;
        foreach (TokenSite site in token.Sites)
        {
            among += IsForeign(text, site.End, token.Script, own) || IsForeignBefore(text, site.Start, token.Script, own) ? 1 : 0;
        }

        const double MostAmongOthers = 0.1;
        if (among > MostAmongOthers * token.Sites.Count)
        {
            return false;
        }

        // Only so many are looked at, evenly: the lines are read anew for each.
        const int MostLooks = 32;
        int step = 1 + (token.Sites.Count / MostLooks);
        int looks = 0;
        int explained = 0;
        for (int i = 0; i < token.Sites.Count; i += step)
        {
            looks++;
            explained += ForeignLines.Explains(text, token, token.Sites[i], _table.Lines[token.Sites[i].Line]) ? 1 : 0;
        }

        return explained * 2 < looks;
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
    private static bool IsCandidate(ReadOnlySpan<byte> text, Token token)
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
