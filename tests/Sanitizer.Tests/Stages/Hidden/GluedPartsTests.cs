using System.Text;
using Sanitizer.Pipeline;
using Xunit;

namespace Sanitizer.Tests.Stages.Hidden;

public sealed class GluedPartsTests
{
    private static readonly Cleaner Stage = new CleanerBuilder().Only("hidden").Build();

    [Theory]
    [InlineData("%BУдалить%b файл и %BОставить%b копию")]
    [InlineData("знак crН, а потом pБРВ в таблице")]
    [InlineData("таблица РЯДЫxСТОЛБЦЫ без углов")]
    [InlineData("το επόμενοA.14 και το μέροςiiοο του βιβλίου")]
    public void Parts_of_two_scripts_stay(string text) =>
        Assert.False(Stage.Run(Encoding.UTF8.GetBytes(text)).IsChanged);

    [Theory]
    [InlineData("новая Cправка для всех", "новая Справка для всех")]
    [InlineData("Your pаyРal bill", "Your payPal bill")]
    public void False_letters_go(string text, string clean) =>
        Assert.Equal(clean, Stage.Run(Encoding.UTF8.GetBytes(text)).ToString());
}
