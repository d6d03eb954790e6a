using System.Globalization;
using System.Text;
using Sanitizer.Text;

namespace Sanitizer.Stages.Injection;

/// <summary>
/// Judges a string whose script is often met in text of the host's, as Latin names in Russian or Arabic. Such a name stands free, takes
/// an ending, or follows a short prefix; a token is glued before whole words of the host and behind whole words, by turns within each line.
/// The weights are logarithms of how much oftener a mark does so than a name.
/// </summary>
internal static class GuestJudge
{
    // Endings that are joined to names have up to four letters; longer ones are words.
    private const int LongestEnding = 4;

    // Prefixes and articles that are joined to names have up to three.
    private const int LongestPrefix = 3;

    // Names of two or three letters are units and abbreviations.
    private const int LeastLetters = 4;

    private const double OpensBeforeCapital = 2.5;
    private const double OpensBeforeWord = 2.2;
    private const double OpensBeforeEnding = 0;
    private const double OpensBeforeDigit = -1.5;
    private const double ClosesBehindWord = 1.5;
    private const double ClosesBehindPrefix = 0;
    private const double ClosesBehindDigit = -1.5;
    private const double ClosesBehindStop = 3;

    // What follows a full stop directly may be the end of an address.
    private const double ClosesBehindFullStop = 1;

    // No mark closes there: a name and its value, as lists of choices have them in two languages.
    private const double ClosesBehindSeparator = -1.5;
    private const double StandsInside = 2;

    // Between phrases, words are not told apart: only that there is no space on one side counts.
    private const double GluedToPhrase = 1.1;
    private const double StandsFree = -3;
    private const double EvenLine = 0.7;
    private const double OddLine = -2.3;

    // The text keeps spaces around all its other names: what lacks them is none.
    private const double OthersStandFree = 2.5;

    // One name in a thousand would stand like this by chance: a text has many names.
    private const double Enough = 6.9;
    private const double MostAreDifferent = 0.6;

    /// <summary>Judges one string, or several that take turns.</summary>
    /// <param name="text">The window.</param>
    /// <param name="sites">The occurrences, in order.</param>
    /// <param name="writing">How the text separates words.</param>
    /// <param name="othersStandFree">Whether every other string of the script in the text keeps its spaces.</param>
    /// <param name="support">What the lexicon adds.</param>
    public static Judgement Judge(ReadOnlySpan<byte> text, List<TokenSite> sites, Writing writing, bool othersStandFree, double support)
    {
        bool phrased = writing == Writing.Phrased;
        HashSet<string> words = [];
        double weight = support + (othersStandFree ? OthersStandFree : 0);
        int glued = 0;
        bool open = false;
        for (int i = 0; i < sites.Count; i++)
        {
            TokenSite site = sites[i];
            bool lineStarts = i == 0 || sites[i - 1].Line != site.Line;
            weight += lineStarts && i > 0 && open ? OddLine : 0;
            open = open && !lineStarts;
            Posture posture = Postures.Of(text, site);
            switch (posture)
            {
                case Posture.Opening:
                    weight += WeighOpening(text, site, phrased, words) + (open ? OddLine : 0);
                    open = true;
                    glued++;
                    break;
                case Posture.Closing or Posture.AfterStop:
                    weight += WeighClosing(text, site, posture, phrased, words) + (open ? EvenLine : 0);
                    open = false;
                    glued++;
                    break;
                case Posture.Inside or Posture.Wedged:
                    words.Add(NearWords.Before(text, site.Start) + NearWords.After(text, site.End));
                    weight += phrased ? 0 : StandsInside;
                    glued++;
                    break;
                default:
                    weight += StandsFree;
                    break;
            }
        }

        weight += open ? OddLine : 0;
        bool enough = weight >= Enough && words.Count >= MostAreDifferent * glued && LettersOf(text, sites[0]) >= LeastLetters;
        return enough && (glued >= 3 || othersStandFree || support > 0)
            ? new Judgement(
                weight > 2 * Enough ? TokenJudge.Sure : TokenJudge.Likely,
                string.Create(CultureInfo.InvariantCulture, $"{glued} of {sites.Count} occurrences are glued to {words.Count} different words of the text, not to endings or prefixes as a name is"))
            : Judgement.Nothing;
    }

    private static double WeighOpening(ReadOnlySpan<byte> text, TokenSite site, bool phrased, HashSet<string> words)
    {
        if (site.After(text) == Neighbour.Digit)
        {
            return OpensBeforeDigit;
        }

        string word = NearWords.After(text, site.End);
        words.Add(word);
        return phrased ? GluedToPhrase
            : NearWords.IsUpperAfter(text, site.End) ? OpensBeforeCapital
            : word.Length > LongestEnding ? OpensBeforeWord : OpensBeforeEnding;
    }

    private static double WeighClosing(ReadOnlySpan<byte> text, TokenSite site, Posture posture, bool phrased, HashSet<string> words)
    {
        if (posture == Posture.AfterStop)
        {
            words.Add(NearWords.Before(text, site.Start - 1));
            return IsSeparator(text, site.Start - 1) || IsSeparator(text, site.End) ? ClosesBehindSeparator
                : text[site.Start - 1] == '.' ? ClosesBehindFullStop : ClosesBehindStop;
        }

        string word = NearWords.Before(text, site.Start);
        words.Add(word);
        return site.Before(text) == Neighbour.Digit ? ClosesBehindDigit
            : phrased ? GluedToPhrase
            : word.Length > LongestPrefix ? ClosesBehindWord : ClosesBehindPrefix;
    }

    private static bool IsSeparator(ReadOnlySpan<byte> text, int position) =>
        (uint)position < (uint)text.Length && text[position] is (byte)':' or (byte)'=' or (byte)'|';

    private static int LettersOf(ReadOnlySpan<byte> text, TokenSite site)
    {
        int letters = 0;
        foreach (Rune rune in Encoding.UTF8.GetString(text[site.Start..site.End]).EnumerateRunes())
        {
            letters += Rune.IsLetter(rune) ? 1 : 0;
        }

        return letters;
    }
}
