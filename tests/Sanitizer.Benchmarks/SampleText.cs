using System.Text;

namespace Sanitizer.Benchmarks;

/// <summary>Clean English of any length, the same for the same seed: sentences that are put together at random and hardly ever repeat.</summary>
internal static class SampleText
{
    private static readonly string[] Subjects =
        ["the baker", "a surveyor", "the older sister", "our neighbour", "the night train", "a quiet engineer", "the committee", "every visitor", "the harbour pilot", "a retired judge"];

    private static readonly string[] Verbs =
        ["repaired", "remembered", "avoided", "counted", "painted", "described", "borrowed", "discovered", "carried", "forgot", "measured", "welcomed"];

    private static readonly string[] Objects =
        ["the bridge", "an empty notebook", "three wooden crates", "the last letter", "a map of the valley", "the broken clock", "seven lanterns", "the winter timetable", "a bowl of cherries"];

    private static readonly string[] Places =
        ["near the station", "behind the mill", "in the long corridor", "at the edge of the field", "under a grey sky", "beside the canal", "on the second floor", "far from the coast"];

    private static readonly string[] Times =
        ["before dawn", "after the meeting", "in early spring", "for the second time", "without a word", "late on Thursday", "as the rain began", "while nobody watched"];

    /// <summary>Paragraphs, a blank line behind each.</summary>
    /// <param name="length">About how many bytes.</param>
    /// <param name="seed">Chooses the text.</param>
    public static byte[] English(int length, int seed)
    {
        Random random = new(seed);
        StringBuilder text = new(length + 1000);
        while (text.Length < length)
        {
            int sentences = random.Next(3, 8);
            for (int i = 0; i < sentences; i++)
            {
                bool quoted = random.Next(6) == 0;
                string sentence = Sentence(random);
                _ = quoted ? text.Append($"“{sentence},” said {Pick(Subjects, random)}. ") : text.Append(sentence).Append(". ");
            }

            text.Length--;
            text.Append("\n\n");
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    /// <summary>The same in windows-1252, with the accents of French place names in every third sentence or so.</summary>
    /// <param name="length">About how many bytes.</param>
    /// <param name="seed">Chooses the text.</param>
    public static byte[] Accented(int length, int seed)
    {
        string text = Encoding.UTF8.GetString(English(length, seed));
        text = text.Replace("station", "Gare de Châtelet-Élysée", StringComparison.Ordinal).Replace("canal", "Prés-Salés à Besançon", StringComparison.Ordinal);
        return CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetBytes(text);
    }

    private static string Sentence(Random random)
    {
        string subject = Pick(Subjects, random);
        string number = random.Next(3) == 0 ? $" number {random.Next(2, 900)}" : string.Empty;
        return $"{char.ToUpperInvariant(subject[0])}{subject[1..]} {Pick(Verbs, random)} {Pick(Objects, random)}{number} {Pick(Places, random)} {Pick(Times, random)}";
    }

    private static string Pick(string[] words, Random random) => words[random.Next(words.Length)];
}
