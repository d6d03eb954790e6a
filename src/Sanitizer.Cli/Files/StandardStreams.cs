using Microsoft.Win32.SafeHandles;

namespace Sanitizer.Cli.Files;

/// <summary>Standard input and output as streams of bytes.</summary>
internal static class StandardStreams
{
    public static Stream OpenInput() => Console.OpenStandardInput();

    /// <summary>
    /// Standard output. The console's own stream swallows a broken pipe, so that work for nobody would go on; a plain stream over the
    /// handle tells. On a file, which has a position that other processes share, the console's stream is the right one.
    /// </summary>
    public static Stream OpenOutput()
    {
        FileStream direct = new(new SafeFileHandle(1, ownsHandle: false), FileAccess.Write, 0);
        return OperatingSystem.IsWindows() || direct.CanSeek ? Console.OpenStandardOutput() : direct;
    }
}
