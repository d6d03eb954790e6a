using Sanitizer.Stages;
using Sanitizer.Text;
using Sanitizer.Text.Edits;
using Xunit;

namespace Sanitizer.Tests.Stages;

/// <summary>A stage that proposes what cannot be is told so, with its rule's name, before anything is applied.</summary>
public sealed class ProposalListTests
{
    // "aé€": bytes 0, 1-2, 3-5.
    private static readonly byte[] Text = "a\u00E9\u20AC"u8.ToArray();

    [Theory]
    [InlineData(0, 1, "x")]
    [InlineData(1, 2, "")]
    [InlineData(6, 0, "end")]
    public void An_edit_between_characters_is_taken(int start, int length, string replacement)
    {
        (ProposalList list, Rule rule) = Start();
        list.Add(rule, 1, "why", new Edit(new TextSpan(start, length), System.Text.Encoding.UTF8.GetBytes(replacement)));
        Assert.Equal(1, list.Count);
    }

    [Theory]
    [InlineData(2, 1)]
    [InlineData(1, 1)]
    [InlineData(3, 4)]
    [InlineData(7, 0)]
    [InlineData(-1, 1)]
    [InlineData(3, -1)]
    public void An_edit_that_cuts_a_character_or_leaves_the_text_is_refused(int start, int length)
    {
        (ProposalList list, Rule rule) = Start();
        ArgumentException exception = Assert.Throws<ArgumentException>(() => list.Add(rule, 1, "why", Edit.Delete(new TextSpan(start, length))));
        Assert.Contains(rule.Info.Id, exception.Message, StringComparison.Ordinal);
        Assert.Equal(0, list.Count);
    }

    [Fact]
    public void Edits_that_overlap_are_refused()
    {
        (ProposalList list, Rule rule) = Start();
        Edit[] edits = [Edit.Delete(new TextSpan(0, 3)), Edit.Delete(new TextSpan(1, 2))];
        _ = Assert.Throws<ArgumentException>(() => list.Add(rule, 1, "why", edits));
    }

    [Fact]
    public void A_replacement_that_is_not_utf8_is_refused()
    {
        (ProposalList list, Rule rule) = Start();
        _ = Assert.Throws<ArgumentException>(() => list.Add(rule, 1, "why", new Edit(new TextSpan(0, 1), new byte[] { 0xC3 })));
    }

    [Theory]
    [InlineData(-0.1)]
    [InlineData(1.1)]
    [InlineData(double.NaN)]
    public void A_confidence_out_of_range_is_refused(double confidence)
    {
        (ProposalList list, Rule rule) = Start();
        _ = Assert.Throws<ArgumentException>(() => list.Add(rule, confidence, "why", Edit.Delete(new TextSpan(0, 1))));
    }

    private static (ProposalList List, Rule Rule) Start()
    {
        Stage stage = StageCatalog.All[0];
        ProposalList list = new();
        list.Reset(stage, Policy.Clean, Text);
        return (list, stage.Rules[0]);
    }
}
