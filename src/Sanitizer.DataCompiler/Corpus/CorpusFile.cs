namespace Sanitizer.DataCompiler.Corpus;

/// <summary>One file of an unpacked source, with the names its path gives for choosing a reader and a language.</summary>
internal sealed class CorpusFile
{
    private readonly string _fullPath;

    /// <param name="folder">The folder of all sources.</param>
    /// <param name="relativePath">Path below it, with <c>/</c>; its first name is the source.</param>
    public CorpusFile(string folder, string relativePath)
    {
        _fullPath = Path.Combine(folder, relativePath);
        RelativePath = relativePath;
        Names = relativePath.Split('/');
    }

    /// <summary>Path below the folder of all sources, with <c>/</c>.</summary>
    public string RelativePath { get; }

    /// <summary>The path's parts: the source's name first, the file's name last.</summary>
    public IReadOnlyList<string> Names { get; }

    public string Source => Names[0];

    public string FileName => Names[^1];

    public bool HasExtension(string extension) => FileName.EndsWith(extension, StringComparison.Ordinal);

    /// <summary>True where one of the folders has this name.</summary>
    public bool IsBelow(string folderName) => Names.Take(Names.Count - 1).Contains(folderName, StringComparer.Ordinal);

    public byte[] ReadBytes() => File.ReadAllBytes(_fullPath);
}
