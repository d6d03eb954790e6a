using Sanitizer.Text;

namespace Sanitizer.Stages.Injection;

/// <summary>
/// Weighs by the contexts of words whether a string between spaces is one of a pair of marks with inner spaces: the text goes on behind
/// an opening one as if nothing stood there, and a closing one stands where a word could end the sentence.
/// The weights are logarithms of how much oftener a mark does so than a word.
/// </summary>
internal static class InnerSpaceWeights
{
    // A noun that starts a paragraph is followed by small letters, a quotation starts with a capital.
    private const double OpensLine = 1;

    // Words close a quotation that seldom stand directly before the next one: the gain says a little too much.
    private const double Closes = -0.2;

    // Closing marks stand before punctuation oftener than words do (45 against 20 in a hundred), and the contexts have counted that against them.
    private const double ClosesBeforeStop = 2.3;

    /// <summary>The weight of one place.</summary>
    /// <param name="contexts">The contexts of the text's language.</param>
    /// <param name="text">The window.</param>
    /// <param name="site">The place.</param>
    /// <param name="opens">Whether it would be the first of a pair.</param>
    public static double Of(WordContexts contexts, ReadOnlySpan<byte> text, TokenSite site, bool opens)
    {
        double gain = contexts.Gain(text, site);
        if (!opens)
        {
            return gain + (site.After(text) == Neighbour.Space ? Closes : ClosesBeforeStop);
        }

        return site.Before(text) != Neighbour.Edge ? gain : NearWords.IsUpperAfter(text, site.End + 1) ? OpensLine : -OpensLine;
    }
}
