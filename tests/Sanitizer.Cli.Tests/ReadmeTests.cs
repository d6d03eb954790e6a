using Sanitizer.Cli.Tests.Running;
using Xunit;

namespace Sanitizer.Cli.Tests;

/// <summary>The commands that README.md shows are run as they stand there, in a copy of the fixtures.</summary>
public sealed class ReadmeTests : ProgramTest
{
    private const string Fence = "```";

    [ToolFact]
    public void Commands_of_the_readme_work()
    {
        CopyFolder(ProjectFolder.Fixtures, Folder);
        foreach (string command in Commands(File.ReadLines(Path.Combine(ProjectFolder.Root, "README.md"))))
        {
            RunResult result = Shell(command);
            Assert.True(result.Code is 0 or 1, $"{command}\nended with {result.Code} and said:\n{result.Speech}");
        }
    }

    [Fact]
    public void Only_lines_of_sanitize_in_blocks_of_the_shell_are_commands()
    {
        string[] text =
        [
            "sanitize is a program", "```sh", "# sanitize explain", "dotnet build", "git status", "sanitize rules", "  sanitize rules | head -1", "sanitizer", "```",
            "```csharp", "sanitize not", "```", "```sh", "sanitize fix a.txt \\", "  -o b.txt", "```",
        ];
        Assert.Equal("sanitize rules; sanitize rules | head -1; sanitize fix a.txt -o b.txt", string.Join("; ", Commands(text)));
    }

    private static IEnumerable<string> Commands(IEnumerable<string> lines)
    {
        bool isShell = false;
        string begun = string.Empty;
        foreach (string line in lines)
        {
            string trimmed = line.Trim();
            if (trimmed.StartsWith(Fence, StringComparison.Ordinal))
            {
                isShell = trimmed == Fence + "sh";
                continue;
            }

            string whole = begun + trimmed;
            begun = string.Empty;
            if (isShell && whole.StartsWith("sanitize ", StringComparison.Ordinal))
            {
                if (whole.EndsWith('\\'))
                {
                    begun = whole[..^1].TrimEnd() + " ";
                }
                else
                {
                    yield return whole;
                }
            }
        }
    }

    private static void CopyFolder(string from, string to)
    {
        foreach (string path in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            string copy = Path.Combine(to, Path.GetRelativePath(from, path));
            _ = Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(path, copy);
        }
    }
}
