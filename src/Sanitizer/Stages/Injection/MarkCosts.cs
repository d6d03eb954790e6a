using System.Text;
using Sanitizer.Text;

namespace Sanitizer.Stages.Injection;

/// <summary>
/// What it costs to read a place as a kind of mark: ten times a negative logarithm, roughly, of how seldom the mark stands between
/// such neighbours. The figures say what a printer knows; none is fitted to a corpus.
/// </summary>
internal static class MarkCosts
{
    public const int Kinds = (int)MarkKind.Word + 1;
    private const int Never = 400;

    // A language with so many endings joins them to names and numbers by an apostrophe, and has more of them than a list holds (Turkish).
    private const int ManyEndings = 15;
    private const int LongestEnding = 8;
    private const int Short = 2;
    private const int NothingAlone = 14;
    private const int SpaceInside = 20;
    private const int BetweenKoreanWords = 10;

    // A quotation that follows punctuation without a space starts a sentence.
    private const int OpensAmongSmall = 40;
    private const int OpensAmongSmallBehindMark = 10;
    private const int ClosesBehindColon = 30;
    private const int DashBesideQuote = 15;
    private const int DashBeforeSentence = 35;
    private const double LeansBeforeDash = 0.035;

    public static void Fill(ReadOnlySpan<byte> text, in MarkEvent mark, Writing writing, Convention language, Span<int> costs)
    {
        costs.Fill(Never);
        if (mark.Token < 0)
        {
            costs[(int)mark.First] = 0;
            costs[(int)mark.Second] = 0;
            return;
        }

        Neighbour before = mark.Site.Before(text);
        Neighbour after = mark.Site.After(text);
        int opening = BeforeOpening(before, writing) + AfterOpening(after, language.InnerSpace);
        if (writing == Writing.Spaced && before is Neighbour.Stop or Neighbour.Token && after == Neighbour.Letter && !NearWords.IsUpperAfter(text, mark.End))
        {
            opening += before == Neighbour.Stop ? OpensAmongSmall : OpensAmongSmallBehindMark;
        }

        int closing = BeforeClosing(before, language.InnerSpace) + AfterClosing(after, writing);
        closing += before == Neighbour.Stop && text[mark.Start - 1] is (byte)';' or (byte)':' ? ClosesBehindColon : 0;
        costs[(int)MarkKind.DoubleOpen] = opening;
        costs[(int)MarkKind.SingleOpen] = opening;
        costs[(int)MarkKind.DoubleClose] = closing;
        costs[(int)MarkKind.SingleClose] = closing;
        Posture posture = Postures.Of(before, after);
        costs[(int)MarkKind.Word] = posture is Posture.Word or Posture.Alone ? 40 : 120;
        costs[(int)MarkKind.Bullet] = posture == Posture.LineStart ? 15 : Never;
        costs[(int)MarkKind.Nothing] = Nothing(text, mark, posture, writing, language);
        costs[(int)MarkKind.Dash] = Dash(text, mark, posture, after, writing, language);
        if (posture == Posture.Inside && writing == Writing.Spaced)
        {
            FillInside(text, mark, language, costs);
        }
        else if (writing == Writing.Spaced)
        {
            costs[(int)MarkKind.Apostrophe] = Apostrophe(text, mark, posture);
            costs[(int)MarkKind.Space] = Space(before, after);
        }
        else if (writing == Writing.Agglutinated)
        {
            // Where an opening mark would have a space before it, and a closing one what it closes.
            costs[(int)MarkKind.Space] = Space(before, after) + BetweenKoreanWords;
        }
    }

    private static int BeforeOpening(Neighbour before, Writing writing) => before switch
    {
        Neighbour.Letter or Neighbour.Digit => writing switch { Writing.Solid => 0, Writing.Phrased => 15, _ => 80 },
        Neighbour.Stop or Neighbour.Close => writing switch { Writing.Solid => 0, Writing.Spaced => 40, _ => 20 },
        _ => 0,
    };

    private static int AfterOpening(Neighbour after, bool innerSpace) => after switch
    {
        Neighbour.Edge => 200,
        Neighbour.Space => innerSpace ? 10 : 80,
        Neighbour.Stop => 60,
        Neighbour.Close or Neighbour.Dash => 60,
        _ => 0,
    };

    private static int BeforeClosing(Neighbour before, bool innerSpace) => before switch
    {
        Neighbour.Edge => 200,
        Neighbour.Space => innerSpace ? 10 : 80,
        Neighbour.Open => 60,
        Neighbour.Dash => 15,
        _ => 0,
    };

    private static int AfterClosing(Neighbour after, Writing writing) => after switch
    {
        Neighbour.Letter or Neighbour.Digit => writing switch { Writing.Solid => 0, Writing.Agglutinated => 5, Writing.Phrased => 15, _ => 70 },
        Neighbour.Open => 20,
        _ => 0,
    };

