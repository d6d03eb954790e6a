using System.Text;
using Sanitizer.Pipeline;
using Sanitizer.Stages;
using Sanitizer.Stages.Boilerplate;
using Xunit;

namespace Sanitizer.Tests.Stages.Boilerplate;

public sealed class PartsTests
{
    private const string Title = "Lighthouse gets a new lamp\n";
    private const string Standfirst = "The old one had burned for ninety years, and nobody on the island wanted to see it go.\n";
    private const string Byline = "By Nora Haugen and Piet de Wit\n";
    private const string Caption = "The lamp on its way up the tower. (Photo: Nora Haugen)\n";
    private const string SignOff = "\nnh/pdw\n";
    private const string Text =
        "The lamp came over on the morning boat, packed in straw like an egg, and four men carried it up the two hundred steps.\n"
        + "By noon it stood where the old one had stood, and the keeper wiped it down with a cloth before anyone was allowed near.\n"
        + "The old lamp goes to the museum on the mainland, where it will hang over the stairs, the director said on Thursday.";

    private const string Whole = Title + Standfirst + Byline + Caption + Text + SignOff;

    [Fact]
    public void Only_the_sign_off_goes_by_default() => Assert.Equal(Title + Standfirst + Byline + Caption + Text + "\n", Run(Whole, new BoilerplateOptions()));

    [Fact]
    public void Each_part_has_a_switch_of_its_own()
    {
        BoilerplateOptions kept = new() { DropsSignOffs = false };
        Assert.Equal(Whole, Run(Whole, kept));
        Assert.Equal(Whole.Replace(Caption, "", StringComparison.Ordinal), Run(Whole, kept with { DropsCaptions = true }));
        Assert.Equal(Whole.Replace(Byline, "", StringComparison.Ordinal), Run(Whole, kept with { DropsBylines = true }));
        Assert.Equal(Whole.Replace(Standfirst, "", StringComparison.Ordinal), Run(Whole, kept with { DropsStandfirsts = true }));
    }

    [Fact]
    public void A_second_run_finds_nothing_whatever_the_switches_say()
    {
        string[] lines = [.. Whole.Split('\n'), "By Ann Smith", "Von Karl Braun"];
        Random random = new(9);
        for (int switches = 0; switches < 16; switches++)
        {
            BoilerplateOptions options = new()
            {
                DropsCaptions = (switches & 1) != 0,
                DropsBylines = (switches & 2) != 0,
                DropsStandfirsts = (switches & 4) != 0,
                DropsSignOffs = (switches & 8) != 0,
            };
            for (int i = 0; i < 100; i++)
            {
                string once = Run(string.Join('\n', Enumerable.Range(0, random.Next(3, 20)).Select(_ => lines[random.Next(lines.Length)])), options);
                Assert.Equal(once, Run(once, options));
            }
        }
    }

    [Fact]
    public void A_policy_that_names_the_rule_overrules_the_switch()
    {
        CleanerBuilder builder = new()
        {
            Policy = Policy.Clean with { Rules = Policy.Clean.Rules.Add("boilerplate/byline", new RuleSetting(StageMode.Off)) },
            Options = new CleanerOptions { Boilerplate = new BoilerplateOptions { DropsBylines = true } },
        };
        Assert.Contains(Byline, builder.Only("boilerplate").Build().Run(Encoding.UTF8.GetBytes(Whole)).ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("By the sea")]
    [InlineData("By Friday")]
    [InlineData("Von hier oben")]
    [InlineData("Por la noche")]
    public void Words_that_are_no_names_are_no_byline(string line)
    {
        string text = Title + line + "\n" + Text;
        Assert.Equal(text, Run(text, new BoilerplateOptions { DropsBylines = true }));
    }

    [Theory]
    [InlineData("Von Karl Braun")]
    [InlineData("Par Hélène Moreau et Luc Petit")]
    [InlineData("Автор: Мария Орлова")]
    public void Bylines_are_known_in_several_languages(string line) =>
        Assert.Equal(Title + Text, Run(Title + line + "\n" + Text, new BoilerplateOptions { DropsBylines = true }));

    private static string Run(string text, BoilerplateOptions options) =>
        new CleanerBuilder { Options = new CleanerOptions { Boilerplate = options } }.Only("boilerplate").Build().Run(Encoding.UTF8.GetBytes(text)).ToString();
}
