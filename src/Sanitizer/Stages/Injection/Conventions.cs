using System.Globalization;
using System.Text;
using Sanitizer.Language.Characters;
using Sanitizer.Language.Words;
using Sanitizer.Text;

namespace Sanitizer.Stages.Injection;

/// <summary>The conventions of the languages, and the guess which one a text follows.</summary>
internal sealed class Conventions
{
    private const string Path = "Stages/Injection/Data/conventions.txt";
    private const string LeanersPath = "Stages/Injection/Data/leaners.txt";

    // Enough for some thousand words; function words make up a third of them.
    private const int SampleLength = 1 << 15;

    // The frequent words of every convention are leaners too, most of them.
    private const double LeastShare = 0.1;

    private static readonly char[] Tab = ['\t'];

    private Conventions(List<Convention> all) => All = all;

    public static Conventions Instance => Loaded.Conventions;

    public IReadOnlyList<Convention> All { get; }

    /// <summary>The convention of the language whose frequent words a text shows most; the script's first one where none.</summary>
    public Convention Guess(ReadOnlySpan<byte> text, Script host)
    {
        Convention? first = All.FirstOrDefault(convention => convention.Script == host);
        List<Convention> candidates = [.. All.Where(convention => convention.Script == host)];
        if (first is null || candidates.Count == 1)
        {
            return first ?? All[0];
        }

        int[] scores = new int[candidates.Count];
        WordReader reader = new(text[..Math.Min(text.Length, SampleLength)]);
        ReadOnlySpan<byte> sample = text[..Math.Min(text.Length, SampleLength)];
        while (reader.TryRead(out TextSpan span))
        {
            if (span.Length > 24)
            {
                continue;
            }

            string word = Encoding.UTF8.GetString(sample.Slice(span.Start, span.Length)).ToLowerInvariant();
            for (int i = 0; i < scores.Length; i++)
            {
                scores[i] += candidates[i].Words.Contains(word) ? 2 : candidates[i].Leaners.Contains(word) ? 1 : 0;
                scores[i] -= candidates[i].Writes(word) ? 0 : 1;
            }
        }

        int best = 0;
        for (int i = 1; i < scores.Length; i++)
        {
            best = scores[i] > scores[best] ? i : best;
        }

        return candidates[best];
    }

    private static Conventions Load()
    {
        List<Convention> all = [];
        Dictionary<string, (HashSet<string> Words, double Share, string Alphabet)> leaners = LoadLeaners();
        foreach (string line in Encoding.UTF8.GetString(DataFile.Open(Path).Content.Span).Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            string[] fields = line.Split(Tab);
            string[] doubles = fields[2].Split(' ');
            string[] singles = fields[3].Split(' ');
            all.Add(new Convention
            {
                Code = fields[0],
                Script = Enum.Parse<Script>(fields[1]),
                DoubleOpen = doubles[0],
                DoubleClose = doubles[1],
                SingleOpen = singles[0],
                SingleClose = singles[1],
                Dash = fields[4],
                InnerSpace = fields[5] == "+",
                Endings = WordsOf(fields[6]),
                Elisions = WordsOf(fields[7]),
                Words = WordsOf(fields[8]),
                Leaners = leaners.TryGetValue(fields[0], out (HashSet<string> Words, double Share, string Alphabet) leaning) ? leaning.Words : [],
                Alphabet = leaning.Alphabet ?? "",
                LeanersShare = leaning.Words is null ? LeastShare : Math.Max(leaning.Share, LeastShare),
            });
        }

        return new Conventions(all);
    }

    private static Dictionary<string, (HashSet<string> Words, double Share, string Alphabet)> LoadLeaners() =>
        Encoding.UTF8.GetString(DataFile.Open(LeanersPath).Content.Span).Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Split(Tab))
            .ToDictionary(fields => fields[0], fields => (WordsOf(fields[2]), double.Parse(fields[1], CultureInfo.InvariantCulture), fields[3]), StringComparer.Ordinal);

    private static HashSet<string> WordsOf(string field) =>
        field == "-" ? [] : new HashSet<string>(field.Split(' '), StringComparer.Ordinal);

    private static class Loaded
    {
        public static readonly Conventions Conventions = Load();
    }
}
