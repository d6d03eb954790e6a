using System.CommandLine;

namespace Sanitizer.DataCompiler.Models;

/// <summary>Compiles the character model of Language/Models from a corpus.</summary>
internal static class ModelsCommand
{
    /// <summary>Characters of a language that are read at most, and of one written in Han or Hangul.</summary>
    private const int Most = 1_500_000;
    private const int MostOfManyCharacters = 5_000_000;

    /// <summary>A language below so many characters counts double.</summary>
    private const int Little = 60_000;

    public static Command Create()
    {
        Argument<FileInfo> corpus = new("CORPUS") { Description = "lines of language, source and text, as the corpus command writes them" };
        Option<FileInfo> output = new("--output") { Description = "file to write", Required = true };
        Option<double[]> gains = new("--gains")
        {
            Description = "nats that a sequence of 2, 3 and 4 characters has to save to be kept",
            AllowMultipleArgumentsPerToken = true,
            DefaultValueFactory = _ => [3, 24, 60],
        };
        corpus.AcceptExistingOnly();
        Command command = new("models", "Compiles the character model from a corpus.") { corpus, output, gains };
        command.SetAction(parsed => Compile(parsed.GetRequiredValue(corpus).FullName, parsed.GetRequiredValue(output).FullName, parsed.GetRequiredValue(gains)));
        return command;
    }

    private static void Compile(string corpus, string output, double[] gains)
    {
        CorpusCounter counter = new();
        int languages = 0;
        long total = 0;
        foreach ((string language, List<string> paragraphs) in CorpusText.Read(corpus))
        {
            int most = language.Split('-')[0] is "zh" or "ja" or "ko" or "yue" ? MostOfManyCharacters : Most;
            long size = paragraphs.Sum(paragraph => (long)paragraph.Length);
            double step = Math.Max(1, (double)size / most);
            float weight = size < Little ? 2 : 1;
            double next = 0;
            for (int i = 0; i < paragraphs.Count; i++)
            {
                // A long text is thinned out evenly.
                if (i >= next)
                {
                    next += step;
                    counter.Add(paragraphs[i], weight);
                    total += paragraphs[i].Length;
                }
            }

            counter.EndLanguage(weight);
            languages++;
        }

        Console.WriteLine($"{languages} languages, {total} characters");
        ClassEstimates classes = new(counter);
        ModelTrainer trainer = new(counter, classes);
        trainer.Train(gains);
        DataFileWriter writer = new(
            "Character model: what follows three characters, learnt from text in several hundred languages. Figures only, no text.",
            $"Source: {languages} languages, {total} characters; the sources, versions and licences are listed in src/Sanitizer.DataCompiler/language-sources.tsv",
            "Licence: figures derived from text under the licences of that list",
            $"Command: Sanitizer.DataCompiler corpus SOURCES -o corpus.tsv; Sanitizer.DataCompiler models corpus.tsv --gains {gains[0]} {gains[1]} {gains[2]} --output characters.bin");
        ModelWriter.Write(writer, counter, classes, trainer);
        writer.Save(output);
    }
}
