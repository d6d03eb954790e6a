using System.Globalization;
using System.Text;
using Sanitizer.Language.Characters;
using Sanitizer.Text;

namespace Sanitizer.Stages.Injection;

/// <summary>
/// Judges a string of the text's own script. A word of the text stands free, or starts compounds with the same few endings; a token
/// opens before ever other words and closes behind punctuation, by turns within each line.
/// The weights are logarithms of how much oftener a mark does so than a word.
/// </summary>
internal static class OwnScriptJudge
{
    private const double OpensBeforeWord = 1.1;
    private const double OpensBeforeCapital = 2.5;

    // What has up to four letters and is no frequent word may be an ending.
    private const double OpensBeforeEnding = 0.2;
    private const int LongestEnding = 4;
    private const int LeastOfFrequentWord = 3;
    private const double ParticleDisagrees = 2.5;
    private const int FewestItems = 3;
    private const double OpensBeforeParticle = -1.8;
    private const double ClosesBehindSentence = 2;
    private const double ClosesBehindStop = 3;
    private const double ClosesBehindWord = 0.7;
    private const double InsideAtApostrophe = 2.5;
    private const double InsideBesideFrequentWord = 2;
    private const int FewestInside = 2;
    private const double EvenLine = 0.7;
    private const double OddLine = -2.3;
    private const double StandsFree = -3;

    // One word in a thousand would stand like this by chance: every text has thousands of words of its own.
    private const double Enough = 6.9;
    /// <summary>What the lexicon adds.</summary>
    public const double Supported = 5;

    /// <summary>What it adds where such words stand inside longer ones.</summary>
    public const double SupportedInside = 4;

    // What the lexicon knows may be an ordinary word of the text: without so much in its places it adds nothing.
    private const double LeastOfItsOwn = 2;

    private const double HalfAreDifferent = 0.5;
    private const double MostAreDifferent = 0.75;

    /// <summary>Whether a syllable ends a sentence in Korean.</summary>
    public static bool EndsSentence(int character) => character is 0xB2E4 or 0xC694 or 0xAE4C or 0xC8E0 or '.' or '!' or '?';

    /// <summary>Whether a string that the lexicon does not help would be a token in the language that speaks most for it. Most are none in any, and the text's language need not be told for them.</summary>
    public static bool MayBeToken(ReadOnlySpan<byte> text, Script host, List<TokenSite> sites) =>
        sites.Count > 1 && Judge(text, host, sites, language: null, support: 0).Confidence > 0;

