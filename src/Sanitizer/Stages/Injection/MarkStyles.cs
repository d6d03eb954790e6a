using System.Text;

namespace Sanitizer.Stages.Injection;

/// <summary>Finds the style of a text's marks: that of the marks that survive, else that of its language.</summary>
internal static class MarkStyles
{
    private static readonly (string Open, string Close)[] Pairs =
        [("“", "”"), ("„", "“"), ("„", "”"), ("«", "»"), ("»", "«"), ("”", "”"), ("「", "」"), ("『", "』")];

    // Where a few straight apostrophes were spared, it is because the others were not straight.
    private const int EnoughStraight = 4;

    public static MarkStyle Find(ReadOnlySpan<byte> text, Convention language, int marks)
    {
        (string open, string close, bool survive) = Doubles(text, language, marks);
        bool straight = Count(text, "’"u8) == 0 && InnerApostrophes(text) >= EnoughStraight;
        int longDashes = Count(text, "—"u8);
        int shortDashes = Count(text, " – "u8);
        string dash = longDashes > shortDashes ? "—" : shortDashes > 0 ? "–" : language.Dash;
        string glued = longDashes >= shortDashes || language.HasGluedDash ? "—" : "–";
        return new MarkStyle(language, open, close, straight ? "'" : "’", dash, glued, survive, longDashes + shortDashes > 0);
    }

    private static (string Open, string Close, bool Survive) Doubles(ReadOnlySpan<byte> text, Convention language, int marks)
    {
        (string Open, string Close) best = (language.DoubleOpen, language.DoubleClose);
        int most = 0;
        foreach ((string Open, string Close) pair in Pairs)
        {
            int opens = Count(text, Encoding.UTF8.GetBytes(pair.Open));
            int closes = Count(text, Encoding.UTF8.GetBytes(pair.Close));
            bool own = pair.Open == language.DoubleOpen && pair.Close == language.DoubleClose;

            // One half of a pair says little, unless it is the language's own.
            // A few marks of another kind are a quotation within one, or of another hand.
            int firstOpen = text.IndexOf(Encoding.UTF8.GetBytes(pair.Open));
            bool backwards = firstOpen > text.IndexOf(Encoding.UTF8.GetBytes(pair.Close));
            if (!own && ((opens + closes) * 2 < marks || backwards))
            {
                continue;
            }

            int score = own ? (2 * (opens + closes)) + 1 : opens > 0 && closes > 0 ? opens + closes : 0;
            if (opens + closes > 0 && score > most)
            {
                most = score;
                best = pair;
            }
        }

        return most > 0 ? (best.Open, best.Close, true)
            : Count(text, "\""u8) >= 2 ? ("\"", "\"", true)
            : (best.Open, best.Close, false);
    }

    private static int Count(ReadOnlySpan<byte> text, ReadOnlySpan<byte> mark) => text.Count(mark);

    private static int InnerApostrophes(ReadOnlySpan<byte> text)
    {
        int position = 0;
        int count = 0;
        while (count < EnoughStraight && text[position..].IndexOf((byte)'\'') is int offset and >= 0)
        {
            position += offset;
            count += Neighbours.Before(text, position) == Neighbour.Letter && Neighbours.After(text, position + 1) == Neighbour.Letter ? 1 : 0;
            position++;
        }

        return count;
    }
}
