using Xunit;

namespace Sanitizer.Tests;

/// <summary>A test that reads the shared folder of reference data; it is skipped, saying so, where the folder or its file is absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class SharedFactAttribute : FactAttribute
{
    /// <summary>Creates the attribute.</summary>
    /// <param name="names">The folders and the file that the test reads, below the shared folder.</param>
    public SharedFactAttribute(params string[] names)
    {
        Names = names;
        if (SharedFolder.Path is null)
        {
            Skip = $"The folder of reference data is absent (set {SharedFolder.Variable} to its path).";
        }
        else if (!System.IO.Path.Exists(SharedFolder.File(names)))
        {
            Skip = $"The folder of reference data has no {string.Join('/', names)}.";
        }
    }

    /// <summary>What the test reads.</summary>
    public IReadOnlyList<string> Names { get; }
}
