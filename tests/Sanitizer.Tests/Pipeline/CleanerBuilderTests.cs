using Sanitizer.Pipeline;
using Sanitizer.Stages;
using Xunit;

namespace Sanitizer.Tests.Pipeline;

public sealed class CleanerBuilderTests
{
    [Fact]
    public void An_unknown_stage_is_named_and_the_known_ones_are_listed()
    {
        ArgumentException exception = Assert.Throws<ArgumentException>(() => new CleanerBuilder().Only("spelling"));
        Assert.Contains("no stage named 'spelling'", exception.Message, StringComparison.Ordinal);
        Assert.Contains(string.Join(", ", StageCatalog.All.Select(stage => stage.Name)), exception.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => new CleanerBuilder().Skip("Encoding"));
    }

    [Fact]
    public void An_unknown_encoding_is_named()
    {
        ArgumentException exception = Assert.Throws<ArgumentException>(() => new CleanerBuilder { Options = new CleanerOptions { Encoding = "ansi-9" } }.Build());
        Assert.Contains("'ansi-9'", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(CleanerOptions.MinimumWindowLength - 1, CleanerOptions.MinimumWindowLength)]
    [InlineData(CleanerOptions.MaximumWindowLength + 1, CleanerOptions.MaximumWindowLength)]
    [InlineData(int.MaxValue, CleanerOptions.MaximumWindowLength)]
    public void A_window_length_out_of_range_is_refused(int length, int nearest)
    {
        CleanerOptions options = new() { WindowLength = length };
        ArgumentException exception = Assert.Throws<ArgumentException>(() => new CleanerBuilder { Options = options }.Build());
        Assert.Contains($"{length} bytes", exception.Message, StringComparison.Ordinal);
        _ = new CleanerBuilder { Options = options with { WindowLength = nearest } }.Build();
    }

    [Fact]
    public void A_stage_cannot_be_added_twice()
    {
        Assert.Throws<ArgumentException>(() => new CleanerBuilder().Add(StageCatalog.All[0]));
        CleanerBuilder builder = new CleanerBuilder().Add(new ProbeStage("probe", []));
        Assert.Throws<ArgumentException>(() => builder.Add(new ProbeStage("probe", [])));
    }

    [Fact]
    public void Only_and_skip_leave_the_rest_off_and_on()
    {
        Assert.Equal(["encoding"], new CleanerBuilder().Only("encoding").Build().Stages.Select(stage => stage.Name), StringComparer.Ordinal);
        Assert.DoesNotContain("encoding", new CleanerBuilder().Skip("encoding").Build().Stages.Select(stage => stage.Name), StringComparer.Ordinal);
    }

    [Fact]
    public void A_built_cleaner_does_not_change_with_its_builder()
    {
        CleanerBuilder builder = new();
        Cleaner cleaner = builder.Build();
        int count = cleaner.Stages.Count;
        builder.Skip("encoding").Add(new ProbeStage("probe", []));
        Assert.Equal(count, cleaner.Stages.Count);
    }
}
