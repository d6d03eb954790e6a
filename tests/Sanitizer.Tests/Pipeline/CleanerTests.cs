using System.Text;
using Sanitizer.Pipeline;
using Sanitizer.Stages;
using Sanitizer.Tests.Documents;
using Sanitizer.Text.Patches;
using Xunit;

namespace Sanitizer.Tests.Pipeline;

public sealed class CleanerTests
{
    private static readonly ProbeRule Sure = new("sure", "cat"u8.ToArray(), "dog"u8.ToArray(), 0.9);
    private static readonly ProbeRule Unsure = new("unsure", "bird"u8.ToArray(), "fish"u8.ToArray(), 0.7);
    private static readonly ProbeRule ForIndex = new("for-index", "horse"u8.ToArray(), "cow"u8.ToArray(), 0.9, RuleReach.Clean);
    private const string Text = "a cat, a bird, a horse";

    [Fact]
    public void Rules_apply_from_their_threshold_and_within_their_reach()
    {
        Assert.Equal("a dog, a bird, a cow", Run(Policy.Clean).ToString());
        CleanResult fixedText = Run(Policy.Fix);
        Assert.Equal("a dog, a bird, a horse", fixedText.ToString());
        Assert.Equal(["probe/unsure", "probe/for-index"], fixedText.Suggestions.Select(suggestion => suggestion.Step.Rule));
        Assert.Equal(1, fixedText.Counts["probe/sure"]);
    }

    [Fact]
    public void A_policy_can_lower_and_raise_thresholds()
    {
        Assert.Equal("a dog, a fish, a cow", Run(WithStage(new RuleSetting(StageMode.Apply, 0.5))).ToString());
        Assert.Equal(Text, Run(WithStage(new RuleSetting(StageMode.Apply, 0.95))).ToString());
        Assert.Equal("a dog, a fish, a cow", Run(WithRule("probe/unsure", new RuleSetting(StageMode.Apply, 0.7))).ToString());
    }

    [Fact]
    public void A_policy_can_turn_changes_into_suggestions_or_off()
    {
        CleanResult suggested = Run(WithStage(new RuleSetting(StageMode.Suggest)));
        Assert.Equal(Text, suggested.ToString());
        Assert.Equal(3, suggested.Suggestions.Count);
        CleanResult off = Run(WithRule("probe/sure", new RuleSetting(StageMode.Off)));
        Assert.Equal("a cat, a bird, a cow", off.ToString());
        Assert.DoesNotContain("probe/sure", off.Suggestions.Select(suggestion => suggestion.Step.Rule));
        Assert.Empty(Run(WithStage(new RuleSetting(StageMode.Off))).Suggestions);
    }

    [Fact]
    public void A_rule_setting_overrules_its_stage()
    {
        Policy policy = WithStage(new RuleSetting(StageMode.Off)) with { Rules = Policy.Clean.Rules.Add("probe/sure", new RuleSetting(StageMode.Apply)) };
        Assert.Equal("a dog, a bird, a horse", Run(policy).ToString());
    }

    [Fact]
    public void Suggestions_tell_where_they_stand_in_the_source_and_in_the_output()
    {
        ProbeRule longer = new("longer", "cat"u8.ToArray(), "elephant"u8.ToArray(), 0.9);
        CleanResult result = new CleanerBuilder().Only("encoding").Add(new ProbeStage("probe", [longer, Unsure])).Build().Run(Encoding.UTF8.GetBytes(Text));
        Suggestion suggestion = Assert.Single(result.Suggestions);
        Assert.Equal(Text.IndexOf("bird", StringComparison.Ordinal), suggestion.Source.Start);
        Assert.Equal(result.ToString().IndexOf("bird", StringComparison.Ordinal), suggestion.Output.Start);
        Assert.Equal("bird"u8.ToArray(), suggestion.Before.ToArray());
        Assert.Equal("fish"u8.ToArray(), suggestion.After.ToArray());
    }

    [Fact]
    public void Rules_that_undo_each_other_come_to_an_end_and_can_be_undone()
    {
        ProbeRule[] rules = [new("there", "cat"u8.ToArray(), "caterpillar"u8.ToArray(), 0.9), Unsure, new("end", "bird"u8.ToArray(), ReadOnlyMemory<byte>.Empty.ToArray(), 0.5)];
        byte[] source = Encoding.UTF8.GetBytes(Text);
        CleanResult result = new CleanerBuilder().Only("encoding").Add(new ProbeStage("probe", rules)).Build().Run(source);
        Assert.Equal(source, result.Patch.Revert(result.Output.Span));
        Invariant.Applies(source, result);
    }

    [Fact]
    public void A_last_round_that_shortens_the_text_leaves_no_suggestion_behind_its_end()
    {
        ProbeRule[] first = [new("late", "zz"u8.ToArray(), "y"u8.ToArray(), 0.1)];
        ProbeRule[] second = [new("eat", "aa"u8.ToArray(), "a"u8.ToArray(), 0.9)];
        byte[] source = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("a", 1 << 12)) + string.Concat(Enumerable.Repeat("ba", 40)) + "zz");
        Cleaner cleaner = new CleanerBuilder().Only("encoding").Add(new ProbeStage("first", first)).Add(new ProbeStage("second", second)).Build();
        CleanResult result = cleaner.Run(source);
        Assert.Equal(source, result.Patch.Revert(result.Output.Span));
        ProbeRule[] endless = [new("grow", "b"u8.ToArray(), "bb"u8.ToArray(), 0.9)];
        ProbeRule[] shrink = [new("shrink", "bb"u8.ToArray(), "b"u8.ToArray(), 0.9)];
        cleaner = new CleanerBuilder().Only("encoding").Add(new ProbeStage("grow", endless)).Add(new ProbeStage("look", first)).Add(new ProbeStage("shrink", shrink)).Build();
        result = cleaner.Run("b and zz"u8.ToArray());
        Assert.Empty(result.Suggestions);
    }

    [Fact]
    public void A_string_comes_back_as_it_is_where_nothing_changes()
    {
        Assert.Same(Text, Cleaner.Fix.Run(Text));
        Assert.Equal("a\uFFFDb", Cleaner.Fix.Run("a\uD800b"));
    }

    [Fact]
    public void A_label_is_obeyed_where_only_the_last_byte_speaks()
    {
        Cleaner cleaner = new CleanerBuilder { Options = new CleanerOptions { Encoding = "windows-1252" } }.Only("encoding").Build();
        Assert.Equal("caf\u00E9", cleaner.Run((byte[])[.. "caf"u8, 0xE9]).ToString());
        Assert.Equal("caf\u00E9", cleaner.Run("caf\u00E9"u8.ToArray()).ToString());
    }

    private static Policy WithStage(RuleSetting setting) => Policy.Clean with { Stages = Policy.Clean.Stages.Add("probe", setting) };

    private static Policy WithRule(string rule, RuleSetting setting) => Policy.Clean with { Rules = Policy.Clean.Rules.Add(rule, setting) };

    private static CleanResult Run(Policy policy) =>
        new CleanerBuilder { Policy = policy }.Skip([.. StageCatalog.All.Select(stage => stage.Name)]).Add(new ProbeStage("probe", [Sure, Unsure, ForIndex])).Build().Run(Encoding.UTF8.GetBytes(Text));
}
