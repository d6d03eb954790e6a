using System.Diagnostics;
using System.Text;

namespace Sanitizer.Cli.Tests.Running;

/// <summary>Runs the built program as a child process.</summary>
internal static class SanitizeProgram
{
    /// <summary>A child that runs longer hangs, and is killed. No test depends on how fast the machine is below that.</summary>
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(3);

    /// <summary>The program beside the tests.</summary>
    public static string Assembly { get; } = Path.Combine(AppContext.BaseDirectory, "sanitize.dll");

    /// <summary>The host that runs it.</summary>
    public static string Host { get; } = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") is { Length: > 0 } path ? path : "dotnet";

    /// <summary>Runs <c>sanitize</c>.</summary>
    /// <param name="folder">Its working folder.</param>
    /// <param name="input">What it reads from standard input.</param>
    /// <param name="arguments">Its arguments.</param>
    public static RunResult Run(string folder, byte[]? input, params IReadOnlyList<string> arguments) =>
        RunProcess(folder, input, Host, [Assembly, .. arguments]);

    /// <summary>Runs any program.</summary>
    public static RunResult RunProcess(string folder, byte[]? input, string program, IReadOnlyList<string> arguments)
    {
        using Process process = Start(folder, program, arguments);
        Task<byte[]> output = Task.Run(() => ReadAll(process.StandardOutput.BaseStream));
        Task<byte[]> speech = Task.Run(() => ReadAll(process.StandardError.BaseStream));
        Feed(process, input);
        Wait(process);
        return new RunResult(process.ExitCode, output.GetAwaiter().GetResult(), Encoding.UTF8.GetString(speech.GetAwaiter().GetResult()));
    }

    /// <summary>Starts a program with all three streams in the caller's hands.</summary>
    public static Process Start(string folder, string program, IReadOnlyList<string> arguments)
    {
        ProcessStartInfo start = new(program, arguments)
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["DOTNET_NOLOGO"] = "1";
        return Process.Start(start)!;
    }

    /// <summary>Waits for a child, and kills it if it hangs.</summary>
    /// <param name="process">The child.</param>
    /// <param name="look">Called again and again while it runs.</param>
    /// <exception cref="TimeoutException">It hung.</exception>
    public static void Wait(Process process, Action? look = null)
    {
        DateTime end = DateTime.UtcNow + Limit;
        while (!process.WaitForExit(look is null ? Limit : TimeSpan.FromMilliseconds(20)))
        {
            look?.Invoke();
            if (DateTime.UtcNow > end)
            {
                process.Kill(entireProcessTree: true);
                throw new TimeoutException($"{process.StartInfo.FileName} {string.Join(' ', process.StartInfo.ArgumentList)} did not end and was killed.");
            }
        }
    }

    private static void Feed(Process process, byte[]? input)
    {
        try
        {
            using Stream stream = process.StandardInput.BaseStream;
            stream.Write(input ?? []);
        }
        catch (IOException)
        {
            // It does not read its input, which is its right.
        }
    }

    private static byte[] ReadAll(Stream stream)
    {
        using MemoryStream all = new();
        stream.CopyTo(all);
        return all.ToArray();
    }
}
