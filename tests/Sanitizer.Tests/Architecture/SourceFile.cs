using System.Text.RegularExpressions;

namespace Sanitizer.Tests.Architecture;

/// <summary>A source file, as far as its name, its size and the names in its text go. No compiler is asked.</summary>
/// <param name="Path">Its path from the library's folder.</param>
/// <param name="Text">Its text.</param>
internal sealed partial record SourceFile(string Path, string Text)
{
    /// <summary>The lines that are no comments; trailing comments are left out too.</summary>
    private readonly string[] _code =
        [.. Text.Split('\n').Select(line => line.Split("//", 2)[0].TrimEnd()).Where(line => line.Length > 0)];

    /// <summary>The namespace, or nothing.</summary>
    public string Namespace => Match(NamespacePattern()).FirstOrDefault() ?? string.Empty;

    /// <summary>The names of the types that stand outside any other type.</summary>
    public IReadOnlyList<string> Types => [.. Match(TypePattern())];

    /// <summary>The number of lines.</summary>
    public int Lines => Text.Count(value => value == '\n');

    /// <summary>The names with dots that the code mentions, in usings and elsewhere, without what stands behind an expression.</summary>
    public IEnumerable<string> Names => Match(NamePattern()).Distinct(StringComparer.Ordinal);

    /// <summary>All source files of the library.</summary>
    public static IReadOnlyList<SourceFile> OfLibrary()
    {
        string folder = System.IO.Path.Combine(ProjectFolder.Root, "src", "Sanitizer");
        return
        [
            .. Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
                .Select(path => System.IO.Path.GetRelativePath(folder, path).Replace('\\', '/'))
                .Where(path => !path.StartsWith("obj/", StringComparison.Ordinal) && !path.StartsWith("bin/", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
                .Select(path => new SourceFile(path, File.ReadAllText(System.IO.Path.Combine(folder, path)))),
        ];
    }

    private IEnumerable<string> Match(Regex pattern) =>
        _code.SelectMany(line => pattern.Matches(line)).Select(match => match.Groups["name"].Value);

    [GeneratedRegex(@"^namespace (?<name>[\w.]+)", RegexOptions.ExplicitCapture, 60_000)]
    private static partial Regex NamespacePattern();

    // Top-level types stand at the start of a line, since namespaces are those of whole files.
    [GeneratedRegex(@"^((public|internal|file|abstract|sealed|static|readonly|ref|partial|unsafe) )*(record struct|record class|class|struct|record|interface|enum) (?<name>\w+)", RegexOptions.ExplicitCapture, 60_000)]
    private static partial Regex TypePattern();

    [GeneratedRegex(@"(?<![\w.])(?<name>([A-Z]\w*\.)+[A-Z]\w*)", RegexOptions.ExplicitCapture, 60_000)]
    private static partial Regex NamePattern();
}
