using System.Text;

namespace Sanitizer.DataCompiler.Models;

/// <summary>The paragraphs of a file of language, source and text, a tab between them and one paragraph a line.</summary>
internal static class CorpusText
{
    /// <summary>Reads the paragraphs by language, in the order of the file; the languages are sorted by name.</summary>
    public static SortedDictionary<string, List<string>> Read(string path)
    {
        SortedDictionary<string, List<string>> languages = new(StringComparer.Ordinal);
        int number = 0;
        foreach (string line in File.ReadLines(path, Encoding.UTF8))
        {
            number++;
            string[] fields = line.Split('\t', 3);
            if (fields.Length < 3)
            {
                throw new InvalidDataException($"{path}, line {number}: three fields are expected, language, source and text, with tabs between them.");
            }

            if (!languages.TryGetValue(fields[0], out List<string>? paragraphs))
            {
                languages.Add(fields[0], paragraphs = []);
            }

            paragraphs.Add(fields[2]);
        }

        return languages;
    }
}
