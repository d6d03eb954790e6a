using Sanitizer.Stages.Injection;
using Xunit;

namespace Sanitizer.Tests.Stages.Injection;

public sealed class MarkPathTests
{
    [Fact]
    public void Unclear_places_are_read_by_turns() =>
        Assert.Equal(
            [MarkKind.DoubleOpen, MarkKind.DoubleClose, MarkKind.DoubleOpen, MarkKind.DoubleClose],
            Solve(Doubles(0, 0), Doubles(0, 0), Doubles(0, 0), Doubles(0, 0)));

    [Fact]
    public void A_later_place_decides_an_earlier_one() =>
        Assert.Equal(
            [MarkKind.DoubleClose, MarkKind.DoubleOpen, MarkKind.DoubleClose],
            Solve(Doubles(90, 0), Doubles(0, 90), Doubles(90, 0)));

    [Fact]
    public void A_paragraph_may_end_with_an_open_quotation() =>
        Assert.Equal([MarkKind.DoubleOpen], Solve(Doubles(0, 90)));

    [Fact]
    public void A_quotation_that_goes_on_in_the_next_paragraph_may_end_with_a_dash()
    {
        int[] end = Cost((MarkKind.DoubleClose, 25), (MarkKind.Dash, 10));
        Assert.Equal([MarkKind.DoubleOpen, MarkKind.DoubleClose], Solve(Doubles(0, 90), end));
        MarkKind[] kinds = new MarkKind[2];
        MarkPath.Solve([.. Doubles(0, 90), .. end], kinds, goesOn: true);
        Assert.Equal([MarkKind.DoubleOpen, MarkKind.Dash], kinds);
    }

    [Fact]
    public void Single_marks_nest_in_double_ones()
    {
        int[] single = Cost((MarkKind.SingleOpen, 5), (MarkKind.SingleClose, 5));
        Assert.Equal(
            [MarkKind.DoubleOpen, MarkKind.SingleOpen, MarkKind.SingleClose, MarkKind.DoubleClose],
            Solve(Doubles(0, 90), single, single, Doubles(90, 0)));
    }

    [Fact]
    public void Dashes_and_apostrophes_leave_the_quotation_open() =>
        Assert.Equal(
            [MarkKind.DoubleOpen, MarkKind.Apostrophe, MarkKind.Dash, MarkKind.DoubleClose],
            Solve(Doubles(0, 90), Cost((MarkKind.Apostrophe, 0)), Cost((MarkKind.Dash, 0)), Doubles(0, 0)));

    private static int[] Doubles(int open, int close) => Cost((MarkKind.DoubleOpen, open), (MarkKind.DoubleClose, close));

    private static int[] Cost(params (MarkKind Kind, int Cost)[] known)
    {
        int[] costs = new int[MarkCosts.Kinds];
        Array.Fill(costs, 400);
        foreach ((MarkKind kind, int cost) in known)
        {
            costs[(int)kind] = cost;
        }

        return costs;
    }

    private static MarkKind[] Solve(params int[][] places)
    {
        MarkKind[] kinds = new MarkKind[places.Length];
        MarkPath.Solve([.. places.SelectMany(place => place)], kinds);
        return kinds;
    }
}