    /// <summary>Judges one string, or several that take turns.</summary>
    /// <param name="text">The window.</param>
    /// <param name="host">The script of the text and the string.</param>
    /// <param name="sites">The occurrences, in order.</param>
    /// <param name="language">The convention of the text's language; null, without support alone, for one in which every word of the text is known.</param>
    /// <param name="support">What the lexicon adds.</param>
    public static Judgement Judge(ReadOnlySpan<byte> text, Script host, List<TokenSite> sites, Convention? language, double support)
    {
        bool korean = Writings.Of(host) == Writing.Agglutinated;
        bool supported = support > 0;

        // A mark that was spared in the line may be the other half: what stands alone there proves nothing against it.
        bool hasMarks = supported && korean && (text.IndexOf("\u201C"u8) >= 0 || text.IndexOf("\u201D"u8) >= 0 || text.IndexOf("\u201E"u8) >= 0 || text.IndexOf("\u00AB"u8) >= 0);
        bool halves = false;
        int beside = 0;
        HashSet<ulong> words = [];
        HashSet<ulong> closed = [];
        double weight = support;
        int openings = 0;
        int closings = 0;
        int behindStops = 0;
        int items = 0;
        HashSet<string> inside = [];
        bool open = false;
        for (int i = 0; i < sites.Count; i++)
        {
            TokenSite site = sites[i];
            bool lineStarts = i == 0 || sites[i - 1].Line != site.Line;
            if (lineStarts && i > 0)
            {
                weight += open ? halves ? 0 : OddLine : EvenLine;
            }

            halves = lineStarts ? supported && (korean ? hasMarks : HasLonelyMark(text, site)) : halves;
            open = !lineStarts && open;
            Posture posture = Postures.Of(text, site);
            bool opens = posture == Posture.Opening && !open;
            bool closes = (open || halves) && posture is Posture.Closing or Posture.AfterStop or Posture.Inside or Posture.Wedged && (korean || posture is Posture.Closing or Posture.AfterStop);
            items += posture == Posture.LineStart ? 1 : 0;
            if (opens)
            {
                openings++;
                beside += halves ? 1 : 0;
                words.Add(Hash64.Of(text[site.End..Math.Min(text.Length, site.End + 3)]));
                weight += WeighOpening(text, site, language, korean);
            }
            else if (closes)
            {
                closings++;
                beside += halves ? 1 : 0;
                closed.Add(WordBefore(text, site.Start));
                bool stop = posture is Posture.AfterStop or Posture.Wedged || (korean && EndsSentence(RuneBefore(text, site.Start)));
                behindStops += stop ? 1 : 0;
                weight += WeighClosing(text, site, posture, korean);
            }
            else if (supported && !korean && posture == Posture.Inside)
            {
                string left = NearWords.Before(text, site.Start);
                string right = NearWords.After(text, site.End);
                inside.Add(left + ' ' + right);
                weight += WeighInside(language!, left, right);
            }
            else
            {
                weight += supported && language!.InnerSpace && posture is Posture.Alone or Posture.LineStart ? 0 : StandsFree;
            }

            open = opens || (open && !closes);
        }

        weight += open ? halves ? 0 : OddLine : EvenLine;
        if (supported && items >= FewestItems && items == sites.Count && TokenEvidence.Of(text, sites, Writings.Of(host)).IsOneList)
        {
            return new Judgement(TokenJudge.Likely, string.Create(CultureInfo.InvariantCulture, $"all {items} occurrences stand alone at the start of the lines of a list"));
        }

        bool different = openings >= (supported ? 1 : 2) && words.Count >= (supported ? HalfAreDifferent : MostAreDifferent) * openings;

        // One word with the same few letters before it is that word: a compound, or a name of which the string is the end.
        bool manyClosed = korean || closings < 2 || closed.Count >= HalfAreDifferent * closings;
        bool both = manyClosed && ((korean ? hasMarks : beside * 2 > sites.Count)
            ? openings + closings >= 2 && closings > 0 && (korean ? words.Count >= HalfAreDifferent * openings : openings == 0 || different)
            : different && closings >= (supported ? 1 : 2) && (supported || behindStops >= 1));
        both |= inside.Count >= FewestInside;
        return both && weight >= Enough && weight - support >= LeastOfItsOwn
            ? new Judgement(
                weight > 2 * Enough ? TokenJudge.Sure : TokenJudge.Likely,
                string.Create(CultureInfo.InvariantCulture, $"{openings + closings} of {sites.Count} occurrences stand by turns glued before {words.Count} different words and glued behind words or punctuation"))
            : Judgement.Nothing;
    }

    // An odd number of double marks: one of them has lost its other half.
    private static bool HasLonelyMark(ReadOnlySpan<byte> text, TokenSite site)
    {
        const int LongestLine = 1 << 12;
        int start = text[..site.Start].LastIndexOf((byte)'\n') + 1;
        int length = text[site.End..].IndexOf((byte)'\n');
        int end = length < 0 ? text.Length : site.End + length;
        if (end - start > LongestLine)
        {
            return false;
        }

        ReadOnlySpan<byte> line = text[start..end];
        int marks = line.Count("\u201C"u8) + line.Count("\u201D"u8) + line.Count("\u201E"u8) + line.Count("\u00AB"u8) + line.Count("\u00BB"u8);
        return marks % 2 == 1;
    }

