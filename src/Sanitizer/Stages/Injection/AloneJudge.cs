using System.Globalization;
using Sanitizer.Text;

namespace Sanitizer.Stages.Injection;

/// <summary>
/// Judges strings that stand between spaces, as a word does. A word follows articles and prepositions and is followed by punctuation;
/// a dash never is, and the closing one of two marks with inner spaces never follows an article. The weights are logarithms of how
/// seldom a word would do the same.
/// </summary>
internal static class AloneJudge
{
    private const double NotBehindFrequentWord = 0.9;
    private const double NotBeforeStop = 0.35;
    private const double EvenLine = 0.7;
    private const double Enough = 4.6;
    private const double MostAreDifferent = 0.8;

    public static Judgement Judge(ReadOnlySpan<byte> text, List<TokenSite> sites, Convention language)
    {
        HashSet<string> lefts = [];
        HashSet<string> rights = [];
        double dash = 0;
        double quote = 0;
        bool isDash = true;
        bool isQuote = language.InnerSpace;
        int place = 0;
        for (int i = 0; i < sites.Count; i++)
        {
            TokenSite site = sites[i];
            place = i > 0 && sites[i - 1].Line == site.Line ? place + 1 : 0;
            Neighbour before = Neighbours.Before(text, site.Start);
            Neighbour after = Neighbours.After(text, site.End);
            if (before == Neighbour.Digit && after == Neighbour.Digit)
            {
                isQuote = false;
                continue;
            }

            bool spaceBefore = before == Neighbour.Space;
            bool spaceAfter = after == Neighbour.Space;
            bool ends = after is Neighbour.Stop or Neighbour.Edge or Neighbour.Close;
            string left = spaceBefore ? NearWords.Before(text, site.Start - SpaceBefore(text, site.Start)) : "";
            string right = spaceAfter ? NearWords.After(text, site.End + 1) : "";
            lefts.Add(left);
            rights.Add(right);
            bool frequent = language.Words.Contains(left);
            isDash &= spaceBefore && spaceAfter && !frequent && left.Length > 1;
            dash += NotBehindFrequentWord + NotBeforeStop;
            bool opens = place % 2 == 0;
            isQuote &= opens ? (spaceBefore || before is Neighbour.Edge or Neighbour.Open) && spaceAfter : spaceBefore && (spaceAfter || ends) && !frequent;
            quote += opens ? 0 : NotBehindFrequentWord;
            bool lineEnds = i + 1 == sites.Count || sites[i + 1].Line != site.Line;
            isQuote &= !lineEnds || !opens;
            quote += lineEnds ? EvenLine : 0;
        }

        bool different = lefts.Count >= MostAreDifferent * sites.Count && rights.Count >= MostAreDifferent * sites.Count;
        string reason = string.Create(CultureInfo.InvariantCulture, $"the {sites.Count} occurrences stand between spaces, behind {lefts.Count} and before {rights.Count} different words, and not as a word does");
        return different && ((isQuote && quote >= Enough) || (isDash && dash >= Enough)) ? new Judgement(TokenJudge.Likely, reason) : Judgement.Nothing;
    }

    private static int SpaceBefore(ReadOnlySpan<byte> text, int position) =>
        RuneReader.RuneBefore(text, position, out _, out int length) ? length : 0;
}
