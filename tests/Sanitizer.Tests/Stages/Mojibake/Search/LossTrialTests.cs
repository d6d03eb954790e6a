using System.Text;
using Sanitizer.Stages.Mojibake.Search;
using Xunit;

namespace Sanitizer.Tests.Stages.Mojibake.Search;

public sealed class LossTrialTests
{
    [Theory]
    [InlineData("lâhomme dâun autre")]
    [InlineData("Ð¿ÑÐ¸Ð²ÐµÑ Ð²ÑÐµÐ¼")]
    [InlineData("kÅ¯Å je")]
    public void Letters_that_lost_their_controls_save_something(string text) => Assert.InRange(SavedBy(text), LossTrial.Least, 500);

    [Theory]
    [InlineData("le château de l’âme")]
    [InlineData("não há irmãos")]
    [InlineData("Größe")]
    [InlineData("привет всем")]
    [InlineData("déjà vu")]
    public void Letters_that_belong_where_they_stand_save_nothing(string text) => Assert.Equal(0, SavedBy(text));

    private static double SavedBy(string text)
    {
        LossTrial trial = new();
        return Islands.In(Encoding.UTF8.GetBytes(text)).Sum(trial.SavedBy);
    }
}
