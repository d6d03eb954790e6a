namespace Sanitizer.Cli.Files;

/// <summary>Which file a path leads to, whatever links are on the way.</summary>
internal static class FilePlace
{
    /// <summary>How the system tells names apart: Windows and macOS take upper and lower case for the same.</summary>
    public static StringComparer Comparer { get; } =
        OperatingSystem.IsWindows() || OperatingSystem.IsMacOS() ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal;

    /// <summary>The full path without links. What is not there yet keeps its name.</summary>
    /// <exception cref="IOException">The links go in a circle.</exception>
    public static string Of(string path)
    {
        string full = Path.GetFullPath(path);
        if (IsDevice(full))
        {
            return full;
        }

        string place = Path.GetPathRoot(full)!;
        foreach (string name in full[place.Length..].Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries))
        {
            place = Path.Combine(place, name);
            place = new FileInfo(place).LinkTarget is null ? place : Of(File.ResolveLinkTarget(place, returnFinalTarget: true)!.FullName);
        }

        return place;
    }

    /// <summary>Whether a path is the name of a device or of an open file, such as <c>/dev/null</c> and <c>/dev/fd/3</c>.</summary>
    public static bool IsDevice(string path) => !OperatingSystem.IsWindows()
        && (Below(path, "/dev/") || Below(path, "/proc/"))
        && !Below(path, "/dev/shm/");

    private static bool Below(string path, string folder) => path.StartsWith(folder, StringComparison.Ordinal);
}
