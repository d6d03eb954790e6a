using System.Text;
using Sanitizer.Stages.Boilerplate.Lines;
using Xunit;

namespace Sanitizer.Tests.Stages.Boilerplate.Lines;

public sealed class DocumentKindTests
{
    [Fact]
    public void Headings_and_paragraphs_are_a_page() => Assert.Equal(DocumentKind.Page, KindOf(
        "Home\nNews\nThe mill reopens\nThe mill on the upper stream grinds again since Monday, after three years in which its wheel stood still.\nOpening hours\nContact\n10 March\nThe miller sells flour at the door on Fridays, and bread on the first Saturday of the month.\n"));

    [Fact]
    public void Sentences_that_go_on_over_line_ends_are_wrapped() => Assert.Equal(DocumentKind.Wrapped, KindOf(
        "The miller grants to whoever brings grain\nthe right to watch it being ground, provided\nthat nobody stands nearer to the stones than\nthe line on the floor, and that dogs stay\noutside the door.\nFlour is handed out in the order in which\nthe sacks came in, and no other.\n"));

    [Fact]
    public void A_program_is_code() => Assert.Equal(DocumentKind.Code, KindOf("int Grind(Sack sack)\n{\n    wheel.Turn();\n    return sack.Weight;\n}\n\nvoid Stop()\n{\n    wheel.Stop();\n}\n"));

    [Fact]
    public void Sayings_between_signs_are_separated() => Assert.Equal(DocumentKind.Separated, KindOf("A still wheel grinds nothing.\n%\nWho comes first, grinds first.\n%\nFlour does not argue.\n%\nThe stream is the miller's clock.\n%\n"));

    [Fact]
    public void What_is_left_of_lists_and_of_tables_that_set_out_a_page_separates_nothing() => Assert.Equal(DocumentKind.Page, KindOf(
        "-\nThe mill reopens\n-\nFlour on Fridays\n| | |\nThe mill on the upper stream grinds again since Monday, after three years in which its wheel stood still.\n|  |\n-\nBread on Saturdays\n-\n"));

    [Theory]
    [InlineData("12:01 Ada: The wheel is stuck\n12:02 Ben: Again?\n12:03 Ada: A branch\n12:05 Ben: I come down\n12:30 Ada: It turns\n")]
    [InlineData("Ada: Is the wheel stuck?\nBen: It was.\nAda: And now?\nBen: Now it turns.\nAda: Good.\n")]
    public void Times_and_names_before_each_line_are_records(string text) => Assert.Equal(DocumentKind.Records, KindOf(text));

    [Fact]
    public void A_few_lines_say_nothing() => Assert.Equal(DocumentKind.Page, KindOf("{\n}\n"));

    private static DocumentKind KindOf(string text)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        using LineTable table = LineTable.Read(bytes)!;
        return DocumentKindReader.Read(table, bytes);
    }
}
