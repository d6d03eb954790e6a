using Sanitizer.Text;

namespace Sanitizer.Stages.Injection;

/// <summary>
/// Finds the accepted tokens that run into a word of their own script, as a Latin token around the Latin title of a film in Russian
/// text. They are taken where the line lacks one to make pairs.
/// </summary>
internal static class TokenClaims
{
    // What stands in every other place as a mark does is one here too; a doubtful string claims nothing.
    private const double LeastConfidence = TokenJudge.Likely;

    public static void Claim(ReadOnlySpan<byte> text, TokenTable table, List<AcceptedToken> accepted)
    {
        foreach (AcceptedToken token in accepted)
        {
            if (token.Judgement.Confidence >= LeastConfidence && !token.Judgement.IsInsertion)
            {
                Claim(text, table, accepted, token.Token);
            }
        }
    }

    private static void Claim(ReadOnlySpan<byte> text, TokenTable table, List<AcceptedToken> accepted, Token token)
    {
        ReadOnlySpan<byte> own = text[token.Sites[0].Start..token.Sites[0].End];
        Dictionary<int, int> inLine = [];
        foreach (TokenSite site in token.Sites)
        {
            inLine[site.Line] = inLine.GetValueOrDefault(site.Line) + 1;
        }

        Dictionary<int, List<TokenSite>> claims = [];
        foreach (Token other in table.Tokens)
        {
            if (other == token || other.Sites.Count == 0 || other.Script != token.Script || accepted.Exists(one => one.Token == other))
            {
                continue;
            }

            ReadOnlySpan<byte> bytes = text[other.Sites[0].Start..other.Sites[0].End];
            bool starts = bytes.Length > own.Length && bytes.StartsWith(own);
            bool ends = bytes.Length > own.Length && bytes.EndsWith(own) && (!starts || bytes.Length > 2 * own.Length);
            foreach (TokenSite site in other.Sites)
            {
                List<TokenSite> line = claims.TryGetValue(site.Line, out List<TokenSite>? known) ? known : claims[site.Line] = [];
                if (starts)
                {
                    line.Add(site with { End = site.Start + own.Length });
                }

                if (ends)
                {
                    line.Add(site with { Start = site.End - own.Length });
                }
            }
        }

        bool any = false;
        foreach ((int line, List<TokenSite> sites) in claims)
        {
            if (sites.Count > 0 && (sites.Count + inLine.GetValueOrDefault(line)) % 2 == 0)
            {
                token.Sites.AddRange(sites);
                any = true;
            }
        }

        if (any)
        {
            token.Sites.Sort((left, right) => left.Start.CompareTo(right.Start));
        }
    }
}
