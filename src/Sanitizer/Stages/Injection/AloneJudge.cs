using System.Globalization;
using Sanitizer.Text;

namespace Sanitizer.Stages.Injection;

/// <summary>
/// Judges strings that stand between spaces, as a word does. A word follows articles and prepositions and is followed by punctuation;
/// a dash hardly ever is, and the closing one of two marks with inner spaces follows no article. The weights are logarithms of how
/// much oftener a mark does so than a word.
/// </summary>
internal static class AloneJudge
{
    private const double BehindOtherWord = 0.6;
    private const double BehindFrequentWord = -3;
    private const double NotBeforeStop = 0.35;
    private const double BeforeStop = -3;

    // Names stand before brackets and addresses and behind signs of lists, dashes seldom do.
    private const double BesideSign = -3;

    // Languages that write what is said behind a dash start paragraphs with it; a noun seldom stands there before a capital.
    private const double StartsSpeech = 0.5;

    // What the contexts say for a gap between the words counts a third for a dash, and fully where they speak against it.
    private const double GainOfDash = 0.3;
    private const double EvenLine = 0.7;
    private const double OddLine = -2.3;
    private const double ClosesBehindOtherWord = 0.9;
    private const double ClosesBehindFrequentWord = -1.8;

    // A token is all that the text has of its script; of the foreign words that a text speaks of, two in five are.
    private const double StandsLonely = 0.9;

    // One word in a hundred would stand like this by chance.
    private const double Enough = 4.6;

    // What the lexicon knows may be an ordinary word of the text: without so much in its places it adds nothing. See the README for what it costs and saves.
    private const double LeastOfItsOwn = 0.8;

    // A single place says less than two: it has to stand between words that could follow one another.
    private const double LeastOfOne = 1;

    // What is all a text has of its script needs no lexicon where its places say so much: of names in clean text that were made foreign, 3 in 1,000 do.
    private const double LeastOfLonelyDashes = 2.7;
    private const double LeastOfLonelyQuotes = 1.7;
    private const int FewestLonelyDashes = 3;

    // A word of the text's own script stands between spaces everywhere.
    private const double LeastOfOwnScript = 3;

    // Words seldom come in pairs line after line: where these do, less is enough.
    private const double LeastOfPairs = 1.5;
    private const double MostAreDifferent = 0.8;

    /// <summary>Judges one string, or several that take turns.</summary>
    /// <param name="text">The window.</param>
    /// <param name="sites">The occurrences, in order.</param>
    /// <param name="language">The convention of the text's language.</param>
    /// <param name="ownScript">Whether it is of the text's own script: then only pairs of marks with inner spaces count.</param>
    /// <param name="lonely">Whether nothing else in the text is of its script.</param>
    /// <param name="support">What the lexicon adds.</param>
    public static Judgement Judge(ReadOnlySpan<byte> text, List<TokenSite> sites, Convention language, bool ownScript, bool lonely, double support)
    {
        HashSet<(string Left, string Right)> contexts = [];
        double dash = 0;
        double quote = 0;
        double measured = 0;
        bool opens = false;
        bool pairs = language.InnerSpace;
        WordContexts? wordContexts = ContextTable.Of(language);
        for (int i = 0; i < sites.Count; i++)
        {
            TokenSite site = sites[i];
            opens = i == 0 || sites[i - 1].Line != site.Line || !opens;
            Neighbour before = site.Before(text);
            Neighbour after = site.After(text);
            string left = before == Neighbour.Space ? NearWords.Before(text, site.Start - SpaceBefore(text, site.Start)) : "";
            contexts.Add((left.Length > 0 ? left : Around(text, site.Start), after == Neighbour.Space ? NearWords.After(text, site.End + 1) : ""));
            bool frequent = left.Length == 1 || language.Leans(left);
            bool speech = before == Neighbour.Edge && after == Neighbour.Space && language.CommaBeforeDash && NearWords.IsUpperAfter(text, site.End + 1);
            dash += speech ? StartsSpeech : WeighDash(before, after, frequent) + WeighContext(wordContexts, text, site);
            if (language.InnerSpace)
            {
                bool lineEnds = i + 1 == sites.Count || sites[i + 1].Line != site.Line;
                double line = !lineEnds ? 0 : opens ? OddLine : EvenLine;
                quote += (opens ? WeighOpening(after) : WeighClosing(before, frequent)) + line;
                measured += (wordContexts is null ? 0 : InnerSpaceWeights.Of(wordContexts, text, site, opens)) + line;
                pairs &= !lineEnds || !opens;
            }
        }

        double own = ownScript ? quote : Math.Max(dash, quote);
        bool enough = ownScript ? pairs && quote >= LeastOfOwnScript : dash >= (sites.Count == 1 ? LeastOfOne : LeastOfItsOwn) || quote >= (pairs ? LeastOfPairs : LeastOfItsOwn);
        bool alone = lonely && wordContexts is not null && !ownScript
            && ((pairs && measured >= LeastOfLonelyQuotes) || (sites.Count >= FewestLonelyDashes && dash >= LeastOfLonelyDashes));
        double weight = own + support + (lonely ? StandsLonely : 0);
        bool different = contexts.Count >= MostAreDifferent * sites.Count && (enough || alone);
        return different && (weight >= Enough || alone)
            ? new Judgement(
                weight > 2 * Enough ? TokenJudge.Sure : TokenJudge.Likely,
                string.Create(CultureInfo.InvariantCulture, $"the {sites.Count} occurrences stand between spaces in {contexts.Count} different places, but not as a word does: behind an article or before punctuation"))
            : Judgement.Nothing;
    }

    private static double WeighDash(Neighbour before, Neighbour after, bool frequent)
    {
        if (before == Neighbour.Digit && after == Neighbour.Digit)
        {
            return 2;
        }

        double behind = before == Neighbour.Space ? frequent ? BehindFrequentWord : BehindOtherWord : BehindFrequentWord;
        return behind + (after == Neighbour.Space ? NotBeforeStop : BeforeStop);
    }

    // A dash stands between words that could follow one another, but seldom between those that nearly always do.
    private static double WeighContext(WordContexts? wordContexts, ReadOnlySpan<byte> text, TokenSite site)
    {
        if ((site.Start > 0 && IsSign(Neighbours.Before(text, site.Start - 1))) || (site.End < text.Length && IsSign(Neighbours.After(text, site.End + 1))))
        {
            return BesideSign;
        }

        double gain = wordContexts?.Gain(text, site) ?? 0;
        return gain < 0 ? gain : gain * GainOfDash;
    }

    private static bool IsSign(Neighbour neighbour) => neighbour is Neighbour.Open or Neighbour.Symbol or Neighbour.Dash;

    private static double WeighOpening(Neighbour after) => after == Neighbour.Space ? 0 : BeforeStop;

    private static double WeighClosing(Neighbour before, bool frequent) =>
        before != Neighbour.Space ? BehindFrequentWord : frequent ? ClosesBehindFrequentWord : ClosesBehindOtherWord;

    // Behind a stop or a quotation the bytes before it tell one place from the other.
    private static string Around(ReadOnlySpan<byte> text, int position)
    {
        const int Reach = 12;
        if (position < 1 || text[position - 1] != ' ' || Neighbours.Before(text, position - 1) is not (Neighbour.Stop or Neighbour.Quote))
        {
            return "";
        }

        return System.Text.Encoding.Latin1.GetString(text[Math.Max(0, position - Reach)..position]);
    }

    private static int SpaceBefore(ReadOnlySpan<byte> text, int position) =>
        RuneReader.RuneBefore(text, position, out _, out int length) ? length : 0;
}
