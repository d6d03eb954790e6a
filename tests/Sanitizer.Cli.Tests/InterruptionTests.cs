using System.Diagnostics;
using System.Text;
using Sanitizer.Cli.Tests.Running;
using Xunit;

namespace Sanitizer.Cli.Tests;

/// <summary>Runs that are stopped in the middle. A file is what it was or what it is to be, and nothing in between.</summary>
public sealed class InterruptionTests : ProgramTest
{
    private const int Lines = 400_000;

    // The pipe that nobody writes to holds the run up at its end, so that the interrupt comes before it however slow the machine is.
    [ToolFact("env", "kill", "mkfifo")]
    public void Interrupt_leaves_every_file_whole_and_nothing_beside_it()
    {
        byte[] original = LargeFile();
        _ = Put("a.txt", original);
        _ = Put("b.txt", original);
        _ = Shell("mkfifo p").Ended(0);
        using Process process = StartInterruptible("fix", "a.txt", "b.txt", "p", "--in-place", "--log", "log");
        WhenTemporaryGrows(process, () => Signal(process, "INT"));
        SanitizeProgram.Wait(process);
        Assert.Equal(130, process.ExitCode);
        Assert.DoesNotContain(Directory.GetFiles(Folder), path => path.EndsWith(".tmp", StringComparison.Ordinal));
        AssertWholeOrRestorable("a.txt", original);
        AssertWholeOrRestorable("b.txt", original);
    }

    [ToolFact("env", "kill")]
    public void Interrupt_while_waiting_for_input_leaves_nothing()
    {
        using Process process = StartInterruptible("fix", "-", "-o", "out.txt", "--log", "log");
        WhenTemporaryGrows(process, () => Signal(process, "INT"), atLeast: 0);
        SanitizeProgram.Wait(process);
        Assert.Equal(130, process.ExitCode);
        AssertHolds(".");
    }

    [ToolFact("env", "kill")]
    public void Interrupt_of_records_leaves_nothing()
    {
        _ = Put("a.jsonl", string.Concat(Enumerable.Repeat("{\"text\":\"\uFEFFsome words that are long enough to take a while\"}\n", Lines)));
        using Process process = StartInterruptible("clean", "a.jsonl", "-o", "out.jsonl", "--log", "log", "--jobs", "3");
        WhenTemporaryGrows(process, () => Signal(process, "INT"));
        SanitizeProgram.Wait(process);
        Assert.Equal(130, process.ExitCode);
        AssertHolds(".", "a.jsonl");
    }

    [ToolFact("kill")]
    public void Kill_leaves_the_original_or_the_whole_clean_file()
    {
        byte[] original = LargeFile();
        for (int round = 0; round < 6; round++)
        {
            _ = Put("a.txt", original);
            File.Delete(PathOf("log"));
            using Process process = StartInterruptible("fix", "a.txt", "--in-place", "--log", "log");
            WhenTemporaryGrows(process, () => Signal(process, "KILL"), atLeast: round * 3_000_000);
            SanitizeProgram.Wait(process);
            AssertWholeOrRestorable("a.txt", original);
        }
    }

    [ToolFact("kill")]
    public void Kill_between_two_files_leaves_a_log_that_restores_the_first()
    {
        byte[] original = LargeFile();
        _ = Put("a.txt", Dirty);
        _ = Put("b.txt", original);
        using Process process = StartInterruptible("fix", "a.txt", "b.txt", "--in-place", "--log", "log");
        SanitizeProgram.Wait(process, () =>
        {
            if (!process.HasExited && new FileInfo(PathOf("a.txt")).Length != Dirty.Length)
            {
                Signal(process, "KILL");
            }
        });
        AssertWholeOrRestorable("a.txt", Dirty);
        AssertWholeOrRestorable("b.txt", original);
    }

    private void AssertWholeOrRestorable(string name, byte[] original)
    {
        if (!Get(name).AsSpan().SequenceEqual(original))
        {
            AssertReverts(name, "log", original);
        }
    }

    // A shell that starts jobs in the background has them ignore the interrupt, and children inherit that: it is set back first.
    private Process StartInterruptible(params string[] arguments)
    {
        bool canReset = SanitizeProgram.RunProcess(Folder, null, "env", ["--default-signal=INT", "true"]).Code == 0;
        return canReset
            ? SanitizeProgram.Start(Folder, "env", ["--default-signal=INT", SanitizeProgram.Host, SanitizeProgram.Assembly, .. arguments])
            : SanitizeProgram.Start(Folder, SanitizeProgram.Host, [SanitizeProgram.Assembly, .. arguments]);
    }

    private void WhenTemporaryGrows(Process process, Action act, long atLeast = 1)
    {
        while (!process.HasExited)
        {
            bool isWriting = new DirectoryInfo(Folder).EnumerateFiles(".sanitize-*.tmp").Any(file => file.Exists && file.Length >= atLeast);
            if (isWriting)
            {
                act();
                return;
            }

            Thread.Yield();
        }
    }

    private static void Signal(Process process, string name) =>
        _ = SanitizeProgram.RunProcess(Path.GetTempPath(), null, "kill", [$"-{name}", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);

    private static byte[] LargeFile()
    {
        StringBuilder text = new("\uFEFF", Lines * 60);
        for (int line = 0; line < Lines; line++)
        {
            _ = text.Append("line ").Append(line).Append(" of a book that nobody will ever read to its end\r\n");
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }
}
