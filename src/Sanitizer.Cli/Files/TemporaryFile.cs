namespace Sanitizer.Cli.Files;

/// <summary>A file for what has to be kept a while and is too long for memory. It is gone with its last use, and only its owner may read it.</summary>
internal sealed class TemporaryFile : IDisposable
{
    private readonly FileStream _file;

    /// <summary>Creates the file.</summary>
    /// <exception cref="OutputFailedException">The system's folder for such files may not be written to.</exception>
    public TemporaryFile()
    {
        FileStreamOptions options = new()
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            BufferSize = 0,
            Options = FileOptions.DeleteOnClose,
        };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        string path = Path.Combine(Path.GetTempPath(), $"sanitize-{Path.GetRandomFileName()}.tmp");
        try
        {
            _file = new FileStream(path, options);
        }
        catch (Exception exception) when (FileProblem.Is(exception))
        {
            throw new OutputFailedException(path, exception);
        }

        Output = new OutputStream(_file, path, needsReader: true);
    }

    /// <summary>Where the content goes.</summary>
    public OutputStream Output { get; }

    /// <summary>The content, from its start.</summary>
    public Stream Rewind()
    {
        _file.Position = 0;
        return _file;
    }

    public void Dispose()
    {
        Output.Dispose();
        _file.Dispose();
    }
}
