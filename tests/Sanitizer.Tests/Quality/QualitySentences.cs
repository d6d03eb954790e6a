namespace Sanitizer.Tests.Quality;

/// <summary>The sentences on which the floors are measured: a language, a tab and a short text a line.</summary>
internal static class QualitySentences
{
    public static string File { get; } = Path.Combine(ProjectFolder.Fixtures, "quality", "sentences.tsv");

    public static IReadOnlyList<(string Language, string Text)> All { get; } =
        [.. System.IO.File.ReadLines(File).Select(line => line.Split('\t')).Select(parts => (parts[0], parts[1]))];
}
