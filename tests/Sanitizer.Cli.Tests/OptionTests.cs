using Sanitizer.Cli.Tests.Running;
using Xunit;

namespace Sanitizer.Cli.Tests;

/// <summary>The command line itself: what it says of mistakes, and that data alone goes to standard output.</summary>
public sealed class OptionTests : ProgramTest
{
    [Theory]
    [InlineData("", "name a command")]
    [InlineData("bogus", "there is no command 'bogus'")]
    [InlineData("fxi a.txt", "there is no command 'fxi'")]
    [InlineData("fix a.txt --bogus", "--bogus")]
    [InlineData("fix --bogus", "--bogus")]
    [InlineData("fix a.txt --only bogus", "no stage named 'bogus'")]
    [InlineData("fix a.txt --skip bogus", "no stage named 'bogus'")]
    [InlineData("fix a.txt --only encoding,bogus", "no stage named 'bogus'")]
    [InlineData("fix a.txt --only encoding/malformed", "no stage named 'encoding/malformed'")]
    [InlineData("fix a.txt --only ,", "--only names no stage")]
    [InlineData("fix a.txt --only", "--only")]
    [InlineData("fix a.txt --encoding klingon", "'klingon' is not the name of an encoding")]
    [InlineData("fix a.txt --encoding", "--encoding")]
    [InlineData("fix a.txt --format csv", "csv")]
    [InlineData("fix a.txt --jobs 0", "--jobs takes a whole number")]
    [InlineData("fix a.txt --jobs -3", "--jobs takes a whole number")]
    [InlineData("fix a.txt --jobs many", "--jobs takes a whole number")]
    [InlineData("fix a.txt --jobs 2147483647", "--jobs takes a whole number")]
    [InlineData("fix a.txt --record-limit 0", "--record-limit takes a whole number")]
    [InlineData("fix a.txt --record-limit 2147483647", "--record-limit takes a whole number")]
    [InlineData("fix a.txt --record-limit 99999999999", "--record-limit takes a whole number")]
    [InlineData("clean a.txt --preset reckless", "reckless")]
    [InlineData("fix a.txt --preset safe", "--preset")]
    [InlineData("clean a.txt --bylines away", "away")]
    [InlineData("fix a.txt --captions drop", "--captions")]
    [InlineData("fix a.txt -o b -o c", "-o")]
    [InlineData("revert", "--log")]
    [InlineData("revert a.txt --log l", "--output")]
    [InlineData("detect", "detect")]
    [InlineData("detect a.txt --format xml", "xml")]
    [InlineData("detect --bogus", "--bogus")]
    [InlineData("explain", "explain")]
    [InlineData("explain bogus", "no rule or stage 'bogus'")]
    [InlineData("explain encod", "did you mean encoding/")]
    [InlineData("rules bogus", "bogus")]
    public void Mistake_is_said_on_standard_error_and_nothing_is_done(string arguments, string words)
    {
        _ = Put("a.txt", Dirty);
        _ = Run(arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Ended(2).WroteNothing().Said("sanitize: ", words);
        Assert.Equal(Dirty, Get("a.txt"));
        AssertHolds(".", "a.txt");
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("-h")]
    [InlineData("fix --help")]
    [InlineData("clean --help")]
    [InlineData("detect --help")]
    [InlineData("revert --help")]
    [InlineData("rules --help")]
    [InlineData("explain --help")]
    [InlineData("fix -h")]
    [InlineData("fix a.txt -?")]
    [InlineData("clean -qh")]
    public void Help_that_was_asked_for_is_data(string arguments) =>
        Assert.Contains("Usage:", Run(arguments.Split(' ')).Ended(0).SaidNothing().Text, StringComparison.Ordinal);

    [Fact]
    public void Every_option_is_explained()
    {
        string help = Run("clean", "--help").Ended(0).Text;
        foreach (string option in new[] { "-o, --output", "--in-place", "--log", "--check", "--diff", "--only", "--skip", "--format", "--field", "--encoding", "--jobs", "--record-limit", "-q, --quiet" })
        {
            Assert.Contains(option, help, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Version_is_a_version() => Assert.Matches(@"^\d+\.\d+\.\d+\S*\s*$", Run("--version").Ended(0).SaidNothing().Text);

    [Fact]
    public void Stages_can_be_chosen()
    {
        byte[] marked = [0xEF, 0xBB, 0xBF, .. Clean];
        _ = Put("a.txt", marked);
        Assert.Equal(Clean, Run("fix", "a.txt", "--only", "encoding").Ended(0).Output);
        Assert.Equal(Clean, Run("fix", "a.txt", "--only=encoding,", "-q").Ended(0).SaidNothing().Output);
        Assert.Equal(marked, Run("fix", "a.txt", "--only", "encoding", "--skip", "encoding").Ended(0).SaidNothing().Output);
    }

    [Fact]
    public void Encoding_can_be_given_by_any_of_its_labels()
    {
        _ = Put("a.txt", [.. "caf"u8, 0xE9, .. " \n"u8]);
        Assert.Equal("café \n", Run("fix", "a.txt", "--encoding", "windows-1252").Ended(0).Text);
        Assert.Equal("café \n", Run("fix", "a.txt", "--encoding", "Latin1").Ended(0).Text);
        Assert.Equal("cafй \n", Run("fix", "a.txt", "--encoding", "cp1251").Ended(0).Said("read as windows-1251").Text);
    }

    [Fact]
    public void Quiet_run_says_only_what_went_wrong()
    {
        _ = Put("a.txt", Dirty);
        _ = Run("fix", "a.txt", "-q").Ended(0).SaidNothing();
        _ = Run("fix", "a.txt", "missing.txt", "--check", "--quiet").Ended(2).Said("missing.txt");
    }
}
