using Xunit;

namespace Sanitizer.Tests.Stages.Boilerplate.Model;

public sealed class LineCutTests
{
    private const string Ferry = "The ferry to the outer island leaves at seven, and whoever misses it has to wait until the evening tide.";
    private const string Harbour = "Harbour dues are paid at the small window, in coins, because the machine has been out of order since March.";
    private const string Doubtful = "Doubtful lines (of which the model cannot tell what they are) stand between the two";

    private static readonly string Page = string.Join('\n', "* Menu of the day", Ferry, Doubtful, Harbour, "* Other stories");

    [Fact]
    public void Lines_that_are_no_text_go_and_the_text_stays() =>
        Assert.Equal(["Menu", "Other"], MarkedLines.Cut(Page, MarkedLines.Limits));

    [Fact]
    public void A_line_in_doubt_goes_where_the_limit_lets_it_and_its_loss_costs_nothing() =>
        Assert.Equal(["Menu", "Doubtful", "Other"], MarkedLines.Cut(Page, MarkedLines.Limits with { Text = 0.95 }));

    [Fact]
    public void Prose_has_a_limit_of_its_own()
    {
        const string Prose = "* Prose that a reader left (under the text) is prose all the same, and it ends with a full stop like any other.";
        Assert.Contains("Prose", MarkedLines.Cut(Page + "\n" + Prose, MarkedLines.Limits), StringComparer.Ordinal);
        Assert.DoesNotContain("Prose", MarkedLines.Cut(Page + "\n" + Prose, MarkedLines.Limits with { ProseText = 0 }), StringComparer.Ordinal);
    }

    [Fact]
    public void A_dear_loss_keeps_the_line_in_doubt() =>
        Assert.Equal(["Menu", "Other"], MarkedLines.Cut(Page, MarkedLines.Limits with { Text = 0.95, LossPrice = 5 }));

    [Fact]
    public void The_price_of_a_first_loss_keeps_it_too() =>
        Assert.Equal(["Menu", "Other"], MarkedLines.Cut(Page, MarkedLines.Limits with { Text = 0.95, FirstLossPrice = 1 }));

    [Fact]
    public void A_page_of_menus_has_a_price_of_its_own()
    {
        string menus = string.Join('\n', Enumerable.Repeat("* Up\n* Down", 4)) + "\n" + Page;
        LineSet cheap = new(MarkedLines.Cut(menus, MarkedLines.Limits with { Text = 0.95, LossPrice = 5 }));
        LineSet dear = new(MarkedLines.Cut(menus, MarkedLines.Limits with { Text = 0.95, MenuLossPrice = 5 }));
        Assert.True(cheap.Has("Doubtful"));
        Assert.False(dear.Has("Doubtful"));
        Assert.True(dear.Has("Up"));
    }

    [Fact]
    public void No_more_text_goes_than_may_be_lost() =>
        Assert.Equal(["Menu", "Other"], MarkedLines.Cut(Page, MarkedLines.Limits with { Text = 0.95, MostLoss = 0.05 }));

    [Fact]
    public void Nothing_goes_where_little_is_gained() =>
        Assert.Empty(MarkedLines.Cut(Page, MarkedLines.Limits with { LeastGain = 0.5 }));

    [Fact]
    public void Nothing_goes_from_a_list()
    {
        string list = "* One of many entries here\n* Another of the many entries\n* Yet another of these entries\n" + Ferry;
        Assert.Equal(3, MarkedLines.Cut(list, MarkedLines.Limits).Length);
        Assert.Empty(MarkedLines.Cut(list, MarkedLines.Limits with { LeastText = 0.7 }));
    }

    [Fact]
    public void The_caller_may_ask_for_surer_lines() =>
        Assert.Equal(["Menu", "Other"], MarkedLines.Cut(Page, MarkedLines.Limits with { Text = 0.95 }, mostText: 0.05));

    [Fact]
    public void The_line_before_the_first_paragraph_may_be_the_title_and_goes_on_surer_verdicts_only()
    {
        string titled = "Ferries (and why they are late)\n" + Ferry + "\n" + Harbour + "\nNets (and who mends them here)";
        Assert.Equal(["Nets"], MarkedLines.Cut(titled, MarkedLines.Limits with { Text = 0.95 }));
        Assert.Equal(["Ferries", "Nets"], MarkedLines.Cut(titled, MarkedLines.Limits with { Text = 0.95, SureText = 0.95 }));
    }

    [Fact]
    public void Rows_of_a_table_stay() =>
        Assert.Equal(["Menu", "Other"], MarkedLines.Cut(Page + "\n* Row\t7\t12\n* Rows\t9\t14", MarkedLines.Limits));

    [Fact]
    public void Long_prose_that_no_known_phrase_interrupts_stays()
    {
        string comments = string.Join('\n', Enumerable.Range(1, 20).Select(day => $"* Day {day} of the crossing was like the day before it, with rain from the west and nothing to be seen but water."));
        Assert.DoesNotContain("Day", MarkedLines.Cut(Page + "\n" + comments, MarkedLines.Limits), StringComparer.Ordinal);
        string interrupted = comments.Replace("* Day 9 of", "* Share this story\n* Day 9 of", StringComparison.Ordinal);
        Assert.Equal(20, MarkedLines.Cut(Page + "\n" + interrupted, MarkedLines.Limits).Count(line => line == "Day"));
    }

    private sealed class LineSet(string[] lines)
    {
        public bool Has(string word) => lines.Contains(word, StringComparer.Ordinal);
    }
}
