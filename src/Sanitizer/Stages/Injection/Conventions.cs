using System.Globalization;
using System.Text;
using Sanitizer.Language.Characters;
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

    // Put together when a script is first asked for; two threads that do so get the same.
    private readonly LanguageGuess?[] _guesses = new LanguageGuess?[byte.MaxValue + 1];

    private Conventions(List<Convention> all) => All = all;

    public static Conventions Instance => Loaded.Conventions;

    public IReadOnlyList<Convention> All { get; }

    /// <summary>The convention of the language whose frequent words a text shows most; the script's first one where none.</summary>
    public Convention Guess(ReadOnlySpan<byte> text, Script host)
    {
        LanguageGuess guess = _guesses[(byte)host] ??= new LanguageGuess(OfScript(host));
        return guess.Of(text[..Math.Min(text.Length, SampleLength)]);
    }

    private List<Convention> OfScript(Script host)
    {
        List<Convention> languages = [.. All.Where(convention => convention.Script == host)];
        return languages.Count > 0 ? languages : [All[0]];
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
