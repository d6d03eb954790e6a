namespace Sanitizer.Tests;

/// <summary>The folder of reference data that is too large for the repository. Tests that need it are skipped where it is absent.</summary>
internal static class SharedFolder
{
    public const string Variable = "SANITIZER_SHARED";

    /// <summary>The folder's path, or null where there is none.</summary>
    public static string? Path { get; } = Find();

    /// <summary>The path of one of its files.</summary>
    public static string File(params string[] names) =>
        System.IO.Path.Combine([Path ?? throw new InvalidOperationException("The shared folder is absent."), .. names]);

    private static string? Find()
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } named)
        {
            return Directory.Exists(named) ? named : null;
        }

        string beside = System.IO.Path.GetFullPath(System.IO.Path.Combine(ProjectFolder.Root, "..", "shared"));
        return Directory.Exists(beside) ? beside : null;
    }
}
