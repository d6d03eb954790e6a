using System.Runtime.Versioning;
using System.Text;
using Sanitizer.Cli.Tests.Running;
using Xunit;

namespace Sanitizer.Cli.Tests;

/// <summary>Inputs of every odd kind.</summary>
public sealed class InputTests : ProgramTest
{
    [Theory]
    [InlineData("fix")]
    [InlineData("clean")]
    public void Empty_file_stays_empty(string command)
    {
        _ = Put("empty.txt", []);
        _ = Run(command, "empty.txt", "--log", "log").Ended(0).WroteNothing().SaidNothing();
        _ = Put("empty.out", []);
        AssertReverts("empty.out", "log", []);
    }

    [Theory]
    [InlineData("fix", "there is no such file")]
    [InlineData("detect", "there is no such file")]
    public void Missing_file_is_named(string command, string reason)
    {
        _ = Run(command, "nowhere.txt").Ended(2).WroteNothing().Said("nowhere.txt", reason);
        AssertHolds(".");
    }

    [Theory]
    [InlineData("fix")]
    [InlineData("detect")]
    public void Folder_is_no_file(string command)
    {
        _ = MakeFolder("texts");
        _ = Run(command, "texts").Ended(2).WroteNothing().Said("texts: is a folder", "*.txt");
    }

    [Fact]
    public void Folder_is_no_file_to_revert_or_to_write_to()
    {
        _ = MakeFolder("texts");
        _ = Put("a.txt", Dirty);
        _ = Run("revert", "texts", "--log", "a.txt", "-o", "b").Ended(2).Said("texts: is a folder");
        _ = Run("fix", "a.txt", "--log", "texts").Ended(2).WroteNothing().Said("cannot write texts");
    }

    [Fact]
    public void Empty_name_is_no_file() => Run("fix", string.Empty).Ended(2).WroteNothing().Said("empty name");

    [Fact]
    public void File_that_fails_leaves_the_others_to_be_cleaned()
    {
        _ = Put("a.txt", Dirty);
        _ = MakeFolder("out");
        _ = Run("fix", "missing.txt", "a.txt", "-o", "out").Ended(2).Said("missing.txt");
        AssertHolds("out", "a.txt");
    }

    [Fact]
    public void File_of_zeros_comes_back()
    {
        byte[] zeros = new byte[70_000];
        _ = Put("zeros.bin", zeros);
        _ = Run("fix", "zeros.bin", "-o", "out.txt", "--log", "log").Ended(0);
        AssertReverts("out.txt", "log", zeros);
    }

    [Fact]
    public void Random_bytes_come_back_and_the_output_is_text()
    {
        byte[] bytes = new byte[200_000];
        new Random(20261).NextBytes(bytes);
        _ = Put("noise.bin", bytes);
        _ = Run("fix", "noise.bin", "-o", "out.txt", "--log", "log").Ended(0);
        Assert.True(System.Text.Unicode.Utf8.IsValid(Get("out.txt")));
        AssertReverts("out.txt", "log", bytes);
    }

    [ProbeFact(
        "setpriv --reuid=65534 --regid=65534 --clear-groups env HOME=/tmp \"$HOST\" \"$PROGRAM\" --version",
        "root, setpriv, and a program that others may run")]
    [UnsupportedOSPlatform("windows")]
    public void Root_gives_up_its_rights_and_permission_is_denied()
    {
        _ = Put("secret.txt", Dirty);
        File.SetUnixFileMode(Folder, (UnixFileMode)0b111_101_101);
        File.SetUnixFileMode(PathOf("secret.txt"), UnixFileMode.UserRead | UnixFileMode.UserWrite);
        RunResult As(string arguments) => Shell($"setpriv --reuid=65534 --regid=65534 --clear-groups env HOME=/tmp '{SanitizeProgram.Host}' '{SanitizeProgram.Assembly}' {arguments}");
        _ = As("fix secret.txt").Ended(2).WroteNothing().Said("secret.txt: permission denied");
        _ = As("detect secret.txt").Ended(2).WroteNothing().Said("secret.txt: permission denied");
        _ = As("revert secret.txt --log secret.txt -o -").Ended(2).WroteNothing().Said("secret.txt: permission denied");
        File.SetUnixFileMode(PathOf("secret.txt"), (UnixFileMode)0b110_100_100);
        _ = As("fix secret.txt --in-place").Ended(2).Said("cannot write secret.txt: permission denied");
        _ = As("fix secret.txt -o new.txt").Ended(2).Said("cannot write new.txt: permission denied");
        _ = As("fix secret.txt --log new.log").Ended(2).WroteNothing().Said("cannot write new.log: permission denied");
        Assert.Equal(Dirty, Get("secret.txt"));
        AssertHolds(".", "secret.txt");
    }

    [Fact]
    public void Standard_input_is_read_without_a_path_and_by_its_sign()
    {
        RunResult unnamed = RunOn(Dirty, "fix").Ended(0);
        RunResult named = RunOn(Dirty, "fix", "-").Ended(0).Said("standard input: changed");
        Assert.Equal(unnamed.Output, named.Output);
        Assert.StartsWith("The kettle", named.Text, StringComparison.Ordinal);
        _ = RunOn(Dirty, "fix", "-", "-", "--check").Ended(2).Said("only once");
        _ = RunOn(Dirty, "fix", "-", "--in-place").Ended(2).Said("--in-place needs files");
    }

    [Fact]
    public void Names_of_any_kind_are_names()
    {
        foreach (string name in new[] { "@list.txt", "-dash.txt", "two words.txt", "日本語.txt", new string('n', 250) + ".txt", "a;b|c$d.txt" })
        {
            _ = Put(name, Dirty);
            _ = Run("fix", "--in-place", name).Ended(0);
            Assert.StartsWith("The kettle", Encoding.UTF8.GetString(Get(name)), StringComparison.Ordinal);
        }
    }

    [ToolFact]
    public void Control_characters_of_a_name_do_not_reach_the_terminal()
    {
        RunResult result = Run("fix", "bell\u0007\u001b[31m.txt").Ended(2);
        Assert.DoesNotContain('\u001b', result.Speech);
        Assert.Contains("<U+001B>", result.Speech, StringComparison.Ordinal);
    }

    [ToolFact("mkfifo")]
    public void Pipe_is_read_like_a_file_but_not_cleaned_in_place()
    {
        _ = Put("a.txt", Dirty);
        RunResult result = Shell("mkfifo p; cat a.txt > p & sanitize fix p -q; wait").Ended(0);
        Assert.StartsWith("The kettle", result.Text, StringComparison.Ordinal);
        _ = Shell("cat a.txt > p & sanitize fix p --in-place; code=$?; wait; exit $code").Ended(2).Said("p: is a pipe");
        _ = Shell("cat a.txt > p & sanitize revert p --log a.txt -o b; code=$?; wait; exit $code").Ended(2).Said("p: is a pipe");
    }
}
