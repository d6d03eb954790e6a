using System.Text;
using Sanitizer.Stages.Mojibake.Search;
using Sanitizer.Tests.Documents;
using Xunit;

namespace Sanitizer.Tests.Stages.Mojibake.Search;

public sealed class PlaceWitnessTests
{
    private const int Alone = 0;

    [Theory]
    [InlineData("вечерний чай", "windows-1251", Alone, true)]
    [InlineData("вечерний чай", "windows-1251", 400, false)]
    [InlineData("“łąka”", "cp850", 400, true)]
    [InlineData("über", "windows-1252", 400, true)]
    public void Most_of_the_lines_is_damaged_or_signs_are_or_the_misreading_is_met_everywhere(string text, string read, int foreign, bool isBelieved)
    {
        (List<Island> before, Outcome outcome) = Undone(text, read);
        int all = foreign == Alone ? before.Sum(island => island.Text.Count(character => character >= 0x80)) : foreign;
        Assert.Equal(isBelieved, PlaceWitness.Believes(outcome, before, all, isEastAsian: false));
    }

    [Theory]
    [InlineData("γιος", true, false)]
    [InlineData("γιος", false, true)]
    [InlineData("漢字仮名交", true, true)]
    public void Ideographs_become_no_letters_among_ideographs(string text, bool isEastAsian, bool isBelieved)
    {
        (List<Island> before, Outcome outcome) = Undone(text, "gb18030");
        Assert.Equal(isBelieved, PlaceWitness.Believes(outcome, before, before.Sum(island => island.End - island.Start), isEastAsian));
    }

    [Theory]
    [InlineData("à° ", "\u0C20", true)]
    [InlineData("Ã la", "à", false)]
    [InlineData("Ã©t", "é", false)]
    public void A_letter_before_a_space_is_one(string text, string made, bool isOne)
    {
        Island before = Islands.Whole(text);
        int last = text.LastIndexOf(' ') + 1;
        Island after = before.After([new PathStep(char.ConvertToUtf32(made, 0), 0, last > 0 ? last : 2, false), .. Rest(text, last > 0 ? last : 2)]);
        Assert.Equal(isOne, PlaceWitness.IsLetterBeforeSpace(before, after));
    }

    private static IEnumerable<PathStep> Rest(string text, int first) =>
        Enumerable.Range(first, text.Length - first).Select(place => new PathStep(text[place], place, place + 1, true));

    private static (List<Island> Before, Outcome Outcome) Undone(string text, string read)
    {
        Misreading misreading = Islands.Misreading(read);
        List<Island> before = Islands.In(Encoding.UTF8.GetBytes(MisreadingMaker.Read(Encoding.UTF8.GetBytes(text), read)));
        Layer layer = new(misreading, 12, 0, 40);
        Explorer explorer = new();
        List<Island> after = [.. before.Select(island => explorer.Undo(island, layer) ?? island)];
        return (before, new Outcome([layer], after, 0));
    }
}
