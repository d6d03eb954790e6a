using Xunit;

namespace Sanitizer.Cli.Tests.Running;

/// <summary>A test that needs Unix and some of its tools; it is skipped, saying so, where one is absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class ToolFactAttribute : FactAttribute
{
    /// <summary>Creates the attribute.</summary>
    /// <param name="tools">Names of programs.</param>
    public ToolFactAttribute(params string[] tools)
    {
        Tools = tools;
        Skip = OperatingSystem.IsWindows() ? "It is about Unix." : tools.FirstOrDefault(tool => !Exists(tool)) is string missing ? $"There is no '{missing}' here." : null;
    }

    /// <summary>The programs that it needs.</summary>
    public IReadOnlyList<string> Tools { get; }

    private static bool Exists(string tool) => (Environment.GetEnvironmentVariable("PATH") ?? string.Empty)
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .Any(folder => File.Exists(Path.Combine(folder, tool)));
}
