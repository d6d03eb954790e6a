namespace Sanitizer.Tests.Architecture;

/// <summary>What names and sizes the library's files may have. Reports what does not fit.</summary>
internal static class Naming
{
    private const int MostLines = 400;

    /// <summary>Parts of namespaces that would hide the framework's types of that name from sibling code.</summary>
    private static readonly string[] HidingParts = ["Utf8", "Unicode", "Parallel", "Range", "Encoding"];

    /// <summary>Endings of names that say nothing.</summary>
    private static readonly string[] EmptyEndings = ["Helper", "Helpers", "Manager", "Managers", "Util", "Utils", "Utility", "Utilities"];

    public static IEnumerable<string> Violations(IReadOnlyList<SourceFile> files)
    {
        foreach (SourceFile file in files)
        {
            string[] parts = file.Namespace.Split('.');
            foreach (string part in parts.Where(part => HidingParts.Contains(part, StringComparer.Ordinal)))
            {
                yield return $"{file.Path}: the namespace part '{part}' hides a type of the framework";
            }

            foreach (string name in parts.Concat(file.Types).Where(name => Array.Exists(EmptyEndings, ending => name.EndsWith(ending, StringComparison.Ordinal))))
            {
                yield return $"{file.Path}: the name '{name}' says nothing";
            }

            if (file.Types.Contains("Sanitizer", StringComparer.Ordinal))
            {
                yield return $"{file.Path}: a type has the name of the root namespace";
            }

            if (file.Types.Count > 1)
            {
                yield return $"{file.Path}: there are {file.Types.Count} types: {string.Join(", ", file.Types)}";
            }

            if (file.Lines > MostLines)
            {
                yield return $"{file.Path}: {file.Lines} lines are more than {MostLines}";
            }

            string folder = file.Path.Contains('/', StringComparison.Ordinal) ? "." + file.Path[..file.Path.LastIndexOf('/')].Replace('/', '.') : string.Empty;
            if (file.Namespace != "Sanitizer" + folder)
            {
                yield return $"{file.Path}: the namespace '{file.Namespace}' is not the folder";
            }
        }
    }
}
