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
        int position = 0;
        while (position < text.Length)
        {
            counts[(byte)LetterScripts.At(text, position, out int length)]++;
            position += length;
        }

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
        HashSet<ulong> runs = [];
        int position = 0;
        while (position < text.Length)
        {
            int start = position;
            Script script = LetterScripts.At(text, position, out int length);
            int letters = 0;
            do
            {
                position += length;
                letters++;
            }
            while (position < text.Length && LetterScripts.At(text, position, out length) == script);

            if (script > Script.Inherited && runs.Add(Hash64.Of(text[start..position])))
            {
                counts[(byte)script] += letters;
            }
        }
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
        foreach (int count in counts)
        {
            second = Math.Max(second, Math.Min(first, count));
            first = Math.Max(first, count);
        }

        return second >= CloseToLeader * first && second > 0;
    }

    private static Script Leader(ReadOnlySpan<int> counts)
    {
        int leader = 0;
        for (int i = 1; i < counts.Length; i++)
        {
            leader = counts[i] > counts[leader] ? i : leader;
        }

        return (Script)leader;
    }
}
