using System.Text;
using Sanitizer.Cli.Tests.Running;
using Xunit;

namespace Sanitizer.Cli.Tests;

/// <summary>A disk that is full: it is said, nothing is left behind, and the original stays.</summary>
public sealed class FullDiskTests : ProgramTest
{
    private const string Need = "the right to mount a small disk";

    [ProbeFact("test -c /dev/full", "/dev/full")]
    public void Full_device_is_said_whatever_it_takes()
    {
        _ = Put("a.txt", Dirty);
        _ = Put("a.jsonl", "{\"text\":\"\uFEFFa\"}\n");
        _ = Run("fix", "a.txt", "-o", "/dev/full").Ended(2).Said("cannot write /dev/full: the disk is full");
        _ = Run("fix", "a.jsonl", "-o", "/dev/full").Ended(2).Said("cannot write /dev/full: the disk is full");
        _ = Run("fix", "a.txt", "-o", "b.txt", "--log", "/dev/full").Ended(2).Said("cannot write /dev/full: the disk is full");
        _ = Run("fix", "a.txt", "--in-place", "--log", "/dev/full").Ended(2).Said("cannot write /dev/full: the disk is full");
        foreach (string command in new[] { "fix a.txt", "fix a.jsonl", "fix a.txt --diff", "detect a.txt", "rules", "explain encoding" })
        {
            _ = Shell($"sanitize {command} > /dev/full").Ended(2).Said("cannot write standard output: the disk is full");
        }

        _ = Shell("sanitize fix a.txt -o c.txt 2> /dev/full").Ended(0);
        Assert.Equal(Dirty, Get("a.txt"));
        AssertHolds(".", "a.jsonl", "a.txt", "c.txt");
    }

    [ProbeFact(SmallDisk.Probe, Need)]
    public void Output_that_does_not_fit_is_gone()
    {
        _ = MakeFolder("disk");
        byte[] original = Large(300_000);
        _ = Put("a.txt", original);
        using SmallDisk disk = new(PathOf("disk"), 64);
        _ = Put("disk/old.txt", "the old text");
        _ = Run("fix", "a.txt", "-o", "disk/b.txt", "--log", "log").Ended(2).Said("cannot write disk/b.txt: the disk is full");
        _ = Run("fix", "a.txt", "-o", "disk/old.txt").Ended(2).Said("cannot write disk/old.txt: the disk is full");
        _ = Run("fix", "a.txt", "-o", "disk/old.txt", "--format", "jsonl", "--log", "log2").Ended(2).Said("cannot write disk/old.txt: the disk is full");
        Assert.Equal("the old text", Encoding.UTF8.GetString(Get("disk/old.txt")));
        Assert.Equal(original, Get("a.txt"));
        Assert.Equal(string.Empty, Encoding.UTF8.GetString(Get("log")));
        Assert.Equal(string.Empty, Encoding.UTF8.GetString(Get("log2")));
        AssertHolds("disk", "old.txt");
    }

    [ProbeFact(SmallDisk.Probe, Need)]
    public void File_whose_clean_text_does_not_fit_beside_it_stays()
    {
        _ = MakeFolder("disk");
        byte[] original = Large(40_000);
        using SmallDisk disk = new(PathOf("disk"), 64);
        _ = Put("disk/a.txt", original);
        _ = Run("fix", "disk/a.txt", "--in-place").Ended(2).Said("cannot write disk/a.txt: the disk is full");
        Assert.Equal(original, Get("disk/a.txt"));
        AssertHolds("disk", "a.txt");
    }

    [ProbeFact(SmallDisk.Probe, Need)]
    public void File_whose_log_does_not_fit_stays()
    {
        _ = MakeFolder("disk");
        byte[] original = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("{\"text\":\"\uFEFFmarked\"}\n", 5000)));
        _ = Put("a.jsonl", original);
        _ = Put("b.txt", Dirty);
        using SmallDisk disk = new(PathOf("disk"), 64);
        _ = Run("fix", "a.jsonl", "b.txt", "--in-place", "--log", "disk/log").Ended(2).Said("cannot write disk/log: the disk is full");
        Assert.Equal(original, Get("a.jsonl"));
        Assert.Equal(Dirty, Get("b.txt"));
        AssertHolds("disk");
        AssertHolds(".", "a.jsonl", "b.txt", "disk");
    }

    [ProbeFact(SmallDisk.Probe, Need)]
    public void Original_that_does_not_fit_is_gone()
    {
        _ = MakeFolder("disk");
        _ = Put("a.txt", Large(300_000));
        _ = Run("fix", "a.txt", "-o", "b.txt", "--log", "log").Ended(0);
        using SmallDisk disk = new(PathOf("disk"), 64);
        _ = Run("revert", "b.txt", "--log", "log", "-o", "disk/a.txt").Ended(2).Said("cannot write disk/a.txt: the disk is full");
        AssertHolds("disk");
    }

    private static byte[] Large(int length)
    {
        StringBuilder text = new("\uFEFF");
        for (int line = 0; text.Length < length; line++)
        {
            _ = text.Append("line ").Append(line).Append(" of a long letter\n");
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }
}
