namespace Sanitizer.DataCompiler.Corpus;

/// <summary>Reads all paragraphs of a folder with one unpacked source a subfolder.</summary>
/// <remarks>
/// What is dropped: exam text, paragraphs the language had already, and in every other language what English has too. The order depends on the
/// names of the files alone.
/// </remarks>
internal static class CorpusFolder
{
    private const string English = "en";

    /// <summary>Shorter paragraphs teach single words out of context at best.</summary>
    private const int FewestCharacters = 4;

    /// <summary>Longer ones are tables or data that no blank line divides.</summary>
    private const int MostCharacters = 20_000;

    private static readonly ICorpusReader[] Readers =
    [
        new MessageCatalogReader(),
        new LocaleDataReader(),
        new MessageTableReader(),
        new ManualPageReader(),
        new MarkupReader(),
        new FortuneReader(),
        new PronunciationReader(),
        new PlainTextReader(),
    ];

    public static IEnumerable<CorpusParagraph> Read(string path)
    {
        List<CorpusParagraph> paragraphs = [.. Files(path).SelectMany(Paragraphs)];
        HashSet<string> english = paragraphs.Where(paragraph => paragraph.Language == English).Select(paragraph => paragraph.Text).ToHashSet(StringComparer.Ordinal);
        HashSet<string> foreign = LetterShare.LanguagesBeyondAscii(paragraphs);
        ParagraphSet seen = new();
        foreach (CorpusParagraph paragraph in paragraphs)
        {
            bool untranslated = paragraph.Language != English
                && (english.Contains(paragraph.Text) || (foreign.Contains(paragraph.Language) && LetterShare.IsMostlyAscii(paragraph.Text)));
            if (!untranslated && seen.Add(paragraph.Language, paragraph.Text))
            {
                yield return paragraph;
            }
        }
    }

    private static IEnumerable<CorpusFile> Files(string path) => Directory
        .EnumerateFiles(path, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint })
        .Select(file => Path.GetRelativePath(path, file).Replace(Path.DirectorySeparatorChar, '/'))
        .Order(StringComparer.Ordinal)
        .Select(file => new CorpusFile(path, file));

    private static IEnumerable<CorpusParagraph> Paragraphs(CorpusFile file)
    {
        ICorpusReader? reader = Array.Find(Readers, candidate => candidate.Accepts(file));
        return reader is null ? [] : reader.Read(file).SelectMany(passage => PassageCutter.Cut(passage)
            .Where(text => text.Length is >= FewestCharacters and <= MostCharacters)
            .Select(text => new CorpusParagraph(passage.Language, file.Source, text)));
    }
}
