using System.Text.Json;

namespace Sanitizer.DataCompiler.Corpus;

/// <summary>Names and phrases of the Common Locale Data Repository, in JSON: every string value with words.</summary>
internal sealed class LocaleDataReader : ICorpusReader
{
    public bool Accepts(CorpusFile file) =>
        file.Source.StartsWith("cldr-", StringComparison.Ordinal) && file.HasExtension(".json") && file.Names.Count == 4 && file.Names[1] == "main"
        && file.FileName is not ("characters.json" or "posix.json" or "layout.json" or "typographic.json" or "transformNames.json")
        && LanguageTag.FromLocale(file.Names[2]) is not null;

    public IEnumerable<Passage> Read(CorpusFile file)
    {
        string language = LanguageTag.FromLocale(file.Names[2])!;
        using JsonDocument document = JsonDocument.Parse(file.ReadBytes());
        if (!document.RootElement.TryGetProperty("main", out JsonElement main))
        {
            yield break;
        }

        foreach (JsonProperty locale in main.EnumerateObject())
        {
            foreach (JsonProperty section in locale.Value.EnumerateObject().Where(section => section.Name != "identity"))
            {
                foreach (string value in Values(section.Value))
                {
                    yield return new Passage(language, value, MessageText.Clean(value));
                }
            }
        }
    }

    // Patterns of dates are letters with another meaning; those of units have a placeholder and words.
    private static IEnumerable<string> Values(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.String => [element.GetString()!],
        JsonValueKind.Object => element.EnumerateObject().Where(member => !IsPattern(member.Name)).SelectMany(member => Values(member.Value)),
        _ => [],
    };

    private static bool IsPattern(string name) => name.StartsWith('_') || name.Contains("Formats", StringComparison.Ordinal)
        || name is "skeleton" or "appendItems" || name.Contains("Skeleton", StringComparison.Ordinal);
}
