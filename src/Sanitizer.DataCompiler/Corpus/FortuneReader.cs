namespace Sanitizer.DataCompiler.Corpus;

/// <summary>Collections of sayings: entries divided by a line with a percent sign.</summary>
internal sealed class FortuneReader : ICorpusReader
{
    public bool Accepts(CorpusFile file) => file.IsBelow("fortunes") && !file.FileName.Contains('.', StringComparison.Ordinal);

    public IEnumerable<Passage> Read(CorpusFile file)
    {
        string? text = SourceText.Decode(file.ReadBytes());
        string language = LanguageOf(file);
        return text is null ? [] : text.Split("\n%").Select(entry => new Passage(language, entry));
    }

    private static string LanguageOf(CorpusFile file)
    {
        int below = file.Names.ToList().IndexOf("fortunes") + 1;
        return (below < file.Names.Count - 1 ? LanguageTag.FromLocale(file.Names[below]) : null)
            ?? file.Source switch
            {
                "fortunes-br" => "pt-BR",
                _ => LanguageTag.FromPackage(file.Source.Replace("-off", "", StringComparison.Ordinal)) ?? "en",
            };
    }
}
