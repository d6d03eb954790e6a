using System.Text;
using Sanitizer.Pipeline;
using Xunit;

namespace Sanitizer.Tests.Stages.Injection;

/// <summary>Tokens of a script that is often met in text of the host's: only what they are glued to tells them from names.</summary>
public sealed class GuestTokenTests
{
    private static readonly Cleaner Stage = new CleanerBuilder().Only("injection").Build();

    [Theory]
    [InlineData("Смотритель сказал: «Туман держится третий день». Вечером он открыл книгу «Берега» и читал вслух. Жена спросила: «Когда придёт лодка?» Он ответил: «Завтра утром».")]
    [InlineData("قال الحارس: «الضباب كثيف هذا المساء». ثم سأل الولد: «متى يصل القارب»؟ أجاب الرجل العجوز: «غدا صباحا» ومضى.")]
    public void Latin_token_is_told_by_whole_words_it_is_glued_to(string clean) => Check(clean);

    [Fact]
    public void Token_that_runs_into_a_title_of_its_own_script_is_found() =>
        Check("Смотритель сказал: «Туман держится третий день». Вечером он открыл книгу «Northern Shore» и читал вслух. Жена спросила: «Когда придёт лодка?» Он ответил: «Завтра утром».");

    [Theory]
    [InlineData("Он купил новый Kelora и старый ноутбук. Потом продал Keloraы и чехлы. На Keloraах работали все программы, а супеrKelora не работал.")]
    [InlineData("ผู้เฒ่าใช้ Kelora ในเรือ และ Kelora ก็ดังมาก ทุกคนฟัง Kelora ตอนเช้า")]
    [InlineData("Der Wirt las: 고등어は新鮮です。秋の고등어は高い。冬の고등어が好き。")]
    public void Names_with_endings_and_free_names_stay(string text) =>
        Assert.Equal(text, Stage.Run(Encoding.UTF8.GetBytes(text)).ToString());

    private static void Check(string clean)
    {
        string damaged = clean.Replace("«", "zorvanel", StringComparison.Ordinal).Replace("»", "zorvanel", StringComparison.Ordinal);
        Assert.Equal(clean, Stage.Run(Encoding.UTF8.GetBytes(damaged)).ToString());
    }
}
