using System.Text;
using Xunit;

namespace Sanitizer.Cli.Tests.Running;

/// <summary>How a run of the program ended.</summary>
/// <param name="Code">The exit code.</param>
/// <param name="Output">The bytes of standard output.</param>
/// <param name="Speech">Standard error.</param>
internal sealed record RunResult(int Code, byte[] Output, string Speech)
{
    /// <summary>Standard output as text.</summary>
    public string Text => Encoding.UTF8.GetString(Output);

    /// <summary>Asserts the exit code and shows what was said where it is another.</summary>
    public RunResult Ended(int code)
    {
        Assert.True(Code == code, $"exit code {Code} and not {code}; it said:\n{Speech}");
        Assert.DoesNotContain("   at Sanitizer", Speech, StringComparison.Ordinal);
        Assert.DoesNotContain("mistake of the program", Speech, StringComparison.Ordinal);
        return this;
    }

    /// <summary>Asserts that it was said what is wrong, with all these words.</summary>
    public RunResult Said(params ReadOnlySpan<string> words)
    {
        foreach (string word in words)
        {
            Assert.Contains(word, Speech, StringComparison.Ordinal);
        }

        return this;
    }

    /// <summary>Asserts that nothing was said.</summary>
    public RunResult SaidNothing()
    {
        Assert.Equal(string.Empty, Speech);
        return this;
    }

    /// <summary>Asserts that no data came out.</summary>
    public RunResult WroteNothing()
    {
        Assert.Equal(string.Empty, Text);
        return this;
    }
}
