using System.Globalization;
using Sanitizer.Text;

namespace Sanitizer.Stages.Injection;

/// <summary>
/// Judges strings that were put between words and replaced nothing. In text with spaces a word follows articles and prepositions, a
/// suffix follows names; and a word stands before punctuation every fourth time. What does neither was strewn in. The weights are
/// logarithms of how much oftener such a string does so than a word.
/// </summary>
internal static class InsertionJudge
{
    private const double GluedBehindFrequentWord = 2.5;
    private const double GluedBehindOtherWord = 0.4;
    private const double GluedBehindName = -1.5;
    private const double GluedBehindStop = 2.5;

    // Where it is all that the text has of its script, it is no ending either: those come with their language.
    private const double LonelyBehindOtherWord = 1.8;
    private const double LonelyBehindName = 1;
    private const double GluedBehindMark = 0.4;
    private const double AloneBehindFrequentWord = -0.3;
    private const double AloneBehindOtherWord = 0.5;
    private const double AloneBehindName = -0.5;
    private const double NotBeforeStop = 0.35;
    private const double BeforeStop = -1.5;
    private const double GluedInSolidText = 0.1;
    private const double BesideSymbol = -3;

    // In text without spaces: what stands on both sides of a noun is as likely side by side as 5 nats tell, with a deviation of 3; of random places one in three has more than 8, most of them inside words.
    private const double NatsBetweenWords = 7.5;
    private const double WeightOfNat = 0.8;
    private const double BetweenWords = -0.3;
    private const double InsideWord = 3.5;

    // One word in a hundred would stand like this by chance.
    private const double Enough = 4.6;

    // What the lexicon knows may be an ordinary word of the text: without so much in its places it adds nothing. See the README for what it costs and saves.
    private const double LeastOfItsOwn = 1.1;
    private const double MostAreDifferent = 0.8;

    // The contexts were counted in texts of another kind: what they say of each place is taken for a little less.
    private const double Caution = 0.2;

    // By how much the contexts have to tell, where most places have them, and where the rule of articles and stops says so too: see the README for the nouns that pass these bounds.
    private const double LeastOfContexts = 2;
    private const double LeastOfContextsAndRule = 1.4;
    private const double LeastOfListed = 1.6;
    private const double LeastOfListedAndRule = 0.5;
    private const double LeastOfRule = 2;

    /// <summary>Judges one string.</summary>
    /// <param name="text">The window.</param>
    /// <param name="sites">The occurrences, in order.</param>
    /// <param name="language">The convention of the text's language.</param>
    /// <param name="writing">How the text separates words.</param>
    /// <param name="lonely">Whether nothing else in the text is of its script.</param>
    /// <param name="support">What the lexicon adds.</param>
    public static Judgement Judge(ReadOnlySpan<byte> text, List<TokenSite> sites, Convention language, Writing writing, bool lonely, double support)
    {
        bool solid = writing is Writing.Solid or Writing.Phrased;
        WordContexts? wordContexts = writing == Writing.Spaced ? ContextTable.Of(language) : null;
        int measured = 0;
        double junctions = 0;
        double rule = 0;
        double gluedBehindOtherWord = lonely && writing == Writing.Spaced ? LonelyBehindOtherWord : GluedBehindOtherWord;
        double gluedBehindName = lonely && writing == Writing.Spaced ? LonelyBehindName : GluedBehindName;
        HashSet<(string Left, string Right)> contexts = [];
        double weight = support;
        int glued = 0;
        foreach (TokenSite site in sites)
        {
            Posture posture = Postures.Of(text, site);
            bool spaced = posture is Posture.Alone or Posture.LineStart;
            string left = NearWords.Before(text, posture == Posture.Alone ? site.Start - 1 : site.Start);
            string right = NearWords.After(text, site.After(text) == Neighbour.Space ? site.End + 1 : site.End);
            contexts.Add((left, right));
            glued += posture is Posture.Closing or Posture.AfterStop ? 1 : 0;
            bool frequent = language.Leans(left);
            bool name = NearWords.IsNameBefore(text, spaced ? site.Start - 1 : site.Start);
            if (posture == Posture.Alone && wordContexts is not null)
            {
                weight += wordContexts.Gain(text, site) - Caution;
                rule += WeighAlone(frequent, name);
                measured++;
                continue;
            }

            if (posture == Posture.Inside && solid)
            {
                junctions += WeighJunction(text, site, language) - GluedInSolidText;
                measured++;
            }

            weight += posture switch
            {
                // Phrases have no articles and stops: names stand between spaces as well.
                Posture.Alone when solid => 0,
                Posture.Alone => WeighAlone(frequent, name),
                Posture.Closing => (frequent ? GluedBehindFrequentWord : name ? gluedBehindName : gluedBehindOtherWord) + (site.After(text) == Neighbour.Space ? 0 : BeforeStop),
                Posture.AfterStop => GluedBehindStop,
                Posture.LineStart or Posture.BetweenDigits or Posture.Inside or Posture.Wedged or Posture.Opening => solid ? GluedInSolidText : 0,
                _ => site.Before(text) is Neighbour.Dash or Neighbour.Quote or Neighbour.Close && site.After(text) == Neighbour.Space ? GluedBehindMark : BesideSymbol,
            };
        }

        bool different = contexts.Count >= MostAreDifferent * sites.Count;
        weight += Math.Max(0, junctions);
        bool enough = 2 * measured > sites.Count
            ? weight - support >= (support > 0 && solid ? LeastOfItsOwn : LeastMeasured(support > 0, rule >= LeastOfRule)) && (lonely || weight >= Enough)
            : weight >= Enough && weight - support >= LeastOfItsOwn;
        return different && enough && (sites.Count >= 2 || !solid)
            ? new Judgement(
                weight > 2 * Enough ? TokenJudge.Sure : TokenJudge.Likely,
                string.Create(CultureInfo.InvariantCulture, $"the {sites.Count} occurrences stand beside {contexts.Count} different pairs of words, and not as a word or an ending does"))
            { IsInsertion = solid || language.InnerSpace || glued * 2 > sites.Count }
            : Judgement.Nothing;
    }

    private static double LeastMeasured(bool listed, bool byRule) =>
        listed ? byRule ? LeastOfListedAndRule : LeastOfListed : byRule ? LeastOfContextsAndRule : LeastOfContexts;

    private static double WeighAlone(bool frequent, bool name) =>
        (frequent ? AloneBehindFrequentWord : name ? AloneBehindName : AloneBehindOtherWord) + NotBeforeStop;

    // A noun stands before particles, and behind those that join it to another.
    private static double WeighJunction(ReadOnlySpan<byte> text, TokenSite site, Convention language) =>
        language.Endings.Contains(NearWords.LetterAfter(text, site.End)) || language.Endings.Contains(NearWords.LetterBefore(text, site.Start))
            ? BetweenWords
            : Math.Clamp(WeightOfNat * (MarkFit.Junction(text, site) - NatsBetweenWords), BetweenWords, InsideWord);
}
