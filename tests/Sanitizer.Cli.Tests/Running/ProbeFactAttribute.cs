using Xunit;

namespace Sanitizer.Cli.Tests.Running;

/// <summary>A test that needs something of the system that only a trial can tell; it is skipped, saying so, where the trial fails.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class ProbeFactAttribute : FactAttribute
{
    /// <summary>Creates the attribute.</summary>
    /// <param name="probe">A line of the shell that succeeds where the test can run; $HOST and $PROGRAM are the program under test.</param>
    /// <param name="need">What is needed, for the message.</param>
    public ProbeFactAttribute(string probe, string need)
    {
        Probe = probe;
        Need = need;
        Skip = Succeeds(probe) ? null : $"It needs {need}.";
    }

    /// <summary>The trial.</summary>
    public string Probe { get; }

    /// <summary>What is needed.</summary>
    public string Need { get; }

    private static bool Succeeds(string probe) => !OperatingSystem.IsWindows()
        && SanitizeProgram.RunProcess(Path.GetTempPath(), null, "/bin/sh", ["-c", $"HOST='{SanitizeProgram.Host}'; PROGRAM='{SanitizeProgram.Assembly}'; {probe}"]).Code == 0;
}
