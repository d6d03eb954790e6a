namespace Sanitizer.Cli.Files;

/// <summary>
/// A file that appears whole or not at all: it is written beside its place under a temporary name and moved there when it is done.
/// A pipe or a device is written to directly.
/// </summary>
internal sealed class AtomicFile : IDisposable
{
    private readonly string _path;
    private readonly string? _temporary;
    private bool _published;

    /// <summary>Starts writing.</summary>
    /// <param name="path">The file's place; what is there is replaced.</param>
    public AtomicFile(string path)
    {
        // A link stays a link: the file that it leads to is replaced.
        _path = new FileInfo(path).LinkTarget is null ? Path.GetFullPath(path) : File.ResolveLinkTarget(path, returnFinalTarget: true)!.FullName;
        if (File.Exists(_path))
        {
            // Opening what is there, unchanged, asks for the right to write it and shows what it is.
            FileStream present = new(_path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete);
            if (IsSpecial(present))
            {
                Stream = present;
                return;
            }

            present.Dispose();
        }

        _temporary = Path.Combine(Path.GetDirectoryName(_path)!, $".{Path.GetFileName(_path)}.{Path.GetRandomFileName()}.tmp");
        Stream = new FileStream(_temporary, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.Read | FileShare.Delete, 1 << 16);
        if (!OperatingSystem.IsWindows() && File.Exists(_path))
        {
            File.SetUnixFileMode(_temporary, File.GetUnixFileMode(_path));
        }
    }

    /// <summary>Where the content goes.</summary>
    public FileStream Stream { get; }

    /// <summary>Puts the file in its place, safe on the disk. More may be written behind it; call again to make that safe too.</summary>
    public void Publish()
    {
        Stream.Flush(flushToDisk: _temporary is not null);
        if (_temporary is not null && !_published)
        {
            File.Move(_temporary, _path, overwrite: true);
        }

        _published = true;
    }

    public void Dispose()
    {
        Stream.Dispose();
        if (_temporary is not null && !_published)
        {
            File.Delete(_temporary);
        }
    }

    private static bool IsSpecial(FileStream file) =>
        !file.CanSeek || (!OperatingSystem.IsWindows() && file.Name.StartsWith("/dev/", StringComparison.Ordinal));
}
