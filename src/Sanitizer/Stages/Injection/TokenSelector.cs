using System.Text;
using Sanitizer.Language.Characters;
using Sanitizer.Text;

namespace Sanitizer.Stages.Injection;

/// <summary>Chooses the strings that stand for punctuation among all foreign strings of a window.</summary>
internal static class TokenSelector
{
    private const double KnownConfidence = 0.96;

    // Fewer letters are particles, units and symbols of formulas.
    private const int LeastLetters = 2;

    public static List<AcceptedToken> Select(ReadOnlySpan<byte> text, TokenTable table, IReadOnlySet<ulong> known)
    {
        List<AcceptedToken> accepted = [];
        foreach (Token token in table.Tokens)
        {
            if (!IsCandidate(text, token))
            {
                continue;
            }

            TokenEvidence evidence = TokenEvidence.Of(text, token.Sites, Writings.Of(token.Host));
            Judgement judgement = TokenJudge.Judge(evidence, token.Script, token.Host, table.Hosts.Contains(token.Script));
            if (known.Count > 0 && evidence.Unusual * 2 >= evidence.Count && known.Contains(Hash64.Of(text[token.Sites[0].Start..token.Sites[0].End])))
            {
                judgement = new Judgement(Math.Max(judgement.Confidence, KnownConfidence), $"an earlier part of the document shows that the string stands for punctuation; {judgement.Reason}");
            }

            if (judgement.Confidence > 0)
            {
                accepted.Add(new AcceptedToken(token, judgement));
            }
        }

        return accepted;
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

        return letters >= LeastLetters && !disguise;
    }
}
