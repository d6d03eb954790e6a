using Sanitizer.DataCompiler.Corpus;
using Xunit;

namespace Sanitizer.DataCompiler.Tests.Corpus;

public sealed class ManualPageTextTests
{
    [Fact]
    public void RequestsBecomeParagraphs() =>
        Assert.Equal(
            ["NAME", "kettle - boils water", "OPTIONS", "--fast Boils more quickly."],
            Read(".\\\" comment\n.TH KETTLE 1\n.SH NAME\nkettle \\- boils\nwater\n.SH \"OPTIONS\"\n.TP\n.B \\-\\-fast\nBoils more quickly.\n"));

    [Fact]
    public void EscapesBecomeCharacters() =>
        Assert.Equal(["Use kettle(1), it\u2019s \u201Cquick\u201D: \\ \u20AC"], Read("Use \\fBkettle\\fR(1), it\\(cqs \\[lq]quick\\[rq]: \\e\\& \\[u20AC]\n"));

    [Fact]
    public void AlternatingFontsAreJoinedWithoutSpaces() => Assert.Equal(["See kettle(1), too."], Read("See\n.BR kettle (1),\ntoo.\n"));

    [Fact]
    public void ProgramsAreReadOnlyWhereWanted()
    {
        const string Page = "Before.\n.nf\nkettle --fast\nkettle --slow\n.fi\nAfter.\n";
        Assert.Equal(["Before.", "After."], Read(Page));
        Assert.Equal(["Before.", "kettle --fast", "kettle --slow", "After."], Read(Page, withExamples: true));
    }

    [Fact]
    public void DefinitionsAndTablesAreNoText() => Assert.Equal(["One.", "Two."], Read("One.\n.de XX\nnot this\n..\n.PP\n.TS\nnor this\n.TE\nTwo.\n"));

    private static string[] Read(string page, bool withExamples = false) => [.. ManualPageText.Read(page, withExamples).Select(ParagraphText.Collapse)];
}
