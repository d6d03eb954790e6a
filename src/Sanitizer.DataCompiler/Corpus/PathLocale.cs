using System.Text.RegularExpressions;

namespace Sanitizer.DataCompiler.Corpus;

/// <summary>The language of a document by its path: its name, a folder that holds one language's documents, or its package.</summary>
internal static partial class PathLocale
{
    // The folders whose next name is a locale.
    private static readonly string[] LocaleFolders = ["help", "FAQ", "installation-guide-amd64", "developers-reference", "debian-reference", "translations"];

    // Below these a short name may as well be a subject, such as "usb"; one with a region is a locale.
    private static readonly string[] RegionFolders = ["html", "HTML", "debian-handbook"];

    /// <summary>The tag by the path below the package's name; null where it has none.</summary>
    public static string? FromPath(CorpusFile file)
    {
        Match name = NameLocale().Match(file.FileName);
        if (name.Success && LanguageTag.FromLocale(name.Groups["locale"].Value) is { } named)
        {
            return named;
        }

        for (int index = 2; index < file.Names.Count - 1; index++)
        {
            bool holdsLocales = LocaleFolders.Contains(file.Names[index - 1], StringComparer.Ordinal);
            bool holdsRegions = RegionFolders.Contains(file.Names[index - 1], StringComparer.Ordinal) && Region().IsMatch(file.Names[index]);
            if ((holdsLocales || holdsRegions) && LanguageTag.FromLocale(file.Names[index]) is { } tag)
            {
                return tag;
            }
        }

        return null;
    }

    /// <summary>The tag by the package's name; English where it names no language.</summary>
    public static string FromSource(CorpusFile file) => LanguageTag.FromPackage(file.Source) ?? "en";

    [GeneratedRegex(@"\.(?<locale>[a-z]{2}(?:[-_][A-Za-z]{2,4})?(?:@\w+)?)\.(?:html|utf8|utf-8|txt|md)(?:\.gz)?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex NameLocale();

    [GeneratedRegex(@"^[a-z]{2,3}[-_][A-Z]{2}$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex Region();
}
