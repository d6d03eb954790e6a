using System.Text;
using Sanitizer.Cli.Tests.Running;
using Xunit;

namespace Sanitizer.Cli.Tests;

/// <summary>Where the clean text goes, and what may not be overwritten.</summary>
public sealed class OutputTests : ProgramTest
{
    [Fact]
    public void Output_replaces_a_file_whole()
    {
        _ = Put("a.txt", Dirty);
        _ = Put("out.txt", new string('x', 10_000));
        _ = Run("fix", "a.txt", "-o", "out.txt").Ended(0).WroteNothing().Said("a.txt: changed");
        Assert.Equal(Run("fix", "a.txt").Ended(0).Output, Get("out.txt"));
        AssertHolds(".", "a.txt", "out.txt");
    }

    [Fact]
    public void Several_files_go_to_a_folder()
    {
        _ = Put("a.txt", Dirty);
        _ = Put("b.txt", Clean);
        _ = MakeFolder("out");
        _ = Run("fix", "a.txt", "b.txt", "-o", "out", "--log", "log").Ended(0);
        AssertHolds("out", "a.txt", "b.txt");
        Assert.Equal(Clean, Get("out/b.txt"));
        AssertReverts("out/a.txt", "log", Dirty);
        AssertReverts("out/b.txt", "log", Clean);
    }

    [Fact]
    public void Several_files_need_a_folder_that_is_there()
    {
        _ = Put("a.txt", Dirty);
        _ = Put("b.txt", Dirty);
        _ = Run("fix", "a.txt", "b.txt").Ended(2).WroteNothing().Said("--output FOLDER");
        _ = Run("fix", "a.txt", "b.txt", "-o", "-").Ended(2).WroteNothing().Said("--output FOLDER");
        _ = Run("fix", "a.txt", "b.txt", "-o", "out").Ended(2).Said("'out' is none", "create it");
        _ = Run("fix", "a.txt", "-o", "out/").Ended(2).Said("cannot write out/", "create it");
        _ = Run("fix", "a.txt", "-o", "out/a.txt").Ended(2).Said("cannot write out/a.txt", "create it");
        _ = Run("fix", "a.txt", "--log", "out/log").Ended(2).WroteNothing().Said("cannot write out/log", "create it");
        AssertHolds(".", "a.txt", "b.txt");
    }

    [Fact]
    public void Two_files_of_one_name_do_not_overwrite_each_other()
    {
        _ = MakeFolder("one");
        _ = MakeFolder("two");
        _ = MakeFolder("out");
        _ = Put("one/a.txt", Dirty);
        _ = Put("two/a.txt", Clean);
        _ = Run("fix", "one/a.txt", "two/a.txt", "-o", "out", "--log", "log").Ended(2).Said("one/a.txt", "two/a.txt", "out", "nothing was written");
        AssertHolds("out");
        AssertHolds(".", "one", "out", "two");
    }

    [Theory]
    [InlineData("a.txt")]
    [InlineData("./a.txt")]
    [InlineData("folder/../a.txt")]
    public void Input_is_not_its_own_output_or_log(string name)
    {
        _ = Put("a.txt", Dirty);
        _ = MakeFolder("folder");
        _ = Run("fix", "a.txt", "-o", name).Ended(2).Said("--in-place", "nothing was written");
        _ = Run("fix", "a.txt", "--log", name).Ended(2).WroteNothing().Said("--log", "another name");
        _ = Run("fix", "a.txt", "--in-place", "--log", name).Ended(2).Said("--log", "another name");
        Assert.Equal(Dirty, Get("a.txt"));
    }

    [ToolFact]
    public void Link_to_the_input_is_the_input()
    {
        _ = MakeFolder("real");
        _ = Put("real/a.txt", Dirty);
        _ = Directory.CreateSymbolicLink(PathOf("other"), "real");
        _ = File.CreateSymbolicLink(PathOf("link.txt"), "other/a.txt");
        _ = Run("fix", "real/a.txt", "-o", "other").Ended(2).Said("nothing was written");
        _ = Run("fix", "real/a.txt", "-o", "link.txt").Ended(2).Said("nothing was written");
        _ = Run("fix", "link.txt", "--log", "real/a.txt").Ended(2).WroteNothing().Said("nothing was written");
        Assert.Equal(Dirty, Get("real/a.txt"));
        _ = File.CreateSymbolicLink(PathOf("circle"), "circle");
        _ = Run("fix", "circle").Ended(2).Said("circle");
        _ = Run("fix", "real/a.txt", "-o", "circle").Ended(2).Said("cannot write circle");
    }

    [Fact]
    public void Log_is_not_the_output()
    {
        _ = Put("a.txt", Dirty);
        _ = MakeFolder("out");
        _ = Run("fix", "a.txt", "-o", "b.txt", "--log", "b.txt").Ended(2).Said("--log b.txt", "another name");
        _ = Run("fix", "a.txt", "-o", "out", "--log", "out/a.txt").Ended(2).Said("--log out/a.txt", "another name");
        _ = Run("fix", "a.txt", "--log", "-").Ended(2).WroteNothing().Said("--log needs the name of a file");
        AssertHolds("out");
        AssertHolds(".", "a.txt", "out");
    }

