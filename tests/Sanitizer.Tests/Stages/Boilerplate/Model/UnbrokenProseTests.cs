using Sanitizer.Stages.Boilerplate.Model;
using Xunit;

namespace Sanitizer.Tests.Stages.Boilerplate.Model;

public sealed class UnbrokenProseTests
{
    // Twenty words.
    private const string Paragraph = "Below the old weir the river widens, and there the herons stand all morning as if somebody had put them up.";

    [Fact]
    public void Long_prose_is_unbroken() => Assert.Equal(20, Marked(Paragraphs(20)));

    [Fact]
    public void Short_prose_is_not() => Assert.Equal(0, Marked(Paragraphs(10)));

    [Fact]
    public void Headings_and_captions_between_paragraphs_do_not_break_it() =>
        Assert.Equal(22, Marked(Paragraphs(10) + "The upper river\nA heron\n" + Paragraphs(10)));

    [Fact]
    public void Three_lines_without_prose_do() =>
        Assert.Equal(0, Marked(Paragraphs(10) + "The upper river\nA heron\nThe bridge\n" + Paragraphs(10)));

    [Fact]
    public void A_known_phrase_breaks_it() =>
        Assert.Equal(0, Marked(Paragraphs(10) + "Share this story\n" + Paragraphs(10)));

    [Fact]
    public void What_stands_before_and_behind_the_run_is_not_of_it()
    {
        bool[] marks = Marks("The river\n" + Paragraphs(20) + "Herons\nWeirs\nRain\n");
        Assert.False(marks[0]);
        Assert.True(marks[1] && marks[20]);
        Assert.DoesNotContain(true, marks[21..]);
    }

    [Fact]
    public void A_run_is_marked_where_it_holds_much_of_the_prose_and_not_where_it_holds_little()
    {
        // Runs of 320 words: one of three is a third of the prose, one of four a quarter.
        string run = Paragraphs(16) + "Share this story\n";
        Assert.Equal(48, Marked(run + run + run));
        Assert.Equal(0, Marked(run + run + run + run));
    }

    private static string Paragraphs(int count) => string.Concat(Enumerable.Repeat(Paragraph + "\n", count));

    private static int Marked(string text) => Marks(text).Count(mark => mark);

    private static bool[] Marks(string text)
    {
        using MarkedLines lines = new(text, MarkedLines.Limits);
        return UnbrokenProse.Find(lines.Lines);
    }
}
