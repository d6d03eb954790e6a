using System.Globalization;
using Sanitizer.Language.Characters;
using Xunit;

namespace Sanitizer.Tests.Language.Characters;

public sealed class LettersTests
{
    [Theory]
    [InlineData('a', true)]
    [InlineData('Z', true)]
    [InlineData('@', false)]
    [InlineData('[', false)]
    [InlineData('`', false)]
    [InlineData('{', false)]
    [InlineData('5', false)]
    [InlineData(0x00AA, true)]
    [InlineData(0x0E01, true)]
    [InlineData(0x4E00, true)]
    [InlineData(0x3164, false)]
    [InlineData(0x115F, false)]
    [InlineData(0x0301, false)]
    [InlineData(-1, false)]
    [InlineData(0x110000, false)]
    public void Letters_are_what_shows_as_letters(int codePoint, bool expected) => Assert.Equal(expected, Letters.IsLetter(codePoint));

    [Theory]
    [InlineData(0x0301, true)]
    [InlineData(0x093E, true)]
    [InlineData(0x20E3, true)]
    [InlineData(0xFE0F, false)]
    [InlineData(0x034F, false)]
    [InlineData('a', false)]
    public void Marks_are_what_shows_as_marks(int codePoint, bool expected) => Assert.Equal(expected, Letters.IsMark(codePoint));

    [Fact]
    public void Ascii_agrees_with_the_framework()
    {
        for (int codePoint = 0; codePoint < 0x80; codePoint++)
        {
            char character = (char)codePoint;
            Assert.Equal(char.IsLetter(character), Letters.IsLetter(codePoint));
            Assert.Equal(char.IsDigit(character), Letters.IsDigit(codePoint));
            Assert.Equal(char.IsNumber(character), Letters.IsNumber(codePoint));
            Assert.Equal(char.IsPunctuation(character), Letters.IsPunctuation(codePoint));
            Assert.Equal(char.IsSymbol(character), Letters.IsSymbol(codePoint));
            Assert.Equal(char.IsUpper(character), Letters.IsUpperCase(codePoint));
            Assert.Equal(char.IsLower(character), Letters.IsLowerCase(codePoint));
        }
    }

    [Fact]
    public void No_character_is_of_two_groups()
    {
        for (int codePoint = 0; codePoint <= 0x10FFFF; codePoint++)
        {
            int groups = (Letters.IsLetter(codePoint) ? 1 : 0) + (Letters.IsMark(codePoint) ? 1 : 0) + (Letters.IsNumber(codePoint) ? 1 : 0)
                + (Letters.IsPunctuation(codePoint) ? 1 : 0) + (Letters.IsSymbol(codePoint) ? 1 : 0);
            Assert.InRange(groups, 0, 1);
        }
    }

    [Theory]
    [InlineData(0x0669, true, true)]
    [InlineData(0x2167, false, true)]
    [InlineData(0x00BD, false, true)]
    [InlineData('x', false, false)]
    public void Digits_are_fewer_than_numbers(int codePoint, bool digit, bool number)
    {
        Assert.Equal(digit, Letters.IsDigit(codePoint));
        Assert.Equal(number, Letters.IsNumber(codePoint));
    }

    [Fact]
    public void What_is_no_code_point_is_unassigned()
    {
        Assert.Equal(UnicodeCategory.OtherNotAssigned, Letters.CategoryOf(-1));
        Assert.Equal(UnicodeCategory.OtherNotAssigned, Letters.CategoryOf(0x110000));
        Assert.Equal(UnicodeCategory.PrivateUse, Letters.CategoryOf(0x10FFFD));
    }
}
