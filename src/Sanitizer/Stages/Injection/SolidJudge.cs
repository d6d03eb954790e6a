using System.Globalization;

namespace Sanitizer.Stages.Injection;

/// <summary>
/// Judges strings in text without spaces, where every word is glued. Quotation marks come in pairs within a line, an opening one is
/// seldom followed by a particle or punctuation, and a closing one mostly is; a word of the text knows nothing of odd and even.
/// The weights are logarithms of how much oftener a mark does so than a word.
/// </summary>
internal static class SolidJudge
{
    // A word is followed by a particle or by punctuation more than every second time.
    private const double OpensBeforeWord = 0.9;
    private const double OpensBeforeParticle = -1.8;
    private const double OpensBeforeStop = -4;
    private const double OpensBehindStop = 0.5;
    private const double ClosesBehindStop = 3;
    private const double ClosesBehindOpening = -4;
    private const double ClosesBeforeParticle = 0.35;
    private const double ClosesBeforeWord = -1;
    private const double BesideSpace = -3;
    private const double EvenLine = 0.7;
    private const double OddLine = -2.3;

    // An opening mark gains 4.4 nats over the text's average at its places, a noun 1.0, each with a deviation of 2.4 (Chinese and Japanese).
    private const double NatsBetween = 2.7;
    private const double WeightOfNat = 0.55;
    // Names of scripts that are usual guests fit as quotations do.
    private const double MostOfFit = 2;

    // A token is all that the text has of its script; of the foreign words that a text speaks of, two in five are.
    private const double StandsLonely = 0.9;

    // A text that speaks of a foreign word quotes it.
    private const double StandsQuoted = -10;

    // One word in fifty would stand like this by chance; of the scripts that are usual guests, one in 20,000.
    private const double Enough = 4;
    // What the lexicon knows may be an ordinary word of the text: without so much in its places it adds nothing.
    private const double LeastOfItsOwn = 1.5;
    private const double EnoughForGuests = 10;
    private const double MostClosings = 0.7;

    public static Judgement Judge(ReadOnlySpan<byte> text, List<TokenSite> sites, Convention language, bool careful, bool lonely, double average, double support)
    {
        double weight = support + (lonely ? StandsLonely : 0);
        foreach (TokenSite site in sites)
        {
            weight += IsQuoted(text, site) ? StandsQuoted : 0;
        }

        int pairs = 0;
        int closings = 0;
        int index = 0;
        while (index < sites.Count)
        {
            bool paired = index + 1 < sites.Count && sites[index].Line == sites[index + 1].Line;
            if (!paired)
            {
                weight += OddLine;
                index++;
                continue;
            }

            pairs++;
            weight += WeighOpening(text, sites[index], language) + WeighClosing(text, sites[index + 1], language, ref closings);
            weight += careful ? WeighSpaces(text, sites[index]) + WeighSpaces(text, sites[index + 1]) : WeighFit(text, sites[index], language, average);
            index += 2;
            weight += index == sites.Count || sites[index].Line != sites[index - 1].Line ? EvenLine : 0;
        }

        bool enough = weight - support >= LeastOfItsOwn && weight >= (careful ? EnoughForGuests : Enough) && (support > 0 || closings >= MostClosings * pairs);
        return enough
            ? new Judgement(
                weight > 2 * Enough ? TokenJudge.Sure : TokenJudge.Likely,
                string.Create(CultureInfo.InvariantCulture, $"{2 * pairs} of {sites.Count} occurrences come in pairs within lines, the first before a word, and {closings} times the second where a quotation ends"))
            : Judgement.Nothing;
    }

    // No space stands beside a mark in such text; beside a Latin name one often does, brackets with what it means, or a number.
    private static double WeighSpaces(ReadOnlySpan<byte> text, TokenSite site) =>
        site.Before(text) is Neighbour.Space or Neighbour.Digit || site.After(text) is Neighbour.Space or Neighbour.Open or Neighbour.Digit ? BesideSpace : 0;

    private static double WeighFit(ReadOnlySpan<byte> text, TokenSite site, Convention language, double average) =>
        Math.Clamp(WeightOfNat * (MarkFit.Gain(text, site, language.DoubleOpen) - average - NatsBetween), -MostOfFit, MostOfFit);

    private static double WeighOpening(ReadOnlySpan<byte> text, TokenSite site, Convention language)
    {
        Neighbour before = site.Before(text);
        double behind = before is Neighbour.Stop or Neighbour.Edge ? OpensBehindStop : before is Neighbour.Open or Neighbour.Quote ? OpensBeforeParticle : 0;
        return behind + site.After(text) switch
        {
            Neighbour.Stop or Neighbour.Edge or Neighbour.Close or Neighbour.Space or Neighbour.Symbol => OpensBeforeStop,
            _ => IsParticle(text, site.End, language) ? OpensBeforeParticle : OpensBeforeWord,
        };
    }

    private static double WeighClosing(ReadOnlySpan<byte> text, TokenSite site, Convention language, ref int closings)
    {
        Neighbour before = site.Before(text);
        bool behindStop = before == Neighbour.Stop;
        bool ends = behindStop || site.After(text) is not Neighbour.Letter || IsParticle(text, site.End, language);
        closings += ends ? 1 : 0;
        double weight = ends ? ClosesBeforeParticle : ClosesBeforeWord;
        return behindStop ? ClosesBehindStop + weight : before is Neighbour.Open or Neighbour.Quote or Neighbour.Edge ? ClosesBehindOpening : weight;
    }

    private static bool IsQuoted(ReadOnlySpan<byte> text, TokenSite site) =>
        site.Before(text) is Neighbour.Quote or Neighbour.Open && site.After(text) is Neighbour.Quote or Neighbour.Close;

    private static bool IsParticle(ReadOnlySpan<byte> text, int position, Convention language) =>
        language.Endings.Contains(NearWords.LetterAfter(text, position));
}
