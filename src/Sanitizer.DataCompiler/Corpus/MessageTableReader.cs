using System.Text.Json;

namespace Sanitizer.DataCompiler.Corpus;

/// <summary>A compiler's translated messages: a JSON object from identifier to message in a folder named by the locale.</summary>
internal sealed class MessageTableReader : ICorpusReader
{
    public bool Accepts(CorpusFile file) => file.FileName == "diagnosticMessages.generated.json" && LanguageTag.FromLocale(file.Names[^2]) is not null;

    public IEnumerable<Passage> Read(CorpusFile file)
    {
        string language = LanguageTag.FromLocale(file.Names[^2])!;
        using JsonDocument document = JsonDocument.Parse(file.ReadBytes());
        foreach (JsonProperty message in document.RootElement.EnumerateObject())
        {
            string text = message.Value.GetString() ?? "";
            yield return new Passage(language, text, MessageText.Clean(text));
        }
    }
}
