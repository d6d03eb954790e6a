using System.Globalization;
using Sanitizer.Language.Characters;

namespace Sanitizer.Stages.Injection;

/// <summary>
/// Decides whether a string stands for punctuation. A single place proves nothing, since particles, units and names are glued to
/// words in clean text; the same string both before words and behind punctuation, or by turns before and behind words, does.
/// </summary>
internal static class TokenJudge
{
    private const double Certain = 0.99;
    public const double Sure = 0.95;
    public const double Likely = 0.9;
    private const double Doubtful = 0.4;

    // A word of the text that happens to be the token, or a place that grew out of an edit, may stand beside the marks.
    private const double LeastUnusual = 0.6;

    public static Judgement Judge(in TokenEvidence evidence, Script guest, Script host, bool guestIsHost)
    {
        Writing writing = Writings.Of(host);
        bool careful = guestIsHost || Writings.IsUsualGuest(guest, host);
        if (writing != Writing.Solid && evidence.Unusual >= LeastUnusual * evidence.Count)
        {
            Judgement quotes = JudgeQuotes(evidence, careful);
            if (quotes.Confidence > 0)
            {
                return quotes;
            }

            if (writing == Writing.Spaced && !careful)
            {
                return JudgeInside(evidence);
            }
        }

        return careful ? Judgement.Nothing : JudgeLineStarts(evidence);
    }

    private static Judgement JudgeQuotes(in TokenEvidence evidence, bool careful)
    {
        int closings = evidence.Closings + evidence.AfterStops;
        int places = evidence.Openings + closings;
        string counts = string.Create(
            CultureInfo.InvariantCulture,
            $"{places + evidence.Inside + evidence.Wedged + evidence.BetweenDigits} of {evidence.Count} occurrences stand where punctuation is expected: {evidence.Openings} glued before a word, {evidence.Closings} behind one, {evidence.AfterStops} behind punctuation, {evidence.Inside} between letters");
        if (evidence.AfterStops > 0 && evidence.Openings > 0 && evidence.Pairs > 0 && (!careful || (evidence.Pairs >= 3 && evidence.AfterStops >= 2 && evidence.Words + evidence.Alone == 0)))
        {
            return new Judgement(Certain, counts);
        }

        bool alternates = evidence.Pairs >= 2 && places <= (evidence.Pairs * 2) + 1 + (evidence.Count / 6);
        if (alternates && !careful)
        {
            return new Judgement(Sure, counts);
        }

        bool onePair = evidence.Pairs > 0 && (evidence.Pairs * 2) + evidence.Inside + evidence.BetweenDigits == evidence.Count;
        if (onePair && !careful)
        {
            return new Judgement(Likely, counts);
        }

        return evidence.Openings > 0 && closings > 0 && !careful ? new Judgement(Doubtful, counts) : Judgement.Nothing;
    }

    private static Judgement JudgeInside(in TokenEvidence evidence)
    {
        int inside = evidence.Inside + evidence.BetweenDigits;
        string counts = string.Create(CultureInfo.InvariantCulture, $"{inside} of {evidence.Count} occurrences stand between letters, in {evidence.InsideContexts} different words");
        bool others = (evidence.Words + evidence.Alone + evidence.LineStarts) * 2 <= inside;
        return evidence.InsideContexts >= 2 && others ? new Judgement(Sure, counts)
            : evidence.Inside > 0 ? new Judgement(Doubtful, counts)
            : Judgement.Nothing;
    }

    private static Judgement JudgeLineStarts(in TokenEvidence evidence)
    {
        bool list = evidence.LineStarts >= 3 && evidence.LineStarts == evidence.Count && evidence.LineStartContexts >= evidence.LineStarts - 1
            && evidence.IsOneList;
        return list
            ? new Judgement(Likely, string.Create(CultureInfo.InvariantCulture, $"all {evidence.Count} occurrences stand alone at the start of a line, before different words"))
            : Judgement.Nothing;
    }
}
