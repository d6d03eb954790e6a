using Sanitizer.Language.Sources;
using Sanitizer.Pipeline;
using Sanitizer.Stages;
using Sanitizer.Tests.Documents;
using Sanitizer.Text.Patches;
using Xunit;

namespace Sanitizer.Tests.Invariants;

/// <summary>Invariant 9: a rule fires on its examples and not on its counter-examples. The cases come from the catalog.</summary>
public sealed class RuleExampleTests
{
    public static TheoryData<string, int> Examples() => Cases(rule => rule.Info.Examples.Count);

    public static TheoryData<string, int> CounterExamples() => Cases(rule => rule.Info.CounterExamples.Count);

    [Theory]
    [MemberData(nameof(Examples))]
    public void Rule_fires_on_its_example(string id, int index)
    {
        RuleExample example = StageCatalog.FindRule(id)!.Info.Examples[index];
        CleanResult result = Run(id, example.Before, example.Encoding, example.Source);
        bool suggests = StageCatalog.FindRule(id)!.Info.Reach == RuleReach.Suggest;
        IEnumerable<string> fired = suggests
            ? result.Suggestions.Select(suggestion => suggestion.Step.Rule).Concat(result.Notes.Select(note => note.Step.Rule))
            : result.Patch.Hunks.SelectMany(hunk => hunk.Steps).Select(step => step.Rule);
        Assert.Equal(example.After, result.ToString());
        Assert.Contains(id, fired, StringComparer.Ordinal);
    }

    [Theory]
    [MemberData(nameof(CounterExamples))]
    public void Rule_leaves_its_counter_example_alone(string id, int index)
    {
        string text = StageCatalog.FindRule(id)!.Info.CounterExamples[index];
        CleanResult result = Run(id, System.Text.Encoding.UTF8.GetBytes(text), null, StageCatalog.FindRule(id)!.Info.Examples[0].Source);
        Assert.DoesNotContain(id, result.Patch.Hunks.SelectMany(hunk => hunk.Steps).Concat(result.Notes.Select(note => note.Step)).Select(step => step.Rule), StringComparer.Ordinal);
    }

    [Fact]
    public void Every_rule_has_an_example_and_a_counter_example()
    {
        foreach (Rule rule in StageCatalog.All.SelectMany(stage => stage.Rules))
        {
            Assert.True(rule.Info.Examples.Count > 0 && rule.Info.CounterExamples.Count > 0, rule.Info.Id);
        }
    }

    private static CleanResult Run(string id, ReadOnlyMemory<byte> text, string? encoding, IReadOnlyList<string> source)
    {
        string stage = id[..id.IndexOf('/', StringComparison.Ordinal)];
        SourceProfile? profile = source.Count == 0 ? null : Learned.From(source);
        CleanerBuilder builder = new() { Options = new CleanerOptions { Encoding = encoding, Profile = profile } };
        CleanResult result = builder.Only(stage).Build().Run(text);
        Assert.True(result.Patch.Revert(result.Output.Span).AsSpan().SequenceEqual(text.Span));
        return result;
    }

    private static TheoryData<string, int> Cases(Func<Rule, int> count)
    {
        TheoryData<string, int> cases = [];
        foreach (Rule rule in StageCatalog.All.SelectMany(stage => stage.Rules))
        {
            for (int i = 0; i < count(rule); i++)
            {
                cases.Add(rule.Info.Id, i);
            }
        }

        return cases;
    }
}
