using System.Text.RegularExpressions;

namespace Sanitizer.DataCompiler.Corpus;

/// <summary>Manuals and help pages in HTML, DocBook and Mallard: the text of their blocks.</summary>
internal sealed partial class MarkupReader : ICorpusReader
{
    private const int LongestHead = 2000;

    private static readonly string[] Extensions = [".html", ".htm", ".xhtml", ".page", ".docbook", ".html.gz", ".utf8"];

    public bool Accepts(CorpusFile file) => Array.Exists(Extensions, file.HasExtension);

    public IEnumerable<Passage> Read(CorpusFile file)
    {
        if (SourceText.Decode(file.ReadBytes()) is not { } text || LanguageOf(file, text) is not { } language)
        {
            return [];
        }

        return MarkupBlocks.Read(text).Select(block => new Passage(language, block));
    }

    private static string? LanguageOf(CorpusFile file, string text)
    {
        if (PathLocale.FromPath(file) is { } tag)
        {
            return tag;
        }

        Match root = RootLanguage().Match(text, 0, Math.Min(text.Length, LongestHead));
        if (!root.Success)
        {
            return PathLocale.FromSource(file);
        }

        // Where the document does not know its language's tag, its name begins with the code of ISO 639-3.
        string locale = root.Groups["locale"].Value;
        return LanguageTag.FromLocale(locale == "und" ? Path.GetFileNameWithoutExtension(file.FileName).Split('_')[0] : locale);
    }

    [GeneratedRegex(@"<\w+[^<>]*\s(?:xml:)?lang=""(?<locale>[\w@-]+)""", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex RootLanguage();
}
