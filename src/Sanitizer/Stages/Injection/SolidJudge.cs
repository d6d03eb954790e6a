using System.Globalization;

namespace Sanitizer.Stages.Injection;

/// <summary>
/// Judges strings in text without spaces, where every word is glued. Quotation marks come in pairs within a line, an opening one is
/// never followed by a particle or punctuation, and a closing one mostly is; a word of the text knows nothing of odd and even.
/// The weights are logarithms of how seldom a word would do the same.
/// </summary>
internal static class SolidJudge
{
    // A word is followed by a particle or by punctuation more than every second time.
    private const double OpensBeforeWord = 0.9;
    private const double EvenLine = 0.7;
    private const double ClosesBehindStop = 3;
    private const double OpensBehindStop = 0.5;

    // One word in a hundred would stand like this by chance; of the scripts that are usual guests, one in 20,000.
    private const double Enough = 4.6;
    private const double EnoughForGuests = 10;

    public static Judgement Judge(ReadOnlySpan<byte> text, List<TokenSite> sites, Convention language, bool careful)
    {
        double weight = 0;
        int pairs = 0;
        int closings = 0;
        for (int i = 0; i < sites.Count; i += 2)
        {
            if (i + 1 >= sites.Count || sites[i].Line != sites[i + 1].Line)
            {
                return Judgement.Nothing;
            }

            Neighbour before = Neighbours.Before(text, sites[i].Start);
            Neighbour after = Neighbours.After(text, sites[i].End);
            if (after is Neighbour.Stop or Neighbour.Edge or Neighbour.Close or Neighbour.Space or Neighbour.Symbol || before is Neighbour.Open or Neighbour.Quote || IsParticle(text, sites[i].End, language))
            {
                return Judgement.Nothing;
            }

            pairs++;
            weight += OpensBeforeWord + (before is Neighbour.Stop or Neighbour.Edge ? OpensBehindStop : 0);
            Neighbour last = Neighbours.Before(text, sites[i + 1].Start);
            Neighbour next = Neighbours.After(text, sites[i + 1].End);
            if (last is Neighbour.Open or Neighbour.Quote or Neighbour.Edge)
            {
                return Judgement.Nothing;
            }

            bool behindStop = last == Neighbour.Stop;
            weight += behindStop ? ClosesBehindStop : 0;
            closings += behindStop || next is not Neighbour.Letter || IsParticle(text, sites[i + 1].End, language) ? 1 : 0;
            weight += i + 2 == sites.Count || sites[i + 2].Line != sites[i].Line ? EvenLine : 0;
        }

        const double MostClosings = 0.7;
        bool enough = weight >= (careful ? EnoughForGuests : Enough) && closings >= MostClosings * pairs;
        return enough
            ? new Judgement(
                weight > 2 * Enough ? TokenJudge.Sure : TokenJudge.Likely,
                string.Create(CultureInfo.InvariantCulture, $"the {sites.Count} occurrences come in {pairs} pairs within lines, the first of each before a word, {closings} times the second where a quotation ends"))
            : Judgement.Nothing;
    }

    private static bool IsParticle(ReadOnlySpan<byte> text, int position, Convention language) =>
        language.Endings.Contains(NearWords.LetterAfter(text, position));
}
