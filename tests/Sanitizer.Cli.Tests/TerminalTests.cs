using Sanitizer.Cli.Tests.Running;
using Xunit;

namespace Sanitizer.Cli.Tests;

/// <summary>What a terminal gets to see, and what nobody else does.</summary>
public sealed class TerminalTests : ProgramTest
{
    private const char Escape = '\u001b';
    private const string PutsLargeFile = "head -c 80000000 /dev/zero | tr '\\0' 'a' | fold -w 60 > large.txt; ";

    [ToolFact("head", "tr", "fold")]
    public void Nothing_but_plain_text_where_there_is_no_terminal()
    {
        _ = Put("a.txt", Dirty);
        foreach (string command in new[] { "fix a.txt", "fix a.txt --diff", "fix missing.txt", "bogus", "--help", "rules", "explain encoding", "detect a.txt" })
        {
            RunResult result = Run(command.Split(' '));
            Assert.DoesNotContain(Escape, result.Text);
            Assert.DoesNotContain(Escape, result.Speech);
        }

        RunResult large = Shell(PutsLargeFile + "export TERM=xterm-256color; sanitize fix large.txt -o out.txt").Ended(0);
        Assert.DoesNotContain(Escape, large.Speech);
        Assert.DoesNotContain('%', large.Speech);
    }

    [ToolFact("script", "head", "tr", "fold")]
    public void Progress_is_shown_on_a_terminal_unless_quiet_and_never_in_the_data()
    {
        string Seen(string arguments) => Shell($"{PutsLargeFile} export TERM=xterm; script -qec \"'{SanitizeProgram.Host}' '{SanitizeProgram.Assembly}' fix large.txt {arguments}\" /dev/null < /dev/null").Ended(0).Text;
        Assert.Contains("%", Seen("-o out.txt"), StringComparison.Ordinal);
        Assert.Equal(string.Empty, Seen("-o out.txt -q"));
        _ = Seen("> out2.txt");
        Assert.DoesNotContain((byte)Escape, Get("out2.txt"));
        Assert.Equal(Get("large.txt").Length, Get("out2.txt").Length);
    }

    [ToolFact("script", "head", "tr", "fold")]
    public void No_color_is_obeyed()
    {
        string seen = Shell($"{PutsLargeFile} export TERM=xterm-256color NO_COLOR=1; script -qec \"'{SanitizeProgram.Host}' '{SanitizeProgram.Assembly}' fix large.txt -o out.txt\" /dev/null < /dev/null").Ended(0).Text;
        Assert.DoesNotMatch("\u001b\\[(3|9|4)[0-9]|\u001b\\[[0-9;]*38;", seen);
    }
}
