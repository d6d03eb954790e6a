using System.Globalization;
using Sanitizer.Language.Sources;
using Sanitizer.Tests.Documents;
using Xunit;

namespace Sanitizer.Tests.Language.Sources;

public sealed class FamilyFinderTests
{
    private const string Head = "Menu of the day\nListen to the programme\nWeather and tides\n\n";
    private const string Foot = "\n\nWrite to the editors\nPaid for by those who read it and by the town\n";

    private static readonly string[] Articles =
    [
        "Three men carried the lamp up the steps on Saturday, and it took them until dark.\nNobody had asked them to, and nobody thanked them when they came down again.",
        "The oven of the bakery is back from the mainland, where it was lined with bricks.\nFor eleven weeks the island ate crackers, and the shop sold more of them than ever.",
        "A goat that belongs to nobody was found on the roof of the chapel this morning.\nHow it got there is disputed, and the sexton blames the snow on the north side.",
    ];

    [Fact]
    public void Pages_that_share_a_frame_are_no_family() => Assert.Equal(3, Learned.From(Articles.Select(InFrame)).Families);

    [Fact]
    public void An_article_in_two_frames_is_one_family()
    {
        SourceProfile profile = Learned.From([InFrame(Articles[0]), InFrame(Articles[1]), Articles[1] + "\n\nBack to the page\n"]);
        Assert.Equal(2, profile.Families);
        Assert.Equal(5, profile.TemplateLines);
    }

    [Fact]
    public void An_article_that_is_copied_a_hundred_times_is_one_family()
    {
        IEnumerable<string> copies = Enumerable.Range(0, 100).Select(i => InFrame(Articles[0] + "\nA reader called " + Name(i) + " liked it"));
        SourceProfile profile = Learned.From(copies.Concat(Articles.Skip(1).Select(InFrame)));
        Assert.Equal(3, profile.Families);
        Assert.Equal(5, profile.TemplateLines);
    }

    [Fact]
    public void Families_do_not_depend_on_the_order()
    {
        string[] texts = [InFrame(Articles[0]), Articles[0], InFrame(Articles[1]), Articles[2], Articles[2] + "\nA line more"];
        Assert.Equal(3, Learned.From(texts).Families);
        Assert.Equal(3, Learned.From(texts.Reverse()).Families);
    }

    [Fact]
    public void The_same_document_twice_is_one() => Assert.Equal(1, Learned.From(Articles[0], Articles[0] + "\n\n").SampledDocuments);

    private static string InFrame(string article) => Head + article + Foot;

    private static string Name(int number) => string.Create(CultureInfo.InvariantCulture, $"{(char)('A' + (number / 10))}{(char)('a' + (number % 10))}na");
}
