using System.Text.RegularExpressions;

namespace Sanitizer.DataCompiler.Corpus;

/// <summary>Manuals and help pages in HTML, DocBook and Mallard: the text of their blocks.</summary>
internal sealed partial class MarkupReader : ICorpusReader
{
    private static readonly string[] Extensions = [".html", ".htm", ".xhtml", ".page", ".docbook", ".html.gz", ".utf8"];

    // The folders whose next name is a locale.
    private static readonly string[] LocaleFolders =
        ["help", "html", "HTML", "FAQ", "installation-guide-amd64", "developers-reference", "debian-reference", "debian-handbook", "doc"];

    public bool Accepts(CorpusFile file) => Array.Exists(Extensions, file.HasExtension);

    public IEnumerable<Passage> Read(CorpusFile file)
    {
        string? text = SourceText.Decode(file.ReadBytes());
        if (text is null)
        {
            return [];
        }

        string? language = LanguageOf(file, text);
        return language is null ? [] : MarkupBlocks.Read(text).Select(block => new Passage(language, block));
    }

    private static string? LanguageOf(CorpusFile file, string text)
    {
        Match name = NameLocale().Match(file.FileName);
        if (name.Success)
        {
            return LanguageTag.FromLocale(name.Groups["locale"].Value);
        }

        for (int index = 2; index < file.Names.Count - 1; index++)
        {
            if (LocaleFolders.Contains(file.Names[index - 1], StringComparer.Ordinal)
                && file.Names[index] != "doc" && LanguageTag.FromLocale(file.Names[index]) is { } tag)
            {
                return tag;
            }
        }

        Match root = RootLanguage().Match(text, 0, Math.Min(text.Length, 2000));
        if (root.Success && root.Groups["locale"].Value != "und")
        {
            return LanguageTag.FromLocale(root.Groups["locale"].Value);
        }

        return root.Success ? LanguageTag.FromLocale(Path.GetFileNameWithoutExtension(file.FileName).Split('_')[0]) : LanguageTag.FromPackage(file.Source) ?? "en";
    }

    [GeneratedRegex(@"\.(?<locale>[a-z]{2,3}(?:[-_][A-Za-z]{2,4})?(?:@\w+)?)\.(?:html|utf8)(?:\.gz)?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NameLocale();

    [GeneratedRegex(@"<\w+[^<>]*\s(?:xml:)?lang=""(?<locale>[\w@-]+)""", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex RootLanguage();
}
