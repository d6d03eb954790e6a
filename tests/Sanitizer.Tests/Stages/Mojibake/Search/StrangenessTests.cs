using System.Text;
using Sanitizer.Stages.Mojibake.Search;
using Sanitizer.Tests.Documents;
using Xunit;

namespace Sanitizer.Tests.Stages.Mojibake.Search;

public sealed class StrangenessTests
{
    private const string Clean = "Über den Flüssen hängt früh am Morgen ein schöner Nebel, später wärmt die Sonne die Dächer der größeren Häuser.";

    [Theory]
    [InlineData("海の見える丘で休みます。雨の音を聞いていました。")]
    [InlineData("Вчера мы долго гуляли по набережной и смотрели на корабли.")]
    [InlineData("Η μικρή πόλη θυμάται ακόμη τη βροχή του χειμώνα.")]
    public void Clean_text_is_not_searched_all_over(string text)
    {
        Strangeness strangeness = Of(text);
        Assert.False(strangeness.MayBeOfLegacy);
        Assert.False(strangeness.MayBeOfLoss);
    }

    [Theory]
    [InlineData(Clean, "windows-1252>macintosh")]
    [InlineData("Вчера мы долго гуляли по набережной и смотрели на корабли.", "windows-1251>windows-1252")]
    [InlineData("Вчера мы долго гуляли по набережной и смотрели на корабли.", "koi8-r>windows-1251")]
    public void Misread_old_encodings_are_not(string text, string chain)
    {
        Strangeness strangeness = Of(MisreadingMaker.Misread(text, chain)!);
        Assert.False(strangeness.IsOrdinary);
        Assert.True(strangeness.MayBeOfLegacy);
    }

    [Fact]
    public void Text_in_a_language_that_the_model_knows_well_is_ordinary() => Assert.True(Of("Вчера мы долго гуляли по набережной и смотрели на корабли.").IsOrdinary);

    [Fact]
    public void Letters_without_their_controls_may_be_losses() => Assert.True(Of("dellâuguaglianza, nellâanno, unâaltra").MayBeOfLoss);

    private static Strangeness Of(string text) => Strangeness.Of(Islands.In(Encoding.UTF8.GetBytes(text)));
}
