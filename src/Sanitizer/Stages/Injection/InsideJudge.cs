using System.Globalization;
using Sanitizer.Text;

namespace Sanitizer.Stages.Injection;

/// <summary>
/// Judges a string that is all a text has of its script, by the places between two letters of the text. A name that was glued to words
/// by an oversight has a space on one side at least; an apostrophe and an unspaced dash have none.
/// The weights are logarithms of how much oftener a mark does so than a name.
/// </summary>
internal static class InsideJudge
{
    private const double BeforeKnownEnding = 4;
    private const double BesideFrequentWord = 2.7;
    private const double BetweenOtherWords = 2;
    private const double BesideName = 1;
    private const double BetweenDigits = 1.5;
    private const double StandsAsWord = -1;

    // One name in fifteen would stand like this by chance, of the few that stand between letters at all.
    private const double Enough = 2.6;
    private const double MostAreDifferent = 0.8;

    public static Judgement Judge(ReadOnlySpan<byte> text, List<TokenSite> sites, Convention language)
    {
        HashSet<string> words = [];
        double weight = 0;
        int inside = 0;
        foreach (TokenSite site in sites)
        {
            switch (Postures.Of(text, site))
            {
                case Posture.Inside:
                    string left = NearWords.Before(text, site.Start);
                    string right = NearWords.After(text, site.End);
                    words.Add(left + right);
                    inside++;
                    bool ending = language.Endings.Contains(right) || language.Elisions.Contains(left);
                    bool name = NearWords.IsUpperAfter(text, site.End) || NearWords.IsNameBefore(text, site.Start);
                    weight += ending ? BeforeKnownEnding : language.Leans(left) || language.Leans(right) ? BesideFrequentWord : name ? BesideName : BetweenOtherWords;
                    break;
                case Posture.BetweenDigits:
                    words.Add(System.Text.Encoding.UTF8.GetString(text[(site.Start - 1)..site.Start]) + site.Start.ToString(CultureInfo.InvariantCulture));
                    inside++;
                    weight += BetweenDigits;
                    break;
                case Posture.Word:
                    weight += StandsAsWord;
                    break;
            }
        }

        return inside > 0 && weight >= Enough && words.Count >= MostAreDifferent * inside
            ? new Judgement(
                weight > 2 * Enough ? TokenJudge.Sure : TokenJudge.Likely,
                string.Create(CultureInfo.InvariantCulture, $"{inside} of {sites.Count} occurrences stand between letters, and nothing else in the text is of their script"))
            : Judgement.Nothing;
    }
}
