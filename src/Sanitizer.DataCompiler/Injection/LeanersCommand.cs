using System.CommandLine;
using System.Globalization;
using System.Text;

namespace Sanitizer.DataCompiler.Injection;

/// <summary>Compiles the words that lean on the next one, for the languages that the injection stage has conventions of.</summary>
internal static class LeanersCommand
{
    public static Command Create()
    {
        Option<FileInfo> corpus = new("--corpus") { Required = true, Description = "Lines of language, source and paragraph between tabs." };
        Option<FileInfo> conventions = new("--conventions") { Required = true, Description = "The stage's conventions.txt." };
        Option<FileInfo> output = new("--output") { Required = true, Description = "The file to write." };
        Command command = new("leaners", "Finds the frequent words before which no punctuation stands.") { corpus, conventions, output };
        command.SetAction(result => Compile(result.GetRequiredValue(corpus), result.GetRequiredValue(conventions), result.GetRequiredValue(output)));
        return command;
    }

    private static void Compile(FileInfo corpus, FileInfo conventions, FileInfo output)
    {
        Dictionary<string, LeanerCounter> counters = new(StringComparer.Ordinal);
        Dictionary<string, string[]> listed = new(StringComparer.Ordinal);
        foreach (string line in File.ReadLines(conventions.FullName).SkipWhile(line => line.Length > 0).Skip(1))
        {
            string[] fields = line.Split('\t');
            counters[fields[0]] = new LeanerCounter();
            listed[fields[0]] = fields[^1].Split(' ');
        }

        HashSet<ulong> seen = [];
        foreach (string line in File.ReadLines(corpus.FullName))
        {
            string[] fields = line.Split('\t', 3);
            if (fields.Length == 3 && counters.TryGetValue(fields[0].Split('-')[0], out LeanerCounter? counter) && !counter.IsFull)
            {
                string paragraph = TrainingText.Squeeze(fields[2]);
                if (TrainingText.IsTraining(paragraph, out ulong hash) && seen.Add(hash))
                {
                    counter.Read(Encoding.UTF8.GetBytes(paragraph));
                }
            }
        }

        DataFileWriter writer = new(
            "Sanitizer: frequent words before which no punctuation stands, by language; the share of all words that they and the frequent ones of the conventions have; the letters beside a to z that it writes",
            "Source: message catalogues, manuals and games of Debian 12, and the Universal Declaration of Human Rights; counts of words alone, paragraphs of the exam left out",
            "Version: 2026-11",
            "Licence: lists of single words, in which the sources have no rights",
            "Command: Sanitizer.DataCompiler leaners --corpus CORPUS.tsv --conventions src/Sanitizer/Stages/Injection/Data/conventions.txt --output src/Sanitizer/Stages/Injection/Data/leaners.txt");
        foreach ((string code, LeanerCounter counter) in counters.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            List<string> words = [.. counter.Leaners()];
            if (words.Count > 0)
            {
                string share = counter.ShareOf(words.Union(listed[code], StringComparer.Ordinal)).ToString("0.00", CultureInfo.InvariantCulture);
                writer.WriteBytes(Encoding.UTF8.GetBytes($"{code}\t{share}\t{string.Join(' ', words)}\t{counter.Alphabet()}\n"));
            }
        }

        writer.Save(output.FullName);
    }
}
