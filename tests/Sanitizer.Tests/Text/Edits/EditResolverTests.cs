using Sanitizer.Text;
using Sanitizer.Text.Edits;
using Xunit;

namespace Sanitizer.Tests.Text.Edits;

public sealed class EditResolverTests
{
    private const int Length = 100;

    [Fact]
    public void A_proposal_below_its_threshold_is_a_suggestion()
    {
        Resolution resolution = EditResolver.Resolve([Make("a/low", 0.79, 0, new TextSpan(1, 2)), Make("a/high", 0.8, 1, new TextSpan(4, 2))], Length);
        Assert.Equal("a/high", Assert.Single(resolution.Accepted).Step.Rule);
        Assert.Equal("a/low", Assert.Single(resolution.Suggested).Step.Rule);
        Assert.Equal(1, resolution.AcceptedProposals);
    }

    [Fact]
    public void The_surer_one_wins_and_the_other_one_says_why_it_lost()
    {
        Resolution resolution = EditResolver.Resolve([Make("a/less", 0.9, 0, new TextSpan(0, 50)), Make("a/more", 0.95, 1, new TextSpan(10, 1))], Length);
        Assert.Equal("a/more", Assert.Single(resolution.Accepted).Step.Rule);
        SuggestedEdit lost = Assert.Single(resolution.Suggested);
        Assert.Equal("a/less", lost.Step.Rule);
        Assert.EndsWith("not applied: a surer change touches the same place", lost.Step.Why, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_equally_sure_ones_the_longer_wins() =>
        Assert.Equal("a/long", Winner(Make("a/short", 0.9, 0, new TextSpan(3, 2)), Make("a/long", 0.9, 1, new TextSpan(4, 3))));

    [Fact]
    public void Of_equally_long_ones_the_earlier_wins() =>
        Assert.Equal("a/early", Winner(Make("a/late", 0.9, 0, new TextSpan(4, 2)), Make("a/early", 0.9, 1, new TextSpan(3, 2))));

    [Fact]
    public void At_the_same_place_the_rule_that_stands_first_wins() =>
        Assert.Equal("a/first", Winner(Make("a/second", 0.9, 1, new TextSpan(4, 2)), Make("a/first", 0.9, 0, new TextSpan(4, 2))));

    [Fact]
    public void Of_one_rule_the_first_proposal_wins()
    {
        Proposal[] proposals = [Make("a/rule", 0.9, 0, new TextSpan(4, 2)) with { Threshold = 0.1 }, Make("a/rule", 0.9, 0, new TextSpan(4, 2))];
        Assert.Single(EditResolver.Resolve(proposals, Length).Accepted);
    }

    [Fact]
    public void Two_insertions_at_one_place_clash() =>
        Assert.Equal("a/first", Winner(Make("a/second", 0.9, 1, new TextSpan(4, 0)), Make("a/first", 0.9, 0, new TextSpan(4, 0))));

    [Fact]
    public void An_insertion_between_two_changes_that_touch_goes_between_them()
    {
        Proposal[] proposals = [Make("a/right", 0.9, 0, new TextSpan(6, 2)), Make("a/insert", 0.9, 1, new TextSpan(6, 0)), Make("a/left", 0.9, 2, new TextSpan(4, 2))];
        Assert.Equal(["a/left", "a/insert", "a/right"], EditResolver.Resolve(proposals, Length).Accepted.Select(edit => edit.Step.Rule), StringComparer.Ordinal);
    }

    [Fact]
    public void Edits_of_a_proposal_stand_or_fall_together()
    {
        Proposal[] proposals = [Make("a/pair", 0.9, 0, new TextSpan(1, 1), new TextSpan(8, 1)), Make("a/surer", 0.95, 1, new TextSpan(8, 1))];
        Resolution resolution = EditResolver.Resolve(proposals, Length);
        Assert.Equal("a/surer", Assert.Single(resolution.Accepted).Step.Rule);
        Assert.Equal(2, resolution.Suggested.Count);
    }

    [Fact]
    public void It_agrees_with_comparing_all_pairs()
    {
        Random random = new(23);
        for (int round = 0; round < 3000; round++)
        {
            Proposal[] proposals = [.. Enumerable.Range(0, 1 + random.Next(12)).Select(_ => Random(random))];
            Resolution resolution = EditResolver.Resolve(proposals, Length);
            List<Proposal> expected = Model(proposals);
            Assert.Equal(expected.Count, resolution.AcceptedProposals);
            Assert.Equal(
                expected.SelectMany(proposal => proposal.Edits.ToArray()).Select(edit => edit.Span).OrderBy(span => span.Start).ThenBy(span => span.Length),
                EditsOf(resolution).Select(edit => edit.Span));
            Assert.Equal(proposals.Sum(proposal => proposal.Edits.Length), EditsOf(resolution).Count() + resolution.Suggested.Count);
            Assert.True(resolution.Suggested.Zip(resolution.Suggested.Skip(1)).All(pair => pair.First.Edit.Span.Start <= pair.Second.Edit.Span.Start));
        }
    }

    private static IEnumerable<Edit> EditsOf(Resolution resolution) => resolution.Accepted.SelectMany(accepted => accepted.Edits.ToArray());

    private static List<Proposal> Model(Proposal[] proposals)
    {
        List<Proposal> accepted = [];
        IOrderedEnumerable<Proposal> order = proposals.Where(proposal => proposal.Step.Confidence >= proposal.Threshold)
            .OrderByDescending(proposal => proposal.Step.Confidence)
            .ThenByDescending(proposal => proposal.Edits.ToArray().Sum(edit => edit.Span.Length))
            .ThenBy(proposal => proposal.Edits.Span[0].Span.Start)
            .ThenBy(proposal => proposal.Order);
        foreach (Proposal proposal in order)
        {
            bool clash = accepted.Exists(other => other.Edits.ToArray().Any(left => proposal.Edits.ToArray().Any(right => EditModel.Clash(left.Span, right.Span))));
            if (!clash)
            {
                accepted.Add(proposal);
            }
        }

        return accepted;
    }

    private static Proposal Random(Random random)
    {
        List<TextSpan> spans = [];
        int position = random.Next(Length - 20);
        for (int count = 1 + random.Next(3); count > 0; count--)
        {
            TextSpan span = new(position, random.Next(6));
            spans.Add(span);
            position = span.End + 1 + random.Next(4);
        }

        return Make("a/rule", 0.7 + (random.Next(4) * 0.1), random.Next(3), [.. spans]);
    }

    private static string Winner(params Proposal[] proposals)
    {
        string winner = Assert.Single(EditResolver.Resolve(proposals, Length).Accepted).Step.Rule;
        Assert.Equal(winner, Assert.Single(EditResolver.Resolve([.. proposals.Reverse()], Length).Accepted).Step.Rule);
        return winner;
    }

    private static Proposal Make(string rule, double confidence, int order, params TextSpan[] spans) =>
        new(new Step(rule, confidence, "because"), 0.8, order, spans.Select(Edit.Delete).ToArray());
}
