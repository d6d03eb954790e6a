using Sanitizer.Language.Characters;
using Sanitizer.Text;

namespace Sanitizer.Stages.Injection;

/// <summary>
/// The script in which a text is written, whatever was injected into it: where two scripts are close, a run that comes again counts
/// once, since a short text may hold more letters of a token than of its own.
/// </summary>
internal static class LeadingScript
{
    private const double CloseToLeader = 0.1;

    // Japanese prose is 40 to 60 % kana and its headlines seldom under 20 %; Chinese has a stray の in brand names.
    private const double LeastKanaInJapanese = 0.1;

    private const int MaximumKeptRuns = 1 << 14;

    // Japanese is counted by runs line after line: one set a thread, empty between two calls.
    [ThreadStatic]
    private static HashSet<ulong>? _runs;

    /// <summary>The script of a document by its sample; Hiragana stands for Japanese.</summary>
    public static Script Of(ReadOnlySpan<byte> text)
    {
        Span<int> counts = stackalloc int[256];
        _ = Of(text, japanese: false, counts);
        int kana = counts[(byte)Script.Hiragana] + counts[(byte)Script.Katakana];
        bool japanese = kana > 0 && counts[(byte)Script.Hiragana] > 0 && kana >= LeastKanaInJapanese * (kana + counts[(byte)Script.Han]);
        if (japanese)
        {
            Join(counts);
        }

        return Leader(counts);
    }

    /// <summary>The leading script of a line, and the letters of each script.</summary>
    /// <param name="text">The line.</param>
    /// <param name="japanese">Whether Han and kana are one script.</param>
    /// <param name="counts">Receives the number of letters of each script; those of runs that come again once where it matters.</param>
    public static Script Of(ReadOnlySpan<byte> text, bool japanese, Span<int> counts)
    {
        counts.Clear();
        ScriptScan.Count(text, counts);
        Tidy(counts, japanese);
        if (IsClose(counts))
        {
            CountDifferentRuns(text, counts);
            Tidy(counts, japanese);
        }

        return Leader(counts);
    }

    private static void CountDifferentRuns(ReadOnlySpan<byte> text, Span<int> counts)
    {
        counts.Clear();
        HashSet<ulong> runs = _runs ??= [];
        int position = 0;
        int length = 0;
        Script script = text.IsEmpty ? Script.Common : LetterScripts.At(text, position, out length);
        while (position < text.Length)
        {
            int start = position;
            Script next = script;
            int letters = 0;
            do
            {
                position += length;
                letters++;
            }
            while (position < text.Length && (next = LetterScripts.At(text, position, out length)) == script);

            if (script > Script.Inherited && runs.Add(Hash64.Of(text[start..position])))
            {
                counts[(byte)script] += letters;
            }

            script = next;
        }

        // What a very long line needed is not kept.
        _runs = runs.Count > MaximumKeptRuns ? null : runs;
        runs.Clear();
    }

    private static void Tidy(Span<int> counts, bool japanese)
    {
        counts[(byte)Script.Unknown] = 0;
        counts[(byte)Script.Common] = 0;
        counts[(byte)Script.Inherited] = 0;
        if (japanese)
        {
            Join(counts);
        }
    }

    private static void Join(Span<int> counts)
    {
        counts[(byte)Script.Hiragana] += counts[(byte)Script.Han] + counts[(byte)Script.Katakana];
        counts[(byte)Script.Han] = 0;
        counts[(byte)Script.Katakana] = 0;
    }

    private static bool IsClose(ReadOnlySpan<int> counts)
    {
        int first = 0;
        int second = 0;
        for (int i = NextCount(counts, 0); i < counts.Length; i = NextCount(counts, i + 1))
        {
            second = Math.Max(second, Math.Min(first, counts[i]));
            first = Math.Max(first, counts[i]);
        }

        return second >= CloseToLeader * first && second > 0;
    }

    private static Script Leader(ReadOnlySpan<int> counts)
    {
        int leader = 0;
        for (int i = NextCount(counts, 1); i < counts.Length; i = NextCount(counts, i + 1))
        {
            leader = counts[i] > counts[leader] ? i : leader;
        }

        return (Script)leader;
    }

    // A line has two or three scripts: the rest of the counts is passed over many at once.
    private static int NextCount(ReadOnlySpan<int> counts, int from)
    {
        int offset = counts[from..].IndexOfAnyExcept(0);
        return offset < 0 ? counts.Length : from + offset;
    }
}
