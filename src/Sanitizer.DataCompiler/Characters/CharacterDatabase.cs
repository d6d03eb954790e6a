using System.Globalization;

namespace Sanitizer.DataCompiler.Characters;

/// <summary>Reads the text files of the Unicode Character Database (UAX #44, section 4.2).</summary>
internal sealed class CharacterDatabase
{
    public const int CodePoints = 0x110000;
    private readonly string _folder;

    public CharacterDatabase(string folder)
    {
        _folder = folder;

        // The first line names the file with its version: "# Scripts-15.0.0.txt".
        string title = File.ReadLines(Find("Scripts.txt")).First();
        Version = title[(title.IndexOf('-', StringComparison.Ordinal) + 1)..title.LastIndexOf('.')];
    }

    public string Version { get; }

    /// <summary>The header lines that say where a data file comes from.</summary>
    public string[] HeaderOf(string title, string sources) =>
    [
        $"Sanitizer: {title}",
        $"Source: Unicode Character Database, {sources}",
        $"Version: Unicode {Version}",
        "Licence: Unicode License (https://www.unicode.org/license.txt), copyright Unicode, Inc.; the data was selected and packed",
        "Command: Sanitizer.DataCompiler unicode --source UCD --confusables CONFUSABLES --confusables-origin ORIGIN --output src/Sanitizer/Language/Characters/Data",
    ];

    /// <summary>The lines of a property file: a code point or range, then fields behind semicolons.</summary>
    public IEnumerable<DatabaseLine> Read(string name)
    {
        foreach (string line in File.ReadLines(Find(name)))
        {
            string[] fields = line.Split('#')[0].Split(';', StringSplitOptions.TrimEntries);
            if (fields[0].Length == 0)
            {
                continue;
            }

            // Sequences have spaces between their code points; who reads them parses the first field alone.
            string[] range = fields[0].Split(' ')[0].Split("..");
            yield return new DatabaseLine(ParseCodePoint(range[0]), ParseCodePoint(range[^1]), fields);
        }
    }

    /// <summary>The defaults that a file states for code points without a line: "# @missing: 0590..05FF; Right_To_Left".</summary>
    public IEnumerable<DatabaseLine> ReadDefaults(string name)
    {
        const string Mark = "# @missing: ";
        foreach (string line in File.ReadLines(Find(name)).Where(line => line.StartsWith(Mark, StringComparison.Ordinal)))
        {
            string[] fields = line[Mark.Length..].Split('#')[0].Split(';', StringSplitOptions.TrimEntries);
            string[] range = fields[0].Split("..");
            yield return new DatabaseLine(ParseCodePoint(range[0]), ParseCodePoint(range[^1]), fields);
        }
    }

    /// <summary>The short and long names of a property's values, from PropertyValueAliases.txt.</summary>
    public IEnumerable<(string Short, string Long)> ReadAliases(string property)
    {
        foreach (string line in File.ReadLines(Find("PropertyValueAliases.txt")))
        {
            string[] fields = line.Split('#')[0].Split(';', StringSplitOptions.TrimEntries);
            if (fields.Length >= 3 && string.Equals(fields[0], property, StringComparison.Ordinal))
            {
                yield return (fields[1], fields[2]);
            }
        }
    }

    public static int ParseCodePoint(string hexadecimal) => int.Parse(hexadecimal, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);

    private string Find(string name)
    {
        string path = Path.Combine(_folder, name);
        return File.Exists(path) ? path : throw new FileNotFoundException($"The folder {_folder} has no file {name}.", path);
    }
}
