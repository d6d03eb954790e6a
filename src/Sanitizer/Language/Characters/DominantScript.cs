using System.Text;
using Sanitizer.Text;

namespace Sanitizer.Language.Characters;

/// <summary>Finds the script in which most letters of a text are written.</summary>
public static class DominantScript
{
    // Japanese prose is 40 to 60 % kana and its headlines seldom under 20 %; Chinese has a stray の in brand names.
    private const double LeastKanaInJapanese = 0.1;

    /// <summary>
    /// The leading script of a UTF-8 text; Common and Inherited letters do not count. Han and kana count together:
    /// <see cref="Script.Hiragana"/> stands for Japanese (kana beside Han, or mostly Hiragana), <see cref="Script.Katakana"/> for
    /// Katakana alone, <see cref="Script.Han"/> for Han with next to no kana.
    /// </summary>
    public static ScriptShare Of(ReadOnlySpan<byte> text)
    {
        Span<int> counts = stackalloc int[256];
        counts.Clear();
        RuneReader reader = new(text);
        while (reader.TryRead(out Rune rune))
        {
            if (Letters.IsLetter(rune.Value))
            {
                counts[(byte)(rune.IsAscii ? Script.Latin : ScriptTable.ScriptOf(rune.Value))]++;
            }
        }

        counts[(byte)Script.Unknown] = 0;
        counts[(byte)Script.Common] = 0;
        counts[(byte)Script.Inherited] = 0;
        JoinJapanese(counts);
        return Leader(counts);
    }

    private static void JoinJapanese(Span<int> counts)
    {
        int han = counts[(byte)Script.Han];
        int hiragana = counts[(byte)Script.Hiragana];
        int katakana = counts[(byte)Script.Katakana];
        int kana = hiragana + katakana;
        if (kana == 0)
        {
            return;
        }

        Script name = kana < (han + kana) * LeastKanaInJapanese ? Script.Han
            : han == 0 && hiragana == 0 ? Script.Katakana
            : Script.Hiragana;
        counts[(byte)Script.Han] = 0;
        counts[(byte)Script.Hiragana] = 0;
        counts[(byte)Script.Katakana] = 0;
        counts[(byte)name] = han + kana;
    }

    private static ScriptShare Leader(ReadOnlySpan<int> counts)
    {
        int leader = 0;
        int letters = 0;
        for (int i = 0; i < counts.Length; i++)
        {
            letters += counts[i];
            leader = counts[i] > counts[leader] ? i : leader;
        }

        return letters == 0 ? default : new ScriptShare((Script)leader, (double)counts[leader] / letters, letters);
    }
}
