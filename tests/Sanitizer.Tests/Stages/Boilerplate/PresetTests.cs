using System.Text;
using Sanitizer.Pipeline;
using Sanitizer.Stages.Boilerplate;
using Sanitizer.Text.Edits;
using Xunit;

namespace Sanitizer.Tests.Stages.Boilerplate;

public sealed class PresetTests
{
    private const string Text =
        "Orchard reopens after the flood\n"
        + "The orchard behind the old monastery opened its gates again on Saturday, two years after the river took half of its trees.\n"
        + "Volunteers planted three hundred saplings in the spring, and the first of them carried fruit already this autumn, said the gardener.\n"
        + "Visitors may pick apples for their own use until the end of October, as long as they leave the lower branches to the children.\n";

    private const string Page =
        "Home\nTowns\nFarming\nWeather\nSmall ads\nMusic\nWalks\nThe river\nRailway\nOur shop\nPhotographs\nYour account\nLog in\nContact us\nSearch\nAdvertisement\n" + Text
        + "Most Popular\nMayor opens a second bakery\nThree goats found on the motorway\nSchool choir travels north\nChess club wins again\nAdvertisement\nPrivacy Policy\nTerms of Use\n";

    [Theory]
    [InlineData(BoilerplatePreset.Safe)]
    [InlineData(BoilerplatePreset.Balanced)]
    [InlineData(BoilerplatePreset.Strict)]
    public void The_frame_of_a_page_goes_and_its_text_stays(BoilerplatePreset preset)
    {
        string output = Run(Page, preset).ToString();
        Assert.Contains(Text[(Text.IndexOf('\n', StringComparison.Ordinal) + 1)..], output, StringComparison.Ordinal);
        Assert.DoesNotContain("goats", output, StringComparison.Ordinal);
        Assert.DoesNotContain("Farming", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(BoilerplatePreset.Safe)]
    [InlineData(BoilerplatePreset.Balanced)]
    [InlineData(BoilerplatePreset.Strict)]
    public void A_bare_article_stays(BoilerplatePreset preset) => Assert.False(Run(Text, preset).IsChanged);

    // A known failure of the preset that is safe.
    [Theory]
    [InlineData(BoilerplatePreset.Balanced)]
    [InlineData(BoilerplatePreset.Strict)]
    public void Titles_behind_the_article_go_under_the_other_presets(BoilerplatePreset preset)
    {
        string fixture = Path.Combine(ProjectFolder.Fixtures, "boilerplate", "known-failures", "teasers-behind-the-article");
        Assert.Equal(File.ReadAllText(fixture + ".out.txt"), Run(File.ReadAllText(fixture + ".in.txt"), preset).ToString());
    }

    [Fact]
    public void A_stricter_preset_takes_no_less()
    {
        int[] lengths = [.. Enum.GetValues<BoilerplatePreset>().Select(preset => Run(Page, preset).Output.Length)];
        Assert.True(lengths[0] >= lengths[1] && lengths[1] >= lengths[2], string.Join(", ", lengths));
    }

    [Fact]
    public void The_reason_names_three_traits_and_what_they_weigh()
    {
        CleanResult result = Run(Page, BoilerplatePreset.Safe);
        List<Step> steps = [.. result.Patch.Hunks.SelectMany(hunk => hunk.Steps).Where(step => step.Rule == "boilerplate/page-line")];
        Assert.NotEmpty(steps);
        Assert.All(steps, step => Assert.Matches("text with probability 0(\\.\\d+)?\\): .+ \\+\\d.*, .+ \\+\\d.*, .+ \\+\\d", step.Why));
    }

    [Fact]
    public void A_second_run_finds_nothing_under_any_preset()
    {
        string[] lines = Page.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Random random = new(5);
        foreach (BoilerplatePreset preset in Enum.GetValues<BoilerplatePreset>())
        {
            for (int i = 0; i < 300; i++)
            {
                string text = string.Join('\n', Enumerable.Range(0, random.Next(5, 60)).Select(_ => lines[random.Next(lines.Length)]));
                string once = Run(text, preset).ToString();
                Assert.Equal(once, Run(once, preset).ToString());
            }
        }
    }

    [Fact]
    public void Other_kinds_of_text_stay_under_any_preset()
    {
        string[] files = Directory.GetFiles(Path.Combine(ProjectFolder.Fixtures, "boilerplate", "untouched"));
        Assert.True(files.Length > 15);
        foreach (BoilerplatePreset preset in Enum.GetValues<BoilerplatePreset>())
        {
            Assert.Empty(files.Where(file => Run(File.ReadAllText(file), preset).IsChanged).Select(file => $"{preset}: {Path.GetFileName(file)}"));
        }
    }

    private static CleanResult Run(string text, BoilerplatePreset preset) =>
        new CleanerBuilder { Options = new CleanerOptions { Boilerplate = new BoilerplateOptions { Preset = preset } } }.Only("boilerplate").Build().Run(Encoding.UTF8.GetBytes(text));
}
