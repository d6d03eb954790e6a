using Sanitizer.Language.Characters;
using Sanitizer.Language.Words;
using Xunit;

namespace Sanitizer.Tests.Language.Words;

public sealed class WordPartsTests
{
    [Fact]
    public void Parts_agree_with_the_groups_of_categories()
    {
        for (int codePoint = 0; codePoint <= 0x10FFFF; codePoint++)
        {
            WordPart part = WordParts.Of(codePoint);
            Assert.Equal(Letters.IsLetter(codePoint), part is WordPart.Letter or WordPart.SpacelessLetter);
            Assert.Equal(Letters.IsDigit(codePoint), part == WordPart.Digit);
            Assert.True(!Letters.IsMark(codePoint) || part == WordPart.Mark);
        }
    }

    [Fact]
    public void Ascii_parts_are_letters_and_digits()
    {
        for (int value = 0; value < 256; value++)
        {
            Assert.Equal(value < 0x80 && char.IsAsciiLetterOrDigit((char)value), WordParts.IsAsciiPart((byte)value));
        }
    }
}
