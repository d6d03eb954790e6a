using Sanitizer.DataCompiler.Corpus;
using Xunit;

namespace Sanitizer.DataCompiler.Tests.Corpus;

public sealed class MessageTextTests
{
    [Theory]
    [InlineData("_Datei", "Datei")]
    [InlineData("Schl~ießen", "Schließen")]
    [InlineData("Da&tei öffnen", "Datei öffnen")]
    [InlineData("F_ile", "File")]
    [InlineData("開く(_O)", "開く")]
    [InlineData("열기(&O)...", "열기...")]
    [InlineData("Über <b>%s</b> Dateien", "Über  Dateien")]
    [InlineData("Willkommen bei %PRODUCTNAME", "Willkommen bei ")]
    [InlineData("%1$d von %(count)s, {0} und ${name}", " von ,  und ")]
    [InlineData("5 &lt; 6 &amp; mehr", "5 < 6 & mehr")]
    public void WhatIsNotLanguageIsTakenOut(string message, string text) => Assert.Equal(text, MessageText.Clean(message));

    [Theory]
    [InlineData("Forschung & Lehre")]
    [InlineData("snake_case_name")]
    [InlineData("um 50 % mehr")]
    [InlineData("3 < 4, 5 > 2")]
    public void TextStays(string message) => Assert.Equal(message, MessageText.Clean(message));
}
