using Sanitizer.DataCompiler.Corpus;
using Xunit;

namespace Sanitizer.DataCompiler.Tests.Corpus;

public sealed class LanguageTagTests
{
    [Theory]
    [InlineData("de", "de")]
    [InlineData("de_AT", "de")]
    [InlineData("pt_BR", "pt-BR")]
    [InlineData("pt-br", "pt-BR")]
    [InlineData("pt_PT", "pt")]
    [InlineData("zh_CN", "zh-Hans")]
    [InlineData("zh-tw", "zh-Hant")]
    [InlineData("zh_HK", "zh-Hant")]
    [InlineData("zh-Hant-HK", "zh-Hant")]
    [InlineData("zh", "zh-Hans")]
    [InlineData("sr@latin", "sr-Latn")]
    [InlineData("sr_RS@latin", "sr-Latn")]
    [InlineData("uz@cyrillic", "uz-Cyrl")]
    [InlineData("sr-Latn", "sr-Latn")]
    [InlineData("ca@valencia", "ca-valencia")]
    [InlineData("ca-valencia", "ca-valencia")]
    [InlineData("ru.KOI8-R", "ru")]
    [InlineData("de-1996", "de-1996")]
    [InlineData("C", "en")]
    [InlineData("en@quot", "en")]
    [InlineData("fil", "fil")]
    public void LocaleNames(string name, string tag) => Assert.Equal(tag, LanguageTag.FromLocale(name));

    [Theory]
    [InlineData("man1")]
    [InlineData("share")]
    [InlineData("DE")]
    [InlineData("")]
    [InlineData("en@greek")]
    public void OtherNames(string name) => Assert.Null(LanguageTag.FromLocale(name));

    [Theory]
    [InlineData("guide-pt-br", "pt-BR")]
    [InlineData("guide-zh-cn", "zh-Hans")]
    [InlineData("guide-ja", "ja")]
    [InlineData("perl-doc", null)]
    [InlineData("guide", null)]
    public void PackageNames(string name, string? tag) => Assert.Equal(tag, LanguageTag.FromPackage(name));
}
