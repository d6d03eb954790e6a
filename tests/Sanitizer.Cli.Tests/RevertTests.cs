using System.Text;
using Sanitizer.Cli.Tests.Running;
using Xunit;

namespace Sanitizer.Cli.Tests;

/// <summary>Restoring, and logs that do not fit.</summary>
public sealed class RevertTests : ProgramTest
{
    public RevertTests()
    {
        _ = Put("a.txt", Dirty);
        _ = Run("fix", "a.txt", "-o", "clean.txt", "--log", "log").Ended(0);
    }

    [Fact]
    public void Original_goes_to_standard_output()
    {
        Assert.Equal(Dirty, Run("revert", "clean.txt", "--log", "log", "-o", "-").Ended(0).SaidNothing().Output);
        Assert.Equal(Dirty, Run("revert", "clean.txt", "--log", "log", "-o", OperatingSystem.IsWindows() ? "-" : "/dev/stdout").Ended(0).Output);
        _ = MakeFolder("folder");
        _ = Run("revert", "clean.txt", "--log", "log", "-o", "folder").Ended(0);
        Assert.Equal(Dirty, Get("folder/clean.txt"));
    }

    [Fact]
    public void Output_that_was_edited_is_refused()
    {
        _ = Put("clean.txt", [.. Get("clean.txt"), .. "x"u8]);
        Refused("clean.txt", "log", "does not describe this output");
        _ = Put("clean.txt", []);
        Refused("clean.txt", "log", "does not describe this output");
    }

    [Fact]
    public void Cut_log_is_refused_wherever_it_is_cut()
    {
        byte[] log = Get("log");
        for (int length = 0; length < log.Length - 1; length += 1 + (log.Length / 12))
        {
            _ = Put("cut", log[..length]);
            Refused("clean.txt", "cut", "clean.txt: cannot be restored with cut");
        }
    }

    [Theory]
    [InlineData("not a log at all\n", "line 1 of the log is not a log entry")]
    [InlineData("{}\n", "line 1 of the log is not a log entry")]
    [InlineData("[]\n", "line 1 of the log is not a log entry")]
    [InlineData("{\"type\":\"begin\",\"version\":1,\"path\":7}\n", "line 1 of the log is not a log entry")]
    [InlineData("{\"type\":\"hunk\",\"source\":[],\"output\":[]}\n", "line 1 of the log is not a log entry")]
    [InlineData("", "does not describe this output")]
    [InlineData("\n\n", "does not describe this output")]
    public void What_is_no_log_is_refused(string log, string reason)
    {
        _ = Put("other", log);
        Refused("clean.txt", "other", reason);
    }

    [Fact]
    public void Log_of_another_version_is_refused()
    {
        _ = Put("next", Encoding.UTF8.GetString(Get("log")).Replace("\"version\":1", "\"version\":99", StringComparison.Ordinal));
        Refused("clean.txt", "next", "version 99");
    }

    [Fact]
    public void Garbled_log_is_refused()
    {
        string log = Encoding.UTF8.GetString(Get("log"));
        foreach ((string found, string put) in new[] { ("\"output\":[0,0]", "\"output\":[1,0]"), ("\"source\":[", "\"source\":[-"), ("\\uFEFF", "\\uFEFE"), ("windows-1252", "windows-1251"), ("windows-1252", "klingon"), ("hunk", "hank") })
        {
            string garbled = log.Replace(found, put, StringComparison.Ordinal);
            Assert.False(log == garbled, found);
            _ = Put("garbled", garbled);
            Refused("clean.txt", "garbled", "clean.txt: cannot be restored with garbled");
        }
    }

    [Fact]
    public void Log_of_several_files_restores_each_by_its_content()
    {
        byte[] other = [0xEF, 0xBB, 0xBF, .. "another text"u8];
        _ = Put("b.txt", other);
        _ = Put("c.txt", Clean);
        _ = MakeFolder("out");
        _ = Run("fix", "a.txt", "b.txt", "c.txt", "-o", "out", "--log", "all").Ended(0);
        AssertReverts("out/a.txt", "all", Dirty);
        AssertReverts("out/b.txt", "all", other);
        AssertReverts("out/c.txt", "all", Clean);
        Refused("a.txt", "all", "3 other files");
    }

    [Fact]
    public void Files_that_became_the_same_are_told_apart_by_name()
    {
        byte[] marked = [0xEF, 0xBB, 0xBF, .. Clean];
        _ = Put("b.txt", marked);
        _ = Put("c.txt", Clean);
        _ = MakeFolder("out");
        _ = Run("fix", "b.txt", "c.txt", "-o", "out", "--log", "all").Ended(0);
        AssertReverts("out/b.txt", "all", marked);
        AssertReverts("out/c.txt", "all", Clean);
    }

    [Fact]
    public void Odd_places_are_refused()
    {
        _ = Run("revert", "-", "--log", "log", "-o", "x").Ended(2).Said("standard input");
        _ = Run("revert", "clean.txt", "--log", "-", "-o", "x").Ended(2).Said("standard input");
        _ = Run("revert", "clean.txt", "--log", "missing", "-o", "x").Ended(2).Said("missing: there is no such file");
        _ = Run("revert", "missing", "--log", "log", "-o", "x").Ended(2).Said("missing: there is no such file");
        _ = Run("revert", "clean.txt", "--log", "log", "-o", "no/x").Ended(2).Said("cannot write no/x", "create it");
        byte[] log = Get("log");
        _ = Run("revert", "clean.txt", "--log", "log", "-o", "./log").Ended(2).Said("overwrite its log");
        Assert.Equal(log, Get("log"));
        AssertHolds(".", "a.txt", "clean.txt", "log");
    }

    private void Refused(string clean, string log, string reason)
    {
        _ = Put("precious", "must stay");
        _ = Run("revert", clean, "--log", log, "-o", "precious").Ended(2).WroteNothing().Said(reason, "Nothing was written");
        _ = Run("revert", clean, "--log", log, "-o", "-").Ended(2).WroteNothing().Said(reason);
        Assert.Equal("must stay", Encoding.UTF8.GetString(Get("precious")));
        Assert.DoesNotContain(Directory.GetFiles(Folder), path => path.EndsWith(".tmp", StringComparison.Ordinal));
    }
}
