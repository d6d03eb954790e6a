using System.Text.RegularExpressions;

namespace Sanitizer.DataCompiler.Corpus;

/// <summary>Dictionaries from English in the DICT format: their headwords with the pronunciation, for the letters of the phonetic alphabet among Latin text.</summary>
internal sealed partial class PronunciationReader : ICorpusReader
{
    public bool Accepts(CorpusFile file) => file.HasExtension(".dict.dz") && file.Source.Contains("-eng-", StringComparison.Ordinal);

    public IEnumerable<Passage> Read(CorpusFile file)
    {
        string? text = SourceText.Decode(file.ReadBytes());
        return text is null ? [] : text.Split('\n').Where(line => Pronounced().IsMatch(line)).Select(line => new Passage("en", line));
    }

    [GeneratedRegex(@"^\S[^/]{0,60} /[^/]+/", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex Pronounced();
}