    [ToolFact("mkfifo", "cat")]
    public void Devices_and_pipes_are_written_to_and_stay_what_they_are()
    {
        _ = Put("a.txt", Dirty);
        byte[] expected = Run("fix", "a.txt").Output;
        _ = Run("fix", "a.txt", "-o", "/dev/null", "--log", "/dev/null").Ended(0).WroteNothing();
        Assert.Equal(expected, Run("fix", "a.txt", "-o", "-").Ended(0).Output);
        Assert.Equal(expected, Run("fix", "a.txt", "-o", "/dev/stdout").Ended(0).Output);
        Assert.Contains("\"type\":\"end\"", Run("fix", "a.txt", "-q", "--log", "/dev/stderr").Ended(0).Speech, StringComparison.Ordinal);
        _ = Shell("mkfifo p; cat p > copy.txt & sanitize fix a.txt -q -o p; code=$?; wait; test -p p && exit $code").Ended(0).SaidNothing();
        Assert.Equal(expected, Get("copy.txt"));
        _ = Shell("cat p > log & sanitize fix a.txt -q --log p > out.txt; code=$?; wait; exit $code").Ended(0).SaidNothing();
        AssertReverts("out.txt", "log", Dirty);
    }

    [ToolFact("cat")]
    public void Standard_output_by_its_device_is_added_to()
    {
        _ = Put("a.txt", Dirty);
        _ = Shell("{ echo first; sanitize fix a.txt -q -o /dev/stdout; } > both.txt").Ended(0);
        Assert.StartsWith("first\nThe kettle", Encoding.UTF8.GetString(Get("both.txt")), StringComparison.Ordinal);
    }

    [ToolFact("mkfifo", "head")]
    public void Log_whose_reader_went_away_is_a_failure()
    {
        byte[] original = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("{\"text\":\"\uFEFFmarked\"}\n", 5000)));
        _ = Put("a.jsonl", original);
        _ = Shell("mkfifo p; head -c 10 p > /dev/null & sanitize fix a.jsonl --in-place --log p; code=$?; wait; exit $code").Ended(2).Said("cannot write p", "nobody reads it");
        Assert.Equal(original, Get("a.jsonl"));
    }

    [Fact]
    public void Check_and_diff_write_no_text()
    {
        _ = Put("a.txt", Dirty);
        _ = Put("b.txt", Clean);
        _ = Run("fix", "a.txt", "--check", "-o", "out.txt").Ended(1).WroteNothing().Said("would change");
        _ = Run("fix", "a.txt", "b.txt", "--check", "-q").Ended(1).WroteNothing().SaidNothing();
        _ = Run("fix", "a.txt", "--check", "--in-place").Ended(1).WroteNothing();
        _ = Run("fix", "b.txt", "--check").Ended(0).WroteNothing().SaidNothing();
        RunResult diff = Run("fix", "a.txt", "b.txt", "--diff").Ended(0);
        Assert.Contains("=== a.txt", diff.Text, StringComparison.Ordinal);
        Assert.Contains("encoding/byte-order-mark", diff.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("b.txt", diff.Text, StringComparison.Ordinal);
        Assert.Equal(diff.Text, Run("fix", "a.txt", "b.txt", "--diff", "-o", "-").Ended(0).Text);
        Assert.Equal(diff.Text, Run("fix", "a.txt", "b.txt", "--diff", "--check", "--log", "log").Ended(1).Text);
        Assert.Equal(Dirty, Get("a.txt"));
        AssertHolds(".", "a.txt", "b.txt", "log");
    }

    [Fact]
    public void Diff_and_log_and_text_can_be_had_at_once()
    {
        _ = Put("a.txt", Dirty);
        Assert.Contains("encoding/byte-order-mark", Run("fix", "a.txt", "--diff", "-o", "b.txt", "--log", "log").Ended(0).Text, StringComparison.Ordinal);
        AssertReverts("b.txt", "log", Dirty);
    }

    [Fact]
    public void Missing_file_makes_check_an_error()
    {
        _ = Put("a.txt", Dirty);
        _ = Run("fix", "a.txt", "missing.txt", "--check").Ended(2).Said("missing.txt");
    }

    [ToolFact]
    public void Closed_or_full_streams_are_said_in_words()
    {
        _ = Put("a.txt", Dirty);
        _ = Shell("sanitize fix a.txt >&-").Ended(2).Said("standard output: it is closed");
        _ = Shell("sanitize fix a.txt -o b.txt 2>&-").Ended(0);
        Assert.Equal(Get("b.txt"), Run("fix", "a.txt").Output);
    }
}
