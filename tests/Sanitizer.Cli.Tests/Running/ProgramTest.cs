using System.Text;
using Xunit;

namespace Sanitizer.Cli.Tests.Running;

/// <summary>A test of the program in an empty folder of its own.</summary>
public abstract class ProgramTest : IDisposable
{
    /// <summary>Text with a byte order mark, Windows line ends and bytes that are no UTF-8: the encoding stage changes it.</summary>
    private protected static readonly byte[] Dirty = [0xEF, 0xBB, 0xBF, .. "The kettle\r\nwhistled at the caf"u8, 0xE9, .. " across the road\r\n"u8];

    /// <summary>Text that nothing changes.</summary>
    private protected static readonly byte[] Clean = Encoding.UTF8.GetBytes("The kettle whistled at the café across the road.\n");

    private protected ProgramTest()
    {
        Folder = Path.Combine(Path.GetTempPath(), "sanitize-tests-" + Path.GetRandomFileName());
        _ = Directory.CreateDirectory(Folder);
    }

    private protected string Folder { get; }

    /// <inheritdoc/>
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Removes the folder.</summary>
    /// <param name="disposing">Whether it is called by <see cref="Dispose()"/>.</param>
    protected virtual void Dispose(bool disposing)
    {
        if (disposing)
        {
            Directory.Delete(Folder, recursive: true);
        }
    }

    private protected RunResult Run(params IReadOnlyList<string> arguments) => SanitizeProgram.Run(Folder, null, arguments);

    private protected RunResult RunOn(byte[] input, params IReadOnlyList<string> arguments) => SanitizeProgram.Run(Folder, input, arguments);

    /// <summary>Runs a line of the shell in which <c>sanitize</c> is the program.</summary>
    private protected RunResult Shell(string line, byte[]? input = null) =>
        SanitizeProgram.RunProcess(Folder, input, "/bin/sh", ["-c", $"sanitize() {{ '{SanitizeProgram.Host}' '{SanitizeProgram.Assembly}' \"$@\"; }}\n{line}"]);

    private protected string PathOf(string name) => Path.Combine(Folder, name);

    private protected string Put(string name, byte[] content)
    {
        File.WriteAllBytes(PathOf(name), content);
        return name;
    }

    private protected string Put(string name, string content) => Put(name, Encoding.UTF8.GetBytes(content));

    private protected string MakeFolder(string name)
    {
        _ = Directory.CreateDirectory(PathOf(name));
        return name;
    }

    private protected byte[] Get(string name) => File.ReadAllBytes(PathOf(name));

    /// <summary>Asserts that a folder holds these names and nothing else, such as a file that was begun and not finished.</summary>
    private protected void AssertHolds(string folder, params string[] names) =>
        Assert.Equal(names.Order(StringComparer.Ordinal), Directory.GetFileSystemEntries(PathOf(folder)).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal));

    /// <summary>Asserts that a clean file and its log give the original back.</summary>
    private protected void AssertReverts(string clean, string log, byte[] original)
    {
        _ = Run("revert", clean, "--log", log, "-o", "restored.bin").Ended(0).WroteNothing();
        Assert.True(original.AsSpan().SequenceEqual(Get("restored.bin")), $"what {log} restores from {clean} is not the original");
    }
}
