using System.CommandLine;
using System.Text;

namespace Sanitizer.DataCompiler.Injection;

/// <summary>Compiles what stands beside words and between them, for the languages that the injection stage has conventions of and that write spaces.</summary>
internal static class ContextsCommand
{
    private static readonly HashSet<string> Solid = new(StringComparer.Ordinal) { "zh", "ja", "th" };

    public static Command Create()
    {
        Option<FileInfo> corpus = new("--corpus") { Required = true, Description = "Lines of language, source and paragraph between tabs." };
        Option<FileInfo> conventions = new("--conventions") { Required = true, Description = "The stage's conventions.txt." };
        Option<FileInfo> output = new("--output") { Required = true, Description = "The file to write." };
        Command command = new("contexts", "Counts between which words another one may stand.") { corpus, conventions, output };
        command.SetAction(result => Compile(result.GetRequiredValue(corpus), result.GetRequiredValue(conventions), result.GetRequiredValue(output)));
        return command;
    }

    private static void Compile(FileInfo corpus, FileInfo conventions, FileInfo output)
    {
        SortedDictionary<string, ContextCounter> counters = new(StringComparer.Ordinal);
        foreach (string line in File.ReadLines(conventions.FullName).SkipWhile(line => line.Length > 0).Skip(1))
        {
            string code = line.Split('\t')[0];
            if (!Solid.Contains(code))
            {
                counters.Add(code, new ContextCounter());
            }
        }

        HashSet<ulong> seen = [];
        foreach (string line in File.ReadLines(corpus.FullName))
        {
            string[] fields = line.Split('\t', 3);
            if (fields.Length == 3 && counters.TryGetValue(fields[0].Split('-')[0], out ContextCounter? counter) && !counter.IsFull)
            {
                string paragraph = TrainingText.Squeeze(fields[2]);
                if (TrainingText.IsTraining(paragraph, out ulong hash) && seen.Add(hash))
                {
                    counter.Read(Encoding.UTF8.GetBytes(paragraph));
                }
            }
        }

        DataFileWriter writer = new(
            "Sanitizer: how much oftener words stand beside a space than beside another word, by language, in quarters of a nat",
            "Source: message catalogues, manuals and games of Debian 12, and the Universal Declaration of Human Rights; counts of words and pairs alone, paragraphs of the exam left out",
            "Version: 2026-11",
            "Licence: lists of single words and endings, in which the sources have no rights",
            "Command: Sanitizer.DataCompiler contexts --corpus CORPUS.tsv --conventions src/Sanitizer/Stages/Injection/Data/conventions.txt --output src/Sanitizer/Stages/Injection/Data/contexts.bin");
        foreach ((string code, ContextCounter counter) in counters)
        {
            if (counter.Count() is ContextCounts counts)
            {
                Write(writer, code, counts);
            }
        }

        writer.Save(output.FullName);
    }

    // The code, the classes with both weights, and the pairs by their classes' numbers; every number is followed by what it counts.
    private static void Write(DataFileWriter writer, string code, ContextCounts counts)
    {
        SortedDictionary<string, int> left = counts.Left();
        SortedDictionary<string, int> right = counts.Right();
        SortedDictionary<(string Left, string Right), int> pairs = counts.Pairs(left, right);
        List<string> names = [.. left.Keys.Union(right.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        WriteText(writer, code);
        writer.WriteUInt16(names.Count);
        Dictionary<string, int> numbers = new(StringComparer.Ordinal);
        foreach (string name in names)
        {
            numbers.Add(name, numbers.Count);
            WriteText(writer, name);
            writer.WriteByte((byte)(sbyte)left.GetValueOrDefault(name));
            writer.WriteByte((byte)(sbyte)right.GetValueOrDefault(name));
        }

        writer.WriteUInt16(pairs.Count);
        foreach (((string before, string after), int weight) in pairs)
        {
            writer.WriteUInt16(numbers[before]);
            writer.WriteUInt16(numbers[after]);
            writer.WriteByte((byte)(sbyte)weight);
        }

        Console.WriteLine($"{code}: {counts.Spaces} spaces, {names.Count} classes, {pairs.Count} pairs");
    }

    private static void WriteText(DataFileWriter writer, string text)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        writer.WriteByte(bytes.Length);
        writer.WriteBytes(bytes);
    }
}
