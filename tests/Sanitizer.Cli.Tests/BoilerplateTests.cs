using Sanitizer.Cli.Tests.Running;
using Xunit;

namespace Sanitizer.Cli.Tests;

/// <summary>The switches of the boilerplate stage, and its reasons.</summary>
public sealed class BoilerplateTests : ProgramTest
{
    private const string Title = "Bridge opens to carts again\n";
    private const string Standfirst = "Three months of work have given the crossing new planks, new rails and a lamp at either end.\n";
    private const string Byline = "By Ida Brook and Jon Ford\n";
    private const string Text =
        "The first cart rolled over the bridge at six in the morning, loaded with milk, and the driver took off his cap to the workmen.\n"
        + "Until the planks have settled, nobody may drive faster than a walk, the road office said, and two carts must not meet on it.\n"
        + "What the lamps cost is still in dispute, since the village on the other bank had not been asked whether it wanted any.";

    private const string SignOff = "\nib/jf\n";

    private static readonly string[] Menu =
    [
        "Home", "Villages", "Roads", "Weather", "Small ads", "Music", "Walks", "The river", "Railway", "Our shop", "Photographs", "Your account", "Log in", "Contact us", "Search", "Advertisement",
    ];

    [Fact]
    public void Each_part_is_kept_or_dropped_as_its_switch_says()
    {
        _ = Put("a.txt", Title + Standfirst + Byline + Text + SignOff);
        Assert.Equal(Title + Standfirst + Byline + Text + "\n", Run("clean", "a.txt", "-q").Ended(0).Text);
        Assert.Equal(Title + Standfirst + Byline + Text + SignOff, Run("clean", "a.txt", "-q", "--sign-offs", "keep").Ended(0).Text);
        Assert.Equal(Title + Standfirst + Text + "\n", Run("clean", "a.txt", "-q", "--bylines", "drop").Ended(0).Text);
        Assert.Equal(Title + Text + "\n", Run("clean", "a.txt", "-q", "--bylines", "drop", "--standfirsts", "drop").Ended(0).Text);
    }

    [Fact]
    public void The_three_strongest_traits_stand_beside_each_line_that_the_model_takes()
    {
        _ = Put("a.txt", string.Join('\n', Menu) + "\n" + Title + Text + "\n");
        string[] reasons =
        [
            .. Run("clean", "a.txt", "--diff", "--only", "boilerplate").Ended(0).Text.Split('\n').Where(line => line.Contains("boilerplate/page-line", StringComparison.Ordinal)),
        ];

        // Known phrases side by side at the end of the menu go by another rule.
        Assert.InRange(reasons.Length, Menu.Length - 4, Menu.Length);
        Assert.All(reasons, reason => Assert.Matches(@"probability 0(\.\d+)?\): [^+]+ \+\d[\d.]*, [^+]+ \+\d[\d.]*, [^+]+ \+\d", reason));
        Assert.All(reasons, reason => Assert.DoesNotContain("constant", reason, StringComparison.Ordinal));
    }
}