    private static int Dash(ReadOnlySpan<byte> text, in MarkEvent mark, Posture posture, Neighbour after, Writing writing, Convention language)
    {
        Neighbour before = mark.Site.Before(text);
        switch (posture)
        {
            case Posture.BetweenDigits:
                return 0;
            case Posture.Alone:
                return DashAlone(text, mark, language);
            case Posture.LineStart:
                return 30;
            case Posture.Wedged:
                // A space follows a comma or a full stop; a dash seldom does.
                return writing != Writing.Spaced ? 60 : text[mark.Start - 1] is (byte)',' or (byte)'.' ? 45 : 14;
            case Posture.Inside:
                return writing == Writing.Spaced ? 30 : 60;
            case Posture.Closing when after is Neighbour.Edge or Neighbour.Token:
                // Speech that breaks off, or goes on in the next line.
                return before == Neighbour.Token ? 60 : 20;
            case Posture.Opening when before == Neighbour.Token && language.HasGluedDash:
                // Behind a quotation, before who says it or before the next sentence.
                return NearWords.IsUpperAfter(text, mark.End) ? DashBeforeSentence : DashBesideQuote;
            case Posture.AfterStop when after == Neighbour.Token && language.HasGluedDash:
                return DashBeforeSentence;
        }

        bool glued = before is Neighbour.Letter or Neighbour.Digit || after is Neighbour.Letter or Neighbour.Digit;
        return glued ? 60 : before == Neighbour.Space || after == Neighbour.Space ? 45 : 100;
    }

    private static int Nothing(ReadOnlySpan<byte> text, in MarkEvent mark, Posture posture, Writing writing, Convention language)
    {
        switch (posture)
        {
            case Posture.Alone:
                return NothingAlone;
            case Posture.Closing or Posture.AfterStop when writing is Writing.Spaced or Writing.Agglutinated:
                return language.Leans(NearWords.Before(text, mark.Start)) ? 5 : 20;
            case Posture.Word:
                return mark.Site.Before(text) is Neighbour.Dash or Neighbour.Quote or Neighbour.Close && mark.Site.After(text) == Neighbour.Space ? 25 : 60;
            default:
                return writing is Writing.Solid or Writing.Phrased ? 12 : 50;
        }
    }

    // How much seldomer words stand before a dash than before any word: leaners hardly ever, so the others oftener.
    private static int DashAlone(ReadOnlySpan<byte> text, in MarkEvent mark, Convention language)
    {
        _ = RuneReader.RuneBefore(text, mark.Start - 1, out Rune before, out _);
        double oftener = language.Leans(NearWords.Before(text, mark.Start - 1)) ? LeansBeforeDash / language.LeanersShare
            : before.Value is ',' ? language.CommaBeforeDash ? 2 : 0.3
            : before.Value is '.' ? language.CommaBeforeDash ? 1 : 0.3
            : Neighbours.Of(before.Value) == Neighbour.Quote ? language.CommaBeforeDash ? 2 : 0.5
            : (1 - LeansBeforeDash) / (1 - language.LeanersShare);
        return NothingAlone - (int)(10 * Math.Log(oftener));
    }

    private static int Space(Neighbour before, Neighbour after)
    {
        bool ends = before is Neighbour.Letter or Neighbour.Digit or Neighbour.Stop or Neighbour.Close or Neighbour.Quote or Neighbour.Dash;
        bool starts = after is Neighbour.Letter or Neighbour.Digit or Neighbour.Open or Neighbour.Quote or Neighbour.Dash;
        return ends && starts ? 12 : Never;
    }

    private static int Apostrophe(ReadOnlySpan<byte> text, in MarkEvent mark, Posture posture)
    {
        switch (posture)
        {
            case Posture.BetweenDigits:
                return 60;
            case Posture.Closing:
                // The boys’ house: behind an s most of all.
                bool sibilant = mark.Start > 0 && (text[mark.Start - 1] | 0x20) is 's' or 'z' or 'x';
                return sibilant ? 25 : 50;
            case Posture.Opening:
                return Neighbours.After(text, mark.End) == Neighbour.Digit ? 35 : 60;
            default:
                return 150;
        }
    }

    /// <summary>Between two letters: an apostrophe where one side is an ending or an elided word, else a space or an unspaced dash.</summary>
    private static void FillInside(ReadOnlySpan<byte> text, in MarkEvent mark, Convention language, Span<int> costs)
    {
        string left = NearWords.Before(text, mark.Start);
        string right = NearWords.After(text, mark.End);
        bool listed = language.Endings.Contains(right) || language.Elisions.Contains(left) || EndsLikeKnown(language, right);
        bool known = listed || (language.Endings.Count >= ManyEndings && right.Length <= LongestEnding && NearWords.IsNameBefore(text, mark.Start) && !NearWords.IsUpperAfter(text, mark.End));
        bool frequent = language.Leans(left) || language.Words.Contains(right);
        bool fragment = !frequent && (left.Length <= Short || right.Length <= Short);
        costs[(int)MarkKind.Apostrophe] = listed ? 0 : known ? 5 : fragment ? 30 : 55;
        double oftener = language.Leans(left) ? LeansBeforeDash / language.LeanersShare : (1 - LeansBeforeDash) / (1 - language.LeanersShare);
        costs[(int)MarkKind.Space] = known ? 60 : SpaceInside;
        costs[(int)MarkKind.Dash] = known ? 60 : SpaceInside - (int)(10 * Math.Log(oftener));
        if (known && language.Endings.Count >= ManyEndings)
        {
            // An ending may be joined to a quoted title.
            costs[(int)MarkKind.DoubleClose] -= 50;
        }
    }

    // The Cyrillic apostrophe stands before an iotated vowel, whatever follows that.
    private static bool EndsLikeKnown(Convention language, string right) =>
        language.Script == Language.Characters.Script.Cyrillic && right.Length > 0 && language.Endings.Contains(right[..1]);
}
