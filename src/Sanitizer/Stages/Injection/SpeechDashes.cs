using System.Text;
using Sanitizer.Text;

namespace Sanitizer.Stages.Injection;

/// <summary>
/// Tells the dashes of speech from those of thought: one before what is said, and one before who says it. Some languages write the
/// first kind long and the other short.
/// </summary>
internal static class SpeechDashes
{
    /// <summary>Marks the dashes of speech among the places of a window.</summary>
    /// <param name="text">The window.</param>
    /// <param name="events">The places, in order.</param>
    /// <param name="kinds">What each was found to be.</param>
    public static bool[] Find(ReadOnlySpan<byte> text, List<MarkEvent> events, ReadOnlySpan<MarkKind> kinds)
    {
        bool[] speech = new bool[events.Count];
        bool said = false;
        for (int i = 0; i < events.Count; i++)
        {
            said &= i > 0 && events[i].Line == events[i - 1].Line;
            if (kinds[i] != MarkKind.Dash)
            {
                continue;
            }

            Posture posture = Postures.Of(text, events[i].Site);
            if (posture != Posture.LineStart && posture != Posture.Alone)
            {
                continue;
            }

            bool afterQuote = i > 0 && kinds[i - 1] is MarkKind.DoubleClose or MarkKind.SingleClose && Leads(text[events[i - 1].End..events[i].Start]);
            bool opens = posture == Posture.LineStart || (EndsSentence(text, events[i].Start - 1) && NearWords.IsUpperAfter(text, events[i].End + 1));

            // The dash behind what was said stands before the one who says it.
            speech[i] = opens || afterQuote || said;
            said = opens;
        }

        return speech;
    }

    // A comma at most stands between the quotation and the dash.
    private static bool Leads(ReadOnlySpan<byte> between) => between.SequenceEqual(" "u8) || between.SequenceEqual(", "u8);

    private static bool EndsSentence(ReadOnlySpan<byte> text, int end) =>
        RuneReader.RuneBefore(text, end, out Rune rune, out _) && rune.Value is '.' or '!' or '?' or ':' or 0x2026;
}
