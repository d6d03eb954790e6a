namespace Sanitizer.Cli.Tests.Running;

/// <summary>Finds the project's own folders from wherever the tests run.</summary>
internal static class ProjectFolder
{
    /// <summary>The folder that holds the solution.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>The folder of fixtures.</summary>
    public static string Fixtures => Path.Combine(Root, "fixtures");

    private static string FindRoot()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Sanitizer.sln")))
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException("No folder above the tests holds Sanitizer.sln.");
    }
}
