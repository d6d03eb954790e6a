using Sanitizer.Text;

namespace Sanitizer.Stages.Injection;

/// <summary>How the occurrences of one token, or of several that take turns, stand.</summary>
internal readonly record struct TokenEvidence
{
    public int Count { get; init; }
    public int Words { get; init; }
    public int Alone { get; init; }
    public int LineStarts { get; init; }
    public int Openings { get; init; }
    public int Closings { get; init; }
    public int AfterStops { get; init; }
    public int Wedged { get; init; }
    public int Inside { get; init; }
    public int BetweenDigits { get; init; }

    /// <summary>Occurrences that open, with the next one of the same line closing.</summary>
    public int Pairs { get; init; }

    /// <summary>The different texts around the occurrences inside words.</summary>
    public int InsideContexts { get; init; }

    /// <summary>The different words behind the occurrences at line starts.</summary>
    public int LineStartContexts { get; init; }

    /// <summary>Whether those at line starts begin one line after the other, and no number follows: a list, and not captions.</summary>
    public bool IsOneList { get; init; }

    /// <summary>Occurrences where no word of clean text stands.</summary>
    public int Unusual => Openings + Closings + AfterStops + Wedged + Inside + BetweenDigits;

    public static TokenEvidence Of(ReadOnlySpan<byte> text, IReadOnlyList<TokenSite> sites, Writing writing)
    {
        Span<int> counts = stackalloc int[(int)Posture.BetweenDigits + 1];
        counts.Clear();
        int pairs = 0;
        int openLine = -1;
        HashSet<ulong> inside = [];
        HashSet<ulong> starts = [];
        foreach (TokenSite site in sites)
        {
            Posture posture = Postures.Of(text, site);
            if (posture is Posture.Inside or Posture.Wedged && writing == Writing.Agglutinated && openLine == site.Line)
            {
                posture = Posture.Closing;
            }

            counts[(int)posture]++;
            bool closes = posture is Posture.Closing or Posture.AfterStop;
            pairs += closes && openLine == site.Line ? 1 : 0;
            openLine = posture == Posture.Opening ? site.Line : closes ? -1 : openLine;
            if (posture == Posture.Inside)
            {
                inside.Add(Around(text, site));
            }
            else if (posture == Posture.LineStart)
            {
                starts.Add(Hash64.Of(text[site.End..Math.Min(text.Length, site.End + 8)]));
            }
        }

        return new TokenEvidence
        {
            Count = sites.Count,
            Words = counts[(int)Posture.Word],
            Alone = counts[(int)Posture.Alone],
            LineStarts = counts[(int)Posture.LineStart],
            Openings = counts[(int)Posture.Opening],
            Closings = counts[(int)Posture.Closing],
            AfterStops = counts[(int)Posture.AfterStop],
            Wedged = counts[(int)Posture.Wedged],
            Inside = counts[(int)Posture.Inside],
            BetweenDigits = counts[(int)Posture.BetweenDigits],
            Pairs = pairs,
            InsideContexts = inside.Count,
            LineStartContexts = starts.Count,
            IsOneList = counts[(int)Posture.LineStart] == sites.Count && IsList(text, sites),
        };
    }

    private static bool IsList(ReadOnlySpan<byte> text, IReadOnlyList<TokenSite> sites)
    {
        for (int i = 0; i < sites.Count; i++)
        {
            int start = sites[i].End;
            while (start < text.Length && text[start] == ' ')
            {
                start++;
            }

            if (i > 0 && sites[i].Start < sites[i - 1].End)
            {
                return false;
            }

            ReadOnlySpan<byte> between = i == 0 ? default : text[sites[i - 1].End..sites[i].Start].TrimEnd("\r\n"u8);
            if (between.ContainsAny((byte)'\r', (byte)'\n') || (start < text.Length && char.IsAsciiDigit((char)text[start]) && LeadsToNumber(text, start)))
            {
                return false;
            }
        }

        return true;
    }

    // "13.2" and "5:" number what follows; "1941" is the first word of an item.
    private static bool LeadsToNumber(ReadOnlySpan<byte> text, int start)
    {
        int length = text[start..].IndexOfAnyExceptInRange((byte)'0', (byte)'9');
        return length is >= 1 and <= 3 && text[start + length] is (byte)'.' or (byte)':' or (byte)'-' or (byte)')';
    }

    // A few bytes on each side tell words apart well enough.
    private static ulong Around(ReadOnlySpan<byte> text, TokenSite site) => Hash64.Combine(
        Hash64.Of(text[Math.Max(0, site.Start - 4)..site.Start]),
        Hash64.Of(text[site.End..Math.Min(text.Length, site.End + 3)]));
}
