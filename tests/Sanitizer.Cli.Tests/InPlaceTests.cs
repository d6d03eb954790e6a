using System.Runtime.Versioning;
using System.Text;
using Sanitizer.Cli.Tests.Running;
using Xunit;

namespace Sanitizer.Cli.Tests;

/// <summary>Files that are replaced by their clean text.</summary>
public sealed class InPlaceTests : ProgramTest
{
    private static readonly DateTime LongAgo = new(2001, 2, 3, 4, 5, 6, DateTimeKind.Utc);

    [Fact]
    public void Files_are_replaced_and_can_be_restored()
    {
        _ = Put("a.txt", Dirty);
        _ = Put("b.txt", [0xEF, 0xBB, 0xBF, .. Clean]);
        byte[] expected = Run("fix", "a.txt").Output;
        _ = Run("fix", "a.txt", "b.txt", "--in-place", "--log", "log").Ended(0).WroteNothing().Said("a.txt: changed", "b.txt: changed");
        Assert.Equal(expected, Get("a.txt"));
        Assert.Equal(Clean, Get("b.txt"));
        AssertReverts("a.txt", "log", Dirty);
        AssertReverts("b.txt", "log", [0xEF, 0xBB, 0xBF, .. Clean]);
        _ = Run("revert", "a.txt", "--log", "log", "-o", "a.txt").Ended(0);
        Assert.Equal(Dirty, Get("a.txt"));
        AssertHolds(".", "a.txt", "b.txt", "log", "restored.bin");
    }

    [Fact]
    public void Clean_file_is_not_touched()
    {
        _ = Put("a.txt", Clean);
        File.SetLastWriteTimeUtc(PathOf("a.txt"), LongAgo);
        _ = Run("clean", "a.txt", "--in-place", "--log", "log").Ended(0).SaidNothing();
        Assert.Equal(LongAgo, File.GetLastWriteTimeUtc(PathOf("a.txt")));
        Assert.Equal(Clean, Get("a.txt"));
        AssertHolds(".", "a.txt", "log");
    }

    [ToolFact]
    [UnsupportedOSPlatform("windows")]
    public void Mode_bits_stay()
    {
        foreach (UnixFileMode mode in new[] { (UnixFileMode)0b110_000_000, (UnixFileMode)0b111_101_101, (UnixFileMode)0b110_110_000 })
        {
            _ = Put("a.txt", Dirty);
            File.SetUnixFileMode(PathOf("a.txt"), mode);
            _ = Run("fix", "a.txt", "--in-place").Ended(0);
            Assert.Equal(mode, File.GetUnixFileMode(PathOf("a.txt")));
        }
    }

    [ToolFact]
    public void Link_stays_a_link_and_its_file_is_replaced()
    {
        _ = MakeFolder("deep");
        _ = Put("deep/a.txt", Dirty);
        _ = File.CreateSymbolicLink(PathOf("one"), "deep/a.txt");
        _ = File.CreateSymbolicLink(PathOf("two"), "one");
        _ = Run("fix", "two", "--in-place").Ended(0);
        Assert.Equal("one", new FileInfo(PathOf("two")).LinkTarget);
        Assert.Equal("deep/a.txt", new FileInfo(PathOf("one")).LinkTarget);
        Assert.StartsWith("The kettle", Encoding.UTF8.GetString(Get("deep/a.txt")), StringComparison.Ordinal);
        AssertHolds("deep", "a.txt");
    }

    [Fact]
    public void Log_of_an_earlier_run_is_kept()
    {
        _ = Put("a.txt", Dirty);
        _ = Run("fix", "a.txt", "--in-place", "--log", "log").Ended(0);
        byte[] log = Get("log");
        _ = Run("fix", "a.txt", "--in-place", "--log", "log").Ended(2).Said("--log log is there already", "another name");
        Assert.Equal(log, Get("log"));
        _ = Run("fix", "a.txt", "--in-place", "--log", "log2").Ended(0);
        AssertReverts("a.txt", "log", Dirty);
    }

    [Fact]
    public void Records_that_are_broken_stay_and_the_rest_is_cleaned()
    {
        byte[] original = Encoding.UTF8.GetBytes("{\"text\":\"\uFEFFone\"}\n{broken\n{\"text\":\"\uFEFFtwo\"}\n");
        _ = Put("a.jsonl", original);
        _ = Run("fix", "a.jsonl", "--in-place", "--log", "log").Ended(2).Said("a.jsonl: record 1 (line 2), byte ");
        Assert.Equal("{\"text\":\"one\"}\n{broken\n{\"text\":\"two\"}\n", Encoding.UTF8.GetString(Get("a.jsonl")));
        AssertReverts("a.jsonl", "log", original);
    }

    [Fact]
    public void File_that_is_no_text_is_left_alone_unless_it_is_called_text()
    {
        byte[] noise = new byte[50_000];
        new Random(99).NextBytes(noise);
        byte[] letters = [.. Enumerable.Repeat(Dirty, 10).SelectMany(text => text), 0, .. Dirty];
        byte[] wide = Encoding.Unicode.GetBytes("\uFEFFA letter in another encoding, which is full of zeros.\n");
        _ = Put("picture.bin", noise);
        _ = Put("letters.txt", letters);
        _ = Put("wide.txt", wide);
        _ = Run("fix", "picture.bin", "letters.txt", "wide.txt", "--in-place").Ended(2).Said("picture.bin: looks like no text", "--format text", "letters.txt: changed", "wide.txt: changed");
        Assert.Equal(noise, Get("picture.bin"));
        Assert.StartsWith("A letter", Encoding.UTF8.GetString(Get("wide.txt")), StringComparison.Ordinal);
        _ = Run("fix", "picture.bin", "--in-place", "--format", "text", "--log", "log").Ended(0);
        AssertReverts("picture.bin", "log", noise);
    }

    [Fact]
    public void Place_and_output_exclude_each_other()
    {
        _ = Put("a.txt", Dirty);
        _ = Run("fix", "a.txt", "--in-place", "-o", "b.txt").Ended(2).Said("exclude each other");
        Assert.Equal(Dirty, Get("a.txt"));
    }
}
