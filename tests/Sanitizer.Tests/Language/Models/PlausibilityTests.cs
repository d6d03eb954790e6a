using System.Text;
using Sanitizer.Language.Models;
using Sanitizer.Tests.Documents;
using Xunit;

namespace Sanitizer.Tests.Language.Models;

public sealed class PlausibilityTests
{
    [Theory]
    [InlineData("Die Kühe stehen müde hinter der großen Scheune und träumen.", "utf-8>windows-1252")]
    [InlineData("Le garçon a rangé ses vêtements avant de fêter son succès.", "utf-8>windows-1252")]
    [InlineData("La cigüeña volvió después del invierno a su rincón preferido.", "utf-8>macintosh")]
    [InlineData("Wiewiórka znalazła orzechy i schowała je głęboko pod dębem.", "utf-8>windows-1250")]
    [InlineData("Starý mlynář každý večer zamyká těžké dveře na závoru.", "utf-8>cp437")]
    [InlineData("Дождь закончился, и над деревней поднялась широкая радуга.", "windows-1251>koi8-r")]
    [InlineData("Рибарите се върнаха късно и разделиха улова помежду си.", "windows-1251>windows-1252")]
    [InlineData("Το παλιό καράβι έφυγε από το λιμάνι νωρίς το πρωί.", "windows-1253>windows-1252")]
    [InlineData("Rüzgâr çıkınca balıkçılar küçük teknelerini kıyıya çekti.", "utf-8>windows-1254")]
    [InlineData("Con mèo nhỏ nằm ngủ trên chiếc ghế cũ cạnh cửa sổ.", "utf-8>latin-1")]
    [InlineData("我们今天下午要去学校参加一个重要的会议。", "utf-8>windows-1252")]
    [InlineData("おばあさんは川の近くで白い花をたくさん見つけました。", "utf-8>shift_jis")]
    public void Text_costs_far_less_than_its_misreading(string text, string chain)
    {
        double clean = CostOf(text);
        double misread = CostOf(MisreadingMaker.Misread(text, chain)!);

        Assert.InRange(clean, 0.5, 6);
        Assert.True(misread > clean + 0.5, $"{clean:F2} nats a character, misread {misread:F2}");
    }

    [Theory]
    [InlineData("The gate is closed after dark, please ring the bell.")]
    [InlineData("Die Tür bleibt heute wegen Bauarbeiten geschlossen.")]
    [InlineData("Вход в музей сегодня бесплатный для всех гостей.")]
    public void Capitals_cost_little_more(string text)
    {
        double plain = CostOf(text);
        double capitals = CostOf(text.ToUpperInvariant());

        Assert.InRange(capitals, plain, plain + 0.5);
    }

    [Fact]
    public void Words_of_two_scripts_in_one_cost_more() =>
        Assert.True(CostOf("Вчера мы гуляли в парке") + 0.5 < CostOf("Вчерa мы гyляли в паpке"));

    [Fact]
    public void An_empty_text_costs_nothing()
    {
        Assert.Equal(new Plausibility(0, 0), Plausibility.Of([]));
        Assert.Equal(0, Plausibility.Of([]).NatsPerCharacter);
    }

    [Fact]
    public void Malformed_bytes_count_as_replacement_characters()
    {
        Assert.Equal(Plausibility.Of("a\uFFFDb"u8), Plausibility.Of([(byte)'a', 0xFF, (byte)'b']));
        Assert.Equal(Plausibility.Of("a\uFFFD"u8), Plausibility.Of([(byte)'a', 0xE2, 0x82]));
    }

    [Fact]
    public void Code_points_are_counted_and_their_costs_are_positive()
    {
        Plausibility measured = Plausibility.Of("né 😀"u8);

        Assert.Equal(4, measured.Characters);
        Assert.True(measured.Nats > 0);
        Assert.Equal(measured.Nats / 4, measured.NatsPerCharacter);
    }

    [Fact]
    public void A_state_carries_on_from_where_it_was()
    {
        CharacterModel model = CharacterModel.Shared;
        byte[] text = Encoding.UTF8.GetBytes("Die Möwe fliegt über den Hafen.");
        ModelState whole = model.Start;
        ModelState parts = model.Start;

        Assert.Equal(model.CostOf(text, ref whole), model.CostOf(text.AsSpan(..4), ref parts) + model.CostOf(text.AsSpan(4..), ref parts), 1e-4);
        Assert.Equal(whole, parts);
    }

    private static double CostOf(string text) => Plausibility.Of(Encoding.UTF8.GetBytes(text)).NatsPerCharacter;
}
