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
    private const int FewestLonelyInsertions = 3;

    private const int MostTakingTurns = ScriptCompany.MostTakingTurns;

    private readonly TokenTable _table;
    private readonly LexiconSupport _support;
    private readonly IReadOnlySet<ulong> _known;
    private readonly Dictionary<Script, Convention> _languages = [];
    private readonly Dictionary<Script, double> _averageFits = [];
    private ScriptCompany? _company;

    public TokenSelector(TokenTable table, IReadOnlySet<ulong> known)
    {
        _table = table;
        _support = new LexiconSupport(table);
        _known = known;
    }

    /// <summary>The strings, and the language of the text around the first of them.</summary>
    /// <param name="text">The window.</param>
    /// <param name="ownScript">Whether it may hold tokens of its own script.</param>
    /// <param name="language">The language.</param>
    public List<AcceptedToken> Select(ReadOnlySpan<byte> text, bool ownScript, out Convention language)
    {
        TokenGrower.Grow(text, _table);
        _company = new ScriptCompany(text, _table);
        List<AcceptedToken> accepted = [];
        List<Token> open = [];
        foreach (Token token in _table.Tokens)
        {
            if (token.Sites.Count == 0 || !TokenShapes.IsCandidate(text, token) || !TokenShapes.StandsAlone(text, token) || IsAtHome(text, token))
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
            if (ownScript || OwnScriptFinder.MayStartOtherwise(text))
            {
                AddOwnScript(text, accepted);
            }
        }
        else
        {
            TokenClaims.Claim(text, _table, accepted);
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

    // Measured once a window, whatever the number of strings.
    private double AverageFit(ReadOnlySpan<byte> text, Script host)
    {
        if (!_averageFits.TryGetValue(host, out double average))
        {
            average = MarkFit.Average(text, Language(text, host).DoubleOpen);
            _averageFits.Add(host, average);
        }

        return average;
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
        bool guestIsHost = _table.IsHost(token.Script) || _company!.IsSpoken(token, sites);
        if (guestIsHost && Writings.Of(token.Host) == Writing.Spaced && Writings.Of(token.Script) != Writing.Spaced)
        {
            // Text in two languages, one of which keeps no spaces around the other's words.
            return Judgement.Nothing;
        }

        Judgement judgement = TokenJudge.Judge(evidence, token.Script, token.Host, guestIsHost);
        if (judgement.Confidence >= TokenJudge.Likely || (sites.Count < 2 && !_company!.IsRare(token.Script)))
        {
            return judgement;
        }

        double support = _support.Of(text, token);
        Judgement other = Judgement.Nothing;
        if (Writings.Of(token.Host) == Writing.Solid)
        {
            bool careful = guestIsHost || Writings.IsUsualGuest(token.Script, token.Host);
            other = SolidJudge.Judge(text, sites, Language(text, token.Host), careful, !careful && _company!.IsLonely(token), careful ? 0 : AverageFit(text, token.Host), support);
            other = other.Confidence > 0 || careful ? other : SurvivorJudge.Judge(text, _table, sites, Language(text, token.Host), free: true);
        }
        else if (guestIsHost || Writings.IsUsualGuest(token.Script, token.Host))
        {
            other = Writings.Of(token.Host) is Writing.Spaced or Writing.Phrased
                ? GuestJudge.Judge(text, sites, Writings.Of(token.Host), _company!.OthersStandFree(text, token, sites), support > 0 ? OwnScriptJudge.SupportedInside : 0)
                : OwnScriptJudge.Judge(text, token.Host, sites, Language(text, token.Host), support > 0 ? OwnScriptJudge.SupportedInside : 0);
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

            if (other.Confidence < TokenJudge.Likely && Writings.Of(token.Host) == Writing.Spaced && _company!.IsLonely(token))
            {
                other = InsideJudge.Judge(text, sites, language);
            }

            if (other.Confidence < TokenJudge.Likely && evidence.Alone > 0 && Writings.Of(token.Host) != Writing.Phrased)
            {
                other = AloneJudge.Judge(text, sites, language, ownScript: false, _company!.IsLonely(token), support);
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
            double support = OwnSupport(text, token);
            if (support <= 0 && !OwnScriptJudge.MayBeToken(text, token.Host, token.Sites))
            {
                continue;
            }

            Convention language = Language(text, token.Host);
            Judgement judgement = OwnScriptJudge.Judge(text, token.Host, token.Sites, language, support);
            if (judgement.Confidence <= 0 && support > 0 && language.InnerSpace)
            {
                judgement = AloneJudge.Judge(text, token.Sites, language, ownScript: true, lonely: false, support);
            }

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
        Judgement together = OwnScriptJudge.Judge(text, listed[0].Host, sites, Language(text, listed[0].Host), OwnSupport(text, [.. listed]));
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
            if (accepted.Exists(other => other.Token == token && other.Judgement.Confidence >= TokenJudge.Likely) || _table.IsHost(token.Script))
            {
                continue;
            }

            double support = _support.Of(text, token);
            bool usual = Writings.IsUsualGuest(token.Script, token.Host);
            bool lonely = !usual && _company!.IsLonely(token);
            if (support <= 0 && (usual || token.Sites.Count < (lonely ? FewestLonelyInsertions : FewestInsertions)))
            {
                continue;
            }

            Judgement judgement = InsertionJudge.Judge(text, token.Sites, Language(text, token.Host), Writings.Of(token.Host), lonely, support);
            if (judgement.Confidence > 0)
            {
                accepted.RemoveAll(other => other.Token == token);
                accepted.Add(new AcceptedToken(token, judgement));
            }
        }
    }

    /// <summary>Whether most of the lines that a string stands in have other words of its script, or are in its language but for a few words.</summary>
    private bool IsAtHome(ReadOnlySpan<byte> text, Token token)
    {
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

        return explained * 2 >= looks;
    }
}
