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

    // The collection's folder may hold one folder a language; a collection of one language is named by its package.
    private static string LanguageOf(CorpusFile file) =>
        file.Names.Skip(1).SkipWhile(name => name != "fortunes").Skip(1).Where(name => name.Length == 2).Select(LanguageTag.FromLocale).FirstOrDefault(tag => tag is not null)
            ?? file.Source switch
            {
                "fortunes-br" => "pt-BR",
                _ => LanguageTag.FromPackage(file.Source.Replace("-off", "", StringComparison.Ordinal)) ?? "en",
            };
}
