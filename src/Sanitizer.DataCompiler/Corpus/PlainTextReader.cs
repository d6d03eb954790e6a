using System.Text.RegularExpressions;

namespace Sanitizer.DataCompiler.Corpus;

/// <summary>Text files and Markdown, hard-wrapped: paragraphs are divided by empty lines.</summary>
internal sealed partial class PlainTextReader : ICorpusReader
{
    public bool Accepts(CorpusFile file) =>
        (file.IsBelow("doc") && (file.HasExtension(".txt") || file.HasExtension(".txt.gz")) && !file.IsBelow("copyright"))
        || file.HasExtension(".md")
        || file.HasExtension(".agda")
        || Tutor().IsMatch(file.FileName);

    public IEnumerable<Passage> Read(CorpusFile file)
    {
        string? text = SourceText.Decode(file.ReadBytes());
        string language = PathLocale.FromPath(file) ?? PathLocale.FromSource(file);
        return text is null ? [] : EmptyLines().Split(text).Select(paragraph => new Passage(language, paragraph.ReplaceLineEndings(" ").Replace('\t', ' ')));
    }

    [GeneratedRegex(@"^tutor\.\w+\.utf-8$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex Tutor();

    [GeneratedRegex(@"\r?\n[ \t]*(?:\r?\n[ \t]*)+", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex EmptyLines();
}
