using Sanitizer.Language.Sources;
using Sanitizer.Pipeline;
using Sanitizer.Tests.Documents;
using Xunit;

namespace Sanitizer.Tests.Stages.Boilerplate;

/// <summary>What a source repeats goes, unless it may be the document's own.</summary>
public sealed class TemplateRuleTests
{
    private const string RuleId = "boilerplate/template-line";

    private const string First = "The ferry to the islands runs again from the end of the week, as the office on the quay has made known.";
    private const string Second = "The old boat had been in the yard since the spring, when a crack was found in its hull by a diver.";
    private const string Third = "Whoever has a ticket for one of the lost days can have the money back at the counter until June.";
    private const string Notice = "The Harbour Gazette is printed on the island by people who would rather be out at sea in any weather.";

    [Fact]
    public void A_frame_of_two_families_goes()
    {
        string page = Page("The Gazette\nTides", First, Second, Third, "Write to the editors\nTell a neighbour");
        CleanResult result = Run(page, Other("The Gazette\nTides", "Write to the editors\nTell a neighbour"));
        Assert.Equal(Page(null, First, Second, Third, null), result.ToString());
        Assert.Contains("2 of the source's 2 families of documents (100 %), for example in document", result.Patch.Hunks.First().Steps[0].Why, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_profile_it_stays()
    {
        string page = Page("The Gazette\nTides", First, Second, Third, "Write to the editors\nTell a neighbour");
        Assert.Equal(page, new CleanerBuilder().Only("boilerplate").Build().Run(page));
    }

    [Fact]
    public void A_copy_of_the_document_makes_no_template()
    {
        string page = Page(null, First, Second, Third, null);
        Untouched(page, page + "Print page\n", Page(null, "Nothing here is alike, and nothing has been for a long time now, they say.", "No.", null, null));
    }

    [Fact]
    public void A_notice_of_prose_goes() =>
        Assert.Equal(Page(null, First, Second, Third, null), Run(Page(null, First, Second, Third, Notice), Other(null, Notice), Other2(null, Notice)).ToString());

    [Fact]
    public void Numbers_in_the_frame_differ() =>
        Assert.Equal(Page(null, First, Second, Third, null), Run(Page(null, First, Second, Third, "17 readers today\nPage 3 of 12"), Other(null, "211 readers today\nPage 1 of 8")).ToString());

    [Fact]
    public void A_heading_that_all_articles_have_stays() =>
        Untouched(Page(null, First, Second, "What happens next", Third), Other("Nobody\nWhat happens next\n" + Second + " Twice.", null), Other2("What happens next\n" + First + " Again.", null));

    [Fact]
    public void A_title_that_other_pages_list_stays()
    {
        string page = Page("The Gazette\nThe ferry comes back to the islands", First, Second, Third, "Read on\nA whale in the harbour");
        string list = "Read on\nThe ferry comes back to the islands";
        CleanResult result = Run(page, Other("The Gazette", list), Other2("The Gazette", list), Page("The Gazette", "A whale of some size lay in the harbour until noon, and then it went away again.", "Read on\nA whale in the harbour", null, null));
        Assert.StartsWith("The ferry comes back to the islands\n", result.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("The Gazette", result.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Rows_of_a_table_stay_beside_rows_of_its_own() =>
        Untouched(Page(null, First, Second, "Monday\tno ferry\nTuesday\tno ferry\nWhit Monday\tearly", Third), Other(null, "Monday\tno ferry\nTuesday\tno ferry\nSunday\tlate"));

    [Fact]
    public void Labels_that_the_document_repeats_stay()
    {
        // Every review of boats has these labels; in one text they stand once for each boat.
        string boats = string.Join('\n', "The Ada\nFor:\nShe goes to windward like no other\nAgainst:\nNobody can reach her engine", "The Ben\nFor:\nA deck as wide as a street\nAgainst:\nHe rolls", "The Carl\nFor:\nThere is room for eight below\nAgainst:\nSix of them will be wet");
        Untouched(Page(null, First, boats, Second, Third), Other("The Dora\nFor:\nCheap\nAgainst:\nSlow\nThe Emil\nFor:\nFast\nAgainst:\nDear\nThe Finn\nFor:\nNew\nAgainst:\nSold", null));
    }

    [Fact]
    public void A_menu_that_the_document_repeats_goes()
    {
        string page = Page("Tides\nBoats\nWrecks", First, "Tides\nBoats\nWrecks", Second, Third, "Tides\nBoats\nWrecks");
        Assert.Equal(Page(null, First, Second, Third, null), Run(page, Other("Tides\nBoats\nWrecks", "Tides\nBoats\nWrecks")).ToString());
    }

    [Fact]
    public void Lines_of_code_stay() =>
        Untouched(Page(null, First, Second, "fun main() {\nval boat = find()\nprintln(boat)\n}", Third), Other(null, "fun main() {\nval boat = find()\nprintln(boat)\n}"));

    [Fact]
    public void A_poem_keeps_its_refrain() =>
        Untouched("The tide went out,\nthe tide came in,\nand nobody knew\nwhere it had been.\n", "The wind blew hard,\nthe wind fell low,\nand nobody knew\nwhere it had been.\n");

    [Fact]
    public void A_page_that_is_all_template_stays() =>
        Untouched(Page(null, Notice, First, null, null), Other(null, Notice + "\n" + First), Other2(null, Notice + "\n" + First));

    [Fact]
    public void Prose_stays_where_most_of_it_would_go()
    {
        string terms = string.Join("\n\n", "abcdefghijklmnopqrstuvwx".Select(letter => $"Clause {letter} says that nobody who reads the paper may hold {letter} against it."));
        SourceProfile profile = Learned.From(Page(Long("boats"), Long("nets"), terms), Page(Long("goats"), Long("hay"), terms), Page(Long("bells"), Long("ropes"), terms));
        Assert.Equal(24, profile.TemplateLines);
        string page = Page(Long("boats"), Long("nets"), terms);
        Assert.Equal(page, With(profile).Run(page));
        Assert.DoesNotContain("Clause", With(profile).Run(Page(Long("boats"), Long("nets"), Long("sails"), terms)), StringComparison.Ordinal);
    }

    private static string Long(string things) => string.Join(", ", Enumerable.Range(0, 10).Select(i => $"the {things} of harbour {"abcdefghij"[i]}")) + ".";

    [Fact]
    public void What_stays_is_suggested_with_its_reason()
    {
        CleanResult result = Run(Page(null, First, Second, "What happens next", Third), Other("What happens next\n" + Second + " Twice.", null));
        Sanitizer.Text.Patches.Suggestion suggestion = Assert.Single(result.Suggestions);
        Assert.Equal(RuleId, suggestion.Step.Rule);
        Assert.Contains("2 families", suggestion.Step.Why, StringComparison.Ordinal);
    }

    [Fact]
    public void A_second_run_changes_nothing()
    {
        string page = Page("The Gazette\nThe ferry comes back to the islands", First, "What happens next", Second, "Read on\nA whale in the harbour\nWrite to the editors");
        SourceProfile profile = Learned.From(page, Other("The Gazette", "Read on\nA whale in the harbour\nWrite to the editors"), Other2("The Gazette", "What happens next\nRead on"));
        Cleaner cleaner = With(profile);
        string once = cleaner.Run(page);
        Assert.NotEqual(page, once, StringComparer.Ordinal);
        Assert.Equal(once, cleaner.Run(once));
    }

    private static void Untouched(string page, params string[] others)
    {
        CleanResult result = Run(page, others);
        Assert.Equal(page, result.ToString());
        Assert.Empty(result.Patch.Entries);
    }

    private static CleanResult Run(string page, params string[] others)
    {
        byte[] bytes = System.Text.Encoding.UTF8.GetBytes(page);
        CleanResult result = With(Learned.From(others.Prepend(page))).Run(bytes);
        Assert.Equal(bytes, result.Patch.Revert(result.Output.Span));
        Assert.All(result.Patch.Hunks.SelectMany(hunk => hunk.Steps), step => Assert.Equal(RuleId, step.Rule));
        return result;
    }

    private static Cleaner With(SourceProfile profile) => new CleanerBuilder { Options = new CleanerOptions { Profile = profile } }.Only("boilerplate").Build();

    private static string Other(string? head, string? foot) =>
        Page(head, "Two seals were seen at the north mole on Friday, and one of them had a ring on its flipper.", "The warden has taken their picture, and nobody has asked to see it so far.", null, foot);

    private static string Other2(string? head, string? foot) =>
        Page(head, "The market moves to the old cannery for the winter, where there is a roof and no room for cars.", "Stalls cost half as much as on the square, the council says, until the roof is mended.", null, foot);

    private static string Page(params string?[] blocks) => string.Join("\n\n", blocks.Where(block => block is not null)) + "\n";
}
