using Sanitizer.Cli.Tests.Running;
using Xunit;

namespace Sanitizer.Cli.Tests;

/// <summary>The commands <c>rules</c> and <c>explain</c>.</summary>
public sealed class RuleTests : ProgramTest
{
    [Fact]
    public void Every_rule_and_stage_that_is_listed_can_be_explained()
    {
        string[] lines = Run("rules").Ended(0).SaidNothing().Text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        string[] rules = [.. lines.Where(line => line.StartsWith("  ", StringComparison.Ordinal)).Select(line => line.Trim().Split(' ')[0])];
        string[] stages = [.. lines.Where(line => !line.StartsWith(' ')).Select(line => line.Split(':')[0])];
        Assert.NotEmpty(rules);
        Assert.NotEmpty(stages);
        foreach (string stage in stages)
        {
            string explained = Run("explain", stage).Ended(0).SaidNothing().Text;
            foreach (string rule in rules.Where(rule => rule.StartsWith(stage + "/", StringComparison.Ordinal)))
            {
                Assert.Contains(rule + ": ", explained, StringComparison.Ordinal);
            }
        }

        foreach (string rule in rules)
        {
            string explained = Run("explain", rule).Ended(0).SaidNothing().Text;
            Assert.StartsWith(rule + ": ", explained, StringComparison.Ordinal);
            Assert.Contains("Applied in: ", explained, StringComparison.Ordinal);
            Assert.Contains("Examples:\n  ", explained, StringComparison.Ordinal);
            Assert.Contains("Left alone:\n  ", explained, StringComparison.Ordinal);
            Assert.All(explained, character => Assert.False(char.IsControl(character) && character != '\n', $"U+{(int)character:X4} in the explanation of {rule}"));
        }
    }
}