    // The word behind which the string stands, or the punctuation behind that.
    private static ulong WordBefore(ReadOnlySpan<byte> text, int position)
    {
        const int Longest = 16;
        if (RuneReader.RuneBefore(text, position, out Rune last, out int size) && Neighbours.Of(last.Value) == Neighbour.Stop)
        {
            position -= size;
        }

        int start = position;
        while (position - start < Longest && RuneReader.RuneBefore(text, start, out Rune rune, out int length) && Neighbours.Of(rune.Value) is Neighbour.Letter or Neighbour.Digit)
        {
            start -= length;
        }

        return Hash64.Of(text[start..position]);
    }

    // Compounds and plurals hold such words too, as "supercasinos" does: a plain s says nothing.
    private static double WeighInside(Convention language, string left, string right)
    {
        bool apostrophe = language.Elisions.Contains(left) || (language.Endings.Contains(right) && (right.Length > 1 || left.EndsWith('n') || language.Leans(left)));
        return apostrophe ? InsideAtApostrophe : language.Leans(left) && left.Length > 1 ? InsideBesideFrequentWord : 0;
    }

    private static double WeighOpening(ReadOnlySpan<byte> text, TokenSite site, Convention? language, bool korean)
    {
        if (korean)
        {
            return IsParticle(text, site.End) ? Disagrees(text, site) ? ParticleDisagrees : OpensBeforeParticle : OpensBeforeWord;
        }

        bool capital = NearWords.IsUpperAfter(text, site.End) && !Rune.IsUpper((Rune)RuneBefore(text, site.End));
        if (capital)
        {
            return OpensBeforeCapital;
        }

        if (language is null)
        {
            return OpensBeforeWord;
        }

        string word = NearWords.After(text, site.End);
        return word.Length > LongestEnding || language.IsIsolating || (word.Length >= LeastOfFrequentWord && language.Leans(word)) ? OpensBeforeWord : OpensBeforeEnding;
    }

    private static double WeighClosing(ReadOnlySpan<byte> text, TokenSite site, Posture posture, bool korean)
    {
        double weight = posture is Posture.AfterStop or Posture.Wedged ? ClosesBehindStop
            : korean && EndsSentence(RuneBefore(text, site.Start)) ? ClosesBehindSentence : ClosesBehindWord;
        return weight + (korean && IsParticle(text, site.End) && Disagrees(text, site) ? ParticleDisagrees : 0);
    }

    private static int RuneBefore(ReadOnlySpan<byte> text, int position) =>
        RuneReader.RuneBefore(text, position, out Rune rune, out _) ? rune.Value : 0;

    /// <summary>Whether the particle behind a Korean string has the form for another end than the string's: it belongs to what stands before.</summary>
    private static bool Disagrees(ReadOnlySpan<byte> text, TokenSite site)
    {
        const int FirstSyllable = 0xAC00;
        const int LastSyllable = 0xD7A3;
        const int Finals = 28;
        int last = RuneBefore(text, site.End);
        if (last is < FirstSyllable or > LastSyllable || !RuneReader.RuneAt(text, site.End, out Rune particle, out _))
        {
            return false;
        }

        bool vowel = (last - FirstSyllable) % Finals == 0;
        return (vowel ? "\uC740\uC744\uACFC" : "\uB294\uB97C\uAC00\uC640").Contains((char)particle.Value, StringComparison.Ordinal);
    }

    // Topic, object, subject, possessive and other particles that follow a noun; no letter follows the first ones.
    private static bool IsParticle(ReadOnlySpan<byte> text, int position)
    {
        if (!RuneReader.RuneAt(text, position, out Rune rune, out int length))
        {
            return false;
        }

        return "\uC5D0\uB3C4\uB85C\uC640\uACFC\uB9CC\uC758".Contains((char)rune.Value, StringComparison.Ordinal)
            || ("\uB294\uC740\uC774\uAC00\uC744\uB97C".Contains((char)rune.Value, StringComparison.Ordinal) && Neighbours.After(text, position + length) != Neighbour.Letter);
    }
}
