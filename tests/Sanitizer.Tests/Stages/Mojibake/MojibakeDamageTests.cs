using System.Text;
using Sanitizer.Stages.Mojibake;
using Sanitizer.Tests.Documents;
using Xunit;

namespace Sanitizer.Tests.Stages.Mojibake;

public sealed class MojibakeDamageTests
{
    private const string Clean = "Der Bär schläft früh, müde und zufrieden über den Hügeln.";

    [Theory]
    [InlineData("")]
    [InlineData("plain words")]
    [InlineData(Clean)]
    [InlineData("Кузнец подковал лошадь до обеда.")]
    public void Clean_text_has_none(string text)
    {
        MojibakeDamage damage = Measure(text);

        Assert.Equal(new MojibakeDamage(0, 0, Encoding.UTF8.GetByteCount(text)), damage);
        Assert.Equal(0, damage.Share);
    }

    [Fact]
    public void Damage_is_counted_in_nats_and_bytes()
    {
        MojibakeDamage damage = Measure(MisreadingMaker.Misread(Clean, "utf-8>windows-1252")!);

        // Six letters, each of which two characters of two bytes stand for.
        Assert.Equal(6 * 4, damage.DamagedBytes);
        Assert.True(damage.Nats > 20);
        Assert.Equal((double)damage.DamagedBytes / damage.Length, damage.Share);
    }

    [Fact]
    public void More_damage_costs_more()
    {
        string once = MisreadingMaker.Misread(Clean, "utf-8>windows-1252")!;
        string twice = MisreadingMaker.Misread(once, "utf-8>windows-1252")!;

        Assert.True(Measure(Clean + "\n" + once).Nats < Measure(once + "\n" + once).Nats);
        Assert.True(Measure(once).DamagedBytes < Measure(twice).DamagedBytes);
    }

    private static MojibakeDamage Measure(string text) => MojibakeDamage.Measure(Encoding.UTF8.GetBytes(text));
}
