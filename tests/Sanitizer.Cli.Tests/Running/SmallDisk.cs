namespace Sanitizer.Cli.Tests.Running;

/// <summary>A disk in memory that is soon full.</summary>
internal sealed class SmallDisk : IDisposable
{
    /// <summary>Succeeds where such a disk can be made.</summary>
    public const string Probe = "d=$(mktemp -d) && mount -t tmpfs -o size=64k none $d && umount $d && rmdir $d";

    private readonly string _folder;

    /// <summary>Mounts the disk.</summary>
    /// <param name="folder">Where; an empty folder.</param>
    /// <param name="kibibytes">Its size.</param>
    public SmallDisk(string folder, int kibibytes)
    {
        _folder = folder;
        Call("mount", "-t", "tmpfs", "-o", $"size={kibibytes}k", "none", folder);
    }

    public void Dispose() => Call("umount", _folder);

    private static void Call(string program, params IReadOnlyList<string> arguments)
    {
        RunResult result = SanitizeProgram.RunProcess(Path.GetTempPath(), null, program, arguments);
        if (result.Code != 0)
        {
            throw new InvalidOperationException($"{program}: {result.Speech}");
        }
    }
}
