namespace Sanitizer.Cli.Files;

/// <summary>Says in plain words why a file cannot be used.</summary>
internal static class FileProblem
{
    /// <summary>Why a path cannot be read, or null where it can.</summary>
    public static string? OfInput(string path)
    {
        if (Directory.Exists(path))
        {
            return $"{path}: is a folder; name its files, for example {Path.Combine(path, "*.txt")}";
        }

        return File.Exists(path) ? null : $"{path}: there is no such file";
    }

    /// <summary>What an exception means for a path.</summary>
    public static string Of(string path, Exception exception) => exception switch
    {
        UnauthorizedAccessException => $"{path}: permission denied",
        DirectoryNotFoundException => $"{path}: there is no such folder",
        FileNotFoundException => $"{path}: there is no such file",
        _ => $"{path}: {exception.Message}",
    };

    /// <summary>Whether an exception is about files and streams, not a mistake of the program.</summary>
    public static bool Is(Exception exception) => exception is IOException or UnauthorizedAccessException or NotSupportedException;
}
