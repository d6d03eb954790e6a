using Sanitizer.Cli.Speech;

namespace Sanitizer.Cli.Files;

/// <summary>Says in plain words why a file cannot be used, and what to do.</summary>
internal static class FileProblem
{
    // Numbers of errno on Unix and of ERROR_HANDLE_DISK_FULL and ERROR_DISK_FULL on Windows.
    private const int UnixNoSpace = 28;
    private const int LinuxQuota = 122;
    private const int WindowsHandleDiskFull = unchecked((int)0x80070027);
    private const int WindowsDiskFull = unchecked((int)0x80070070);

    /// <summary>Why a path cannot be read, or null where it can.</summary>
    public static string? OfInput(string path)
    {
        string shown = Visible.Of(path);
        if (path.Length == 0)
        {
            return "an empty name is no file; for standard input write -";
        }

        if (Directory.Exists(path))
        {
            return $"{shown}: is a folder; name its files, for example {Visible.Of(Path.Combine(path, "*.txt"))}";
        }

        if (File.Exists(path))
        {
            return null;
        }

        return path.StartsWith('-')
            ? $"{shown}: there is no such option and no such file; see 'sanitize --help'"
            : $"{shown}: there is no such file";
    }

    /// <summary>What an exception means for a file that is read.</summary>
    public static string Of(string path, Exception exception) => Visible.Of(path) + ": " + exception switch
    {
        UnauthorizedAccessException => "permission denied; you may not read it",
        DirectoryNotFoundException or FileNotFoundException => "there is no such file",
        _ => "cannot be read: " + Reason(exception),
    };

    /// <summary>What an exception means for a file that is written.</summary>
    public static string OfOutput(string path, Exception exception) => $"cannot write {Visible.Of(path)}: " + exception switch
    {
        UnauthorizedAccessException when path == StandardOutput.Name => "it is closed",
        UnauthorizedAccessException when Directory.Exists(path) => "it is a folder",
        UnauthorizedAccessException => "permission denied; you may not write the file, or not into its folder",
        DirectoryNotFoundException => "its folder is not there; create it first",
        PathTooLongException => "the name is too long",
        _ when exception.HResult is UnixNoSpace or LinuxQuota or WindowsHandleDiskFull or WindowsDiskFull => "the disk is full; make room and run it again",
        IOException broken when BrokenPipe.Is(broken) => "nobody reads it any more",
        _ => Reason(exception),
    };

    /// <summary>Whether an exception is about files and streams, not a mistake of the program.</summary>
    public static bool Is(Exception exception) => exception is IOException or UnauthorizedAccessException or NotSupportedException;

    // The platform adds the path, which the message has already.
    private static string Reason(Exception exception)
    {
        int path = exception.Message.LastIndexOf(" : '", StringComparison.Ordinal);
        return Visible.Of(path < 0 ? exception.Message : exception.Message[..path]);
    }
}
