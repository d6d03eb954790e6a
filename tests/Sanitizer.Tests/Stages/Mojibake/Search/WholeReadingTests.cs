using System.Text;
using Sanitizer.Stages.Mojibake.Search;
using Sanitizer.Tests.Documents;
using Xunit;

namespace Sanitizer.Tests.Stages.Mojibake.Search;

public sealed class WholeReadingTests
{
    [Theory]
    [InlineData("Größe müde früh", "windows-1252", "windows-1252")]
    [InlineData("вечерний чай", "windows-1252", "windows-1252")]
    [InlineData("日本語の本 図書館", "latin-1", "latin-1")]
    [InlineData("déjà l’été", "latin-1", "latin-1")]
    public void What_one_encoding_alone_explains_is_told(string text, string read, string expected) =>
        Assert.Equal(expected, WholeReading.Of(Misread(text, read))?.Read.Name);

    [Theory]
    [InlineData("wählen, drücken", "iso-8859-15")] // as windows-1252 other letters
    [InlineData("вечерний чай", "windows-1251")]
    [InlineData("łąka", "cp850")]
    public void What_another_explains_is_not(string text, string read) => Assert.Null(WholeReading.Of(Misread(text, read)));

    [Fact]
    public void What_is_not_all_damaged_is_not()
    {
        Assert.Null(WholeReading.Of([.. Misread("Größe müde", "windows-1252"), .. Islands.In("früh"u8)]));
        Assert.Null(WholeReading.Of(Islands.In("Ã la carte"u8)));
    }

    private static List<Island> Misread(string text, string read) => Islands.In(Encoding.UTF8.GetBytes(MisreadingMaker.Read(Encoding.UTF8.GetBytes(text), read)));
}
