namespace Sanitizer.DataCompiler.Corpus;

/// <summary>Manual pages in the man macros; pages in other macro sets are left out.</summary>
internal sealed class ManualPageReader : ICorpusReader
{
    public bool Accepts(CorpusFile file) =>
        file.HasExtension(".gz") && file.Names.Count > 4 && file.Names[^2].StartsWith("man", StringComparison.Ordinal) && LanguageOf(file) is not null;

    public IEnumerable<Passage> Read(CorpusFile file)
    {
        string? text = SourceText.Decode(file.ReadBytes());
        string language = LanguageOf(file)!;
        return text is null ? [] : ManualPageText.Read(text, withExamples: language == "en").Select(paragraph => new Passage(language, paragraph));
    }

    // man/manN/page is English, man/LOCALE/manN/page is not.
    private static string? LanguageOf(CorpusFile file) => file.Names[^3] == "man" ? "en" : file.Names[^4] == "man" ? LanguageTag.FromLocale(file.Names[^3]) : null;
}
