using System.CommandLine;
using System.Text;
using Sanitizer.DataCompiler.Models;
using Sanitizer.Language.Profiles;

namespace Sanitizer.DataCompiler.Languages;

/// <summary>Compiles the profiles of Language/Profiles: the commonest words and the letters beyond ASCII of each language.</summary>
internal static class LanguagesCommand
{
    /// <summary>Characters that a language needs at least.</summary>
    private const int Fewest = 60_000;

    private const int MostWords = 200;

    private const int MostLetters = 64;

    /// <summary>The share of all words, or letters beyond ASCII, that one needs at least.</summary>
    private const double LeastShare = 0.0004;

    public static Command Create()
    {
        Argument<FileInfo> corpus = new("CORPUS") { Description = "lines of language, source and text, as the corpus command writes them" };
        Option<FileInfo> output = new("--output") { Description = "file to write", Required = true };
        corpus.AcceptExistingOnly();
        Command command = new("languages", "Compiles the profiles of the languages from a corpus.") { corpus, output };
        command.SetAction(parsed => Compile(parsed.GetRequiredValue(corpus).FullName, parsed.GetRequiredValue(output).FullName));
        return command;
    }

    private static void Compile(string corpus, string output)
    {
        SortedDictionary<string, List<string>> merged = new(StringComparer.Ordinal);
        foreach ((string tag, List<string> paragraphs) in CorpusText.Read(corpus))
        {
            string name = NameOf(tag);
            if (!merged.TryAdd(name, paragraphs))
            {
                merged[name].AddRange(paragraphs);
            }
        }

        List<string> names = [];
        List<(uint Hash, byte Language, byte Cost)> entries = [];
        foreach ((string name, List<string> paragraphs) in merged)
        {
            if (names.Count == byte.MaxValue || paragraphs.Sum(paragraph => (long)paragraph.Length) < Fewest)
            {
                continue;
            }

            Dictionary<string, int> words = new(StringComparer.Ordinal);
            Dictionary<string, int> letters = new(StringComparer.Ordinal);
            foreach (string paragraph in paragraphs)
            {
                foreach (ReadOnlyMemory<byte> token in ProfileTokens.Of(Encoding.UTF8.GetBytes(paragraph)))
                {
                    string text = Encoding.UTF8.GetString(token.Span);
                    Dictionary<string, int> counts = text.Length > 1 && text[0] == ProfileTokens.LetterMark ? letters : words;
                    counts[text] = counts.GetValueOrDefault(text) + 1;
                }
            }

            byte number = (byte)names.Count;
            names.Add(name);
            Add(words, MostWords, number, entries);
            Add(letters, MostLetters, number, entries);
        }

        entries.Sort();
        DataFileWriter writer = new(
            "Language profiles: the commonest words and the letters beyond ASCII, with their costs. Hashes and figures only, no text.",
            "Source: the sources, versions and licences are listed in src/Sanitizer.DataCompiler/language-sources.tsv",
            "Licence: figures derived from text under the licences of that list",
            "Command: Sanitizer.DataCompiler languages corpus.tsv --output profiles.bin");
        writer.WriteByte(names.Count);
        foreach (string name in names)
        {
            writer.WriteByte(name.Length);
            writer.WriteBytes(Encoding.ASCII.GetBytes(name));
        }

        writer.WriteInt32(entries.Count);
        entries.ForEach(entry => writer.WriteInt32((int)entry.Hash));
        entries.ForEach(entry => writer.WriteByte(entry.Language));
        entries.ForEach(entry => writer.WriteByte(entry.Cost));
        writer.Save(output);
        Console.WriteLine($"{names.Count} languages, {entries.Count} entries");
    }

    private static void Add(Dictionary<string, int> counts, int most, byte language, List<(uint Hash, byte Language, byte Cost)> entries)
    {
        double total = counts.Values.Sum(count => (long)count);
        foreach ((string text, int count) in counts.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).Take(most))
        {
            if (count >= total * LeastShare)
            {
                double cost = Math.Min(byte.MaxValue, -Math.Log(count / total) * LanguageProfiles.CostSteps);
                entries.Add((ProfileTokens.HashOf(Encoding.UTF8.GetBytes(text)), language, (byte)Math.Round(cost)));
            }
        }
    }

    /// <summary>Regions of a language are one; a script of its own is not.</summary>
    private static string NameOf(string tag)
    {
        string[] parts = tag.Split('-');
        return parts.Length > 1 && parts[1].Length == 4 && char.IsUpper(parts[1][0]) ? $"{parts[0]}-{parts[1]}" : parts[0];
    }
}
