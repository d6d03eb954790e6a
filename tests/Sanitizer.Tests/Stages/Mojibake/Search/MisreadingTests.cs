using Sanitizer.Stages.Mojibake.Search;
using Xunit;

namespace Sanitizer.Tests.Stages.Mojibake.Search;

public sealed class MisreadingTests
{
    [Theory]
    [InlineData("windows-1251", (byte)Loss.None, "UTF-8 read as windows-1251")]
    [InlineData("windows-1252", (byte)Loss.Straightened, "UTF-8 read as windows-1252, quotes straightened")]
    [InlineData("latin-1", (byte)Loss.Stripped, "UTF-8 read as latin-1, controls dropped")]
    public void A_misreading_says_what_happened(string read, byte loss, string expected) =>
        Assert.Equal(expected, Islands.Misreading(read, (Loss)loss).ToString());

    [Fact]
    public void A_pair_of_old_encodings_names_both()
    {
        Misreading misreading = Misreadings.OfLegacy.Single(pair => pair.Written!.Name == "koi8-r" && pair.Read.Name == "windows-1251");

        Assert.Equal("koi8-r read as windows-1251", misreading.ToString());
        Assert.False(misreading.IsOfUtf8);
    }

    [Fact]
    public void A_mask_has_a_bit_for_every_misreading_of_utf8()
    {
        Assert.InRange(Misreadings.OfUtf8.Count, 40, 64);
        Assert.All(Misreadings.OfUtf8, misreading => Assert.True(misreading.IsOfUtf8));
        Assert.Equal("UTF-8 read as windows-1252", Misreadings.OfUtf8[0].ToString());
    }

    [Fact]
    public void No_encoding_is_read_as_itself()
    {
        Assert.DoesNotContain(Misreadings.OfLegacy, misreading => misreading.Written!.Name == misreading.Read.Name);
        Assert.Equal(Misreadings.OfLegacy.Count, Misreadings.OfLegacy.Select(misreading => misreading.ToString()).Distinct(StringComparer.Ordinal).Count());
    }
}
