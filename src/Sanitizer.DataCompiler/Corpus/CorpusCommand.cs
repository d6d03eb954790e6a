using System.CommandLine;
using System.Text;

namespace Sanitizer.DataCompiler.Corpus;

/// <summary>Writes the paragraphs of folders of sources as lines, and says how much there is of each language.</summary>
internal static class CorpusCommand
{
    public static Command Create()
    {
        Argument<DirectoryInfo[]> folders = new("FOLDER") { Description = "folder with one unpacked source a subfolder", Arity = ArgumentArity.OneOrMore };
        Option<FileInfo> output = new("--output", "-o") { Description = "file to write: language, source and text, divided by tabs, a paragraph a line", Required = true };
        folders.AcceptExistingOnly();
        Command command = new("corpus", "Reads the text that models are trained on, exam text left out.") { folders, output };
        command.SetAction(parsed => Write(parsed.GetRequiredValue(folders), parsed.GetRequiredValue(output).FullName));
        return command;
    }

    private static void Write(DirectoryInfo[] folders, string output)
    {
        SortedDictionary<string, long> characters = new(StringComparer.Ordinal);
        using (StreamWriter lines = new(output, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)))
        {
            foreach (CorpusParagraph paragraph in folders.SelectMany(folder => CorpusFolder.Read(folder.FullName)))
            {
                lines.Write($"{paragraph.Language}\t{paragraph.Source}\t{paragraph.Text}\n");
                characters[paragraph.Language] = characters.GetValueOrDefault(paragraph.Language) + paragraph.Text.EnumerateRunes().Count();
            }
        }

        foreach ((string language, long count) in characters.OrderByDescending(entry => entry.Value))
        {
            Console.WriteLine($"{language}\t{count}");
        }

        Console.WriteLine($"{characters.Count} languages, {characters.Values.Sum()} characters");
    }
}
