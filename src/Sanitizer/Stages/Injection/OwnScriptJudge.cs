using System.Globalization;
using System.Text;
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
    private const double OpensBeforeParticle = -1.8;
    private const double ClosesBehindSentence = 2;
    private const double ClosesBehindStop = 3;
    private const double ClosesBehindWord = 0.7;
    private const double EvenLine = 0.7;
    private const double OddLine = -2.3;
    private const double StandsFree = -3;

    // One word in a thousand would stand like this by chance: every text has thousands of words of its own.
    private const double Enough = 6.9;
    /// <summary>What the lexicon adds.</summary>
    public const double Supported = 4;

    private const double MostAreDifferent = 0.75;

    /// <summary>Whether a syllable ends a sentence in Korean.</summary>
    public static bool EndsSentence(int character) => character is 0xB2E4 or 0xC694 or 0xAE4C or 0xC8E0 or '.' or '!' or '?';

    public static Judgement Judge(ReadOnlySpan<byte> text, Token token, double support)
    {
        bool korean = Writings.Of(token.Host) == Writing.Agglutinated;
        HashSet<ulong> words = [];
        double weight = support;
        int openings = 0;
        int closings = 0;
        int behindStops = 0;
        bool open = false;
        for (int i = 0; i < token.Sites.Count; i++)
        {
            TokenSite site = token.Sites[i];
            bool lineStarts = i == 0 || token.Sites[i - 1].Line != site.Line;
            if (lineStarts && i > 0)
            {
                weight += open ? OddLine : EvenLine;
            }

            open = !lineStarts && open;
            Posture posture = Postures.Of(text, site);
            bool opens = posture == Posture.Opening && !open;
            bool closes = open && posture is Posture.Closing or Posture.AfterStop or Posture.Inside or Posture.Wedged && (korean || posture is Posture.Closing or Posture.AfterStop);
            if (opens)
            {
                openings++;
                words.Add(Hash64.Of(text[site.End..Math.Min(text.Length, site.End + 3)]));
                weight += korean && IsParticle(text, site.End) ? OpensBeforeParticle : OpensBeforeWord;
            }
            else if (closes)
            {
                closings++;
                _ = RuneReader.RuneBefore(text, site.Start, out Rune before, out _);
                bool stop = posture is Posture.AfterStop or Posture.Wedged;
                behindStops += stop || (korean && EndsSentence(before.Value)) ? 1 : 0;
                weight += stop ? ClosesBehindStop : korean && EndsSentence(before.Value) ? ClosesBehindSentence : ClosesBehindWord;
            }
            else
            {
                weight += StandsFree;
            }

            open = opens || (open && !closes);
        }

        weight += open ? OddLine : EvenLine;
        bool supported = support > 0;
        bool different = openings >= (supported ? 1 : 2) && words.Count >= MostAreDifferent * openings;
        return different && closings >= (supported ? 1 : 2) && (supported || behindStops >= 1) && weight >= Enough
            ? new Judgement(
                weight > 2 * Enough ? TokenJudge.Sure : TokenJudge.Likely,
                string.Create(CultureInfo.InvariantCulture, $"{openings + closings} of {token.Sites.Count} occurrences stand by turns glued before {words.Count} different words and glued behind words or punctuation"))
            : Judgement.Nothing;
    }

    // Topic, object, subject, possessive and other particles that follow a noun.
    private static bool IsParticle(ReadOnlySpan<byte> text, int position) =>
        RuneReader.RuneAt(text, position, out Rune rune, out _)
        && "\uB294\uC740\uC774\uAC00\uC744\uB97C\uC758\uC5D0\uB3C4\uB85C\uC640\uACFC\uB9CC".Contains((char)rune.Value, StringComparison.Ordinal);
}
