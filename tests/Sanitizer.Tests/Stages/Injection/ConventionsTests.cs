using System.Text;
using Sanitizer.Language.Characters;
using Sanitizer.Stages.Injection;
using Xunit;

namespace Sanitizer.Tests.Stages.Injection;

public sealed class ConventionsTests
{
    [Theory]
    [InlineData("en", Script.Latin, "The keeper of the house said that he was late for dinner.")]
    [InlineData("de", Script.Latin, "Der Hund und die Katze sind nicht mit auf das Boot gegangen.")]
    [InlineData("fr", Script.Latin, "Les oiseaux sont dans une forêt et ne chantent pas pour nous.")]
    [InlineData("pl", Script.Latin, "Kot nie jest na dachu, ale pies się do niego śmieje.")]
    [InlineData("uk", Script.Cyrillic, "Він не знає, що це та від чого воно до нас прийшло.")]
    [InlineData("ja", Script.Hiragana, "今日は雨だ。")]
    public void Language_is_told_by_its_frequent_words(string code, Script host, string text) =>
        Assert.Equal(code, Conventions.Instance.Guess(Encoding.UTF8.GetBytes(text), host).Code);

    [Fact]
    public void Surviving_marks_decide_the_style()
    {
        Convention german = Conventions.Instance.All.Single(convention => convention.Code == "de");
        MarkStyle survived = MarkStyles.Find("Er sagte »nein« und »ja«."u8, german, marks: 4);
        MarkStyle none = MarkStyles.Find("Er sagte nein und ja."u8, german, marks: 4);
        Assert.Equal(("»", "«"), (survived.DoubleOpen, survived.DoubleClose));
        Assert.Equal(("„", "“"), (none.DoubleOpen, none.DoubleClose));
    }

    [Fact]
    public void Every_language_has_all_its_marks() =>
        Assert.All(
            Conventions.Instance.All,
            convention => Assert.All(
                [convention.DoubleOpen, convention.DoubleClose, convention.SingleOpen, convention.SingleClose, convention.Dash],
                mark => Assert.NotEmpty(mark)));
}
