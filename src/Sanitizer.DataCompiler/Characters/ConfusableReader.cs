using System.Text;
using System.Text.Json;

namespace Sanitizer.DataCompiler.Characters;

/// <summary>Reads pairs of a character and its prototype where both are one code point.</summary>
internal static class ConfusableReader
{
    public static IEnumerable<(int Source, int Prototype)> Read(string path) =>
        path.EndsWith(".json", StringComparison.OrdinalIgnoreCase) ? ReadJson(path) : ReadText(path);

    private static IEnumerable<(int Source, int Prototype)> ReadJson(string path)
    {
        using JsonDocument document = JsonDocument.Parse(File.ReadAllBytes(path));
        foreach (JsonProperty property in document.RootElement.EnumerateObject())
        {
            Rune[] source = [.. property.Name.EnumerateRunes()];
            Rune[] prototype = [.. property.Value.GetString()!.EnumerateRunes()];
            if (source.Length == 1 && prototype.Length == 1)
            {
                yield return (source[0].Value, prototype[0].Value);
            }
        }
    }

    // UTS #39, section 4: "0441 ; 0063 ; MA # ...".
    private static IEnumerable<(int Source, int Prototype)> ReadText(string path)
    {
        foreach (string line in File.ReadLines(path))
        {
            string[] fields = line.TrimStart('\uFEFF').Split('#')[0].Split(';', StringSplitOptions.TrimEntries);
            if (fields.Length >= 2 && !fields[0].Contains(' ', StringComparison.Ordinal) && !fields[1].Contains(' ', StringComparison.Ordinal))
            {
                yield return (CharacterDatabase.ParseCodePoint(fields[0]), CharacterDatabase.ParseCodePoint(fields[1]));
            }
        }
    }
}
