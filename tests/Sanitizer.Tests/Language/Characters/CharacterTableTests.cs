using System.Globalization;
using System.Text;
using Sanitizer.Language.Characters;
using Xunit;
using static Sanitizer.Language.Characters.CharacterTraits;

namespace Sanitizer.Tests.Language.Characters;

public sealed class CharacterTableTests
{
    [Theory]
    [InlineData(DefaultIgnorable, new[] { 0x00AD, 0x034F, 0x115F, 0x180E, 0x200B, 0x200D, 0x202E, 0x2060, 0x3164, 0xFE0F, 0xFEFF, 0xFFA0, 0xE0001, 0xE0100 }, new[] { 0x20, 0xA0, 0x2028, 0x3000, 0xFFFC, 'a' })]
    [InlineData(BidiControl, new[] { 0x061C, 0x200E, 0x200F, 0x202A, 0x202E, 0x2066, 0x2069 }, new[] { 0x200D, 0x2060, 0x05D0 })]
    [InlineData(JoinControl, new[] { 0x200C, 0x200D }, new[] { 0x200B, 0x200E, 0x2060 })]
    [InlineData(WhiteSpace, new[] { 0x09, 0x0A, 0x20, 0x85, 0xA0, 0x1680, 0x2003, 0x2028, 0x202F, 0x3000 }, new[] { 0x200B, 0xFEFF, 0x180E, 'x' })]
    [InlineData(VariationSelector, new[] { 0x180B, 0x180F, 0xFE00, 0xFE0F, 0xE0100, 0xE01EF }, new[] { 0x180E, 0xFE10, 0xE01F0, 0x200D })]
    [InlineData(RightToLeft, new[] { 0x05D0, 0x0627, 0x0712, 0x200F, 0xFB50, 0x10900, 0x1E900, 0x05FF }, new[] { 'a', '1', 0x0660, 0x0301, 0x4E00 })]
    [InlineData(Joining, new[] { 0x0628, 0x0627, 0x0640, 0x0712, 0x1820, 0xA840, 0x0915, 0x09CD, 0x0D15, 0x0D9A, 0x1780, 0x1000 }, new[] { 'a', 0x05D0, 0x0E01, 0x0E3A, 0x0621, 0x4E00, 0x200D, 0x0430 })]
    [InlineData(Virama, new[] { 0x094D, 0x09CD, 0x0BCD, 0x0DCA, 0x17D2, 0x1039 }, new[] { 0x0915, 0x0301, 0x093C })]
    [InlineData(Emoji, new[] { '#', '7', 0x00A9, 0x2764, 0x1F600, 0x1F3FB, 0x1F1E6 }, new[] { 'a', 0x200D, 0xFE0F, 0x2605 })]
    [InlineData(EmojiPresentation, new[] { 0x231A, 0x1F600, 0x1F3FB, 0x1F1E6 }, new[] { '#', 0x00A9, 0x2764 })]
    [InlineData(EmojiModifier, new[] { 0x1F3FB, 0x1F3FF }, new[] { 0x1F3FA, 0x1F400, 0x1F44D })]
    [InlineData(EmojiModifierBase, new[] { 0x261D, 0x1F44D, 0x1F469 }, new[] { 0x1F600, 0x1F3FB })]
    [InlineData(ExtendedPictographic, new[] { 0x00A9, 0x2605, 0x2764, 0x1F600, 0x1FAFF }, new[] { '#', 0x1F1E6, 0x1F3FB, 'a' })]
    [InlineData(RegionalIndicator, new[] { 0x1F1E6, 0x1F1FF }, new[] { 0x1F1E5, 0x1F200 })]
    [InlineData(Tag, new[] { 0xE0001, 0xE0020, 0xE0061, 0xE007F }, new[] { 0xE0002, 0xE0080, 0xE0100 })]
    [InlineData(NonCharacter, new[] { 0xFDD0, 0xFFFE, 0xFFFF, 0x1FFFE, 0x10FFFF }, new[] { 0xFFFD, 0xFDCF, 0x0378 })]
    [InlineData(PrivateUse, new[] { 0xE000, 0xF8FF, 0xF0000, 0x10FFFD }, new[] { 0xF900, 0x10FFFE })]
    [InlineData(Surrogate, new[] { 0xD800, 0xDFFF }, new[] { 0xD7FF, 0xE000 })]
    [InlineData(Unassigned, new[] { 0x0378, 0x05FF, 0xFFFF, 0x1FFFE }, new[] { 'a', 0xE000, 0xD800, 0x1F600 })]
    [InlineData(Control, new[] { 0x00, 0x0A, 0x1F, 0x7F, 0x85, 0x9F }, new[] { 0x20, 0xA0, 0xAD })]
    [InlineData(UnifiedIdeograph, new[] { 0x3400, 0x4E00, 0x9FFF, 0xFA0E, 0x20000, 0x323AF }, new[] { 0x3005, 0x3042, 0xF900, 0x2F00 })]
    [InlineData(QuotationMark, new[] { '"', '\'', 0x00AB, 0x201C, 0x201E, 0x300C, 0xFF02 }, new[] { '`', 0x02BC, 0x2032 })]
    [InlineData(Dash, new[] { '-', 0x2010, 0x2014, 0x2212, 0x301C }, new[] { '_', 0x00AD, '~' })]
    [InlineData(SentenceTerminal, new[] { '.', '!', '?', 0x0964, 0x3002, 0xFF01 }, new[] { ',', ':', 0x2026 })]
    public void Trait_of_chosen_characters(CharacterTraits trait, int[] with, int[] without)
    {
        Assert.All(with, codePoint => Assert.True(CharacterTable.HasAny(codePoint, trait), $"U+{codePoint:X4}"));
        Assert.All(without, codePoint => Assert.False(CharacterTable.HasAny(codePoint, trait), $"U+{codePoint:X4}"));
    }

    [Fact]
    public void Every_trait_is_had_by_some_code_point_and_none_beyond_the_list()
    {
        CharacterTraits seen = None;
        for (int codePoint = 0; codePoint <= 0x10FFFF; codePoint++)
        {
            seen |= CharacterTable.TraitsOf(codePoint);
        }

        Assert.Equal(Enum.GetValues<CharacterTraits>().Aggregate((all, trait) => all | trait), seen);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(0x110000)]
    [InlineData(int.MaxValue)]
    [InlineData(int.MinValue)]
    public void What_is_no_code_point_has_no_traits(int codePoint) => Assert.Equal(None, CharacterTable.TraitsOf(codePoint));

    [Fact]
    public void White_space_is_that_of_the_framework()
    {
        for (int codePoint = 0; codePoint <= 0x10FFFF; codePoint++)
        {
            bool expected = Rune.IsValid(codePoint) && Rune.IsWhiteSpace(new Rune(codePoint));
            Assert.True(expected == CharacterTable.HasAny(codePoint, WhiteSpace), $"U+{codePoint:X4}");
        }
    }

    [Fact]
    public void Surrogates_private_use_and_controls_are_those_of_the_framework()
    {
        for (int codePoint = 0; codePoint <= 0x10FFFF; codePoint++)
        {
            CharacterTraits expected = CharUnicodeInfo.GetUnicodeCategory(codePoint) switch
            {
                UnicodeCategory.Surrogate => Surrogate,
                UnicodeCategory.PrivateUse => PrivateUse,
                UnicodeCategory.Control => Control,
                _ => None,
            };
            CharacterTraits actual = CharacterTable.TraitsOf(codePoint) & (Surrogate | PrivateUse | Control);
            Assert.True(expected == actual, $"U+{codePoint:X4}");
        }
    }

    [Fact]
    public void Noncharacters_are_the_66_of_the_standard()
    {
        for (int codePoint = 0; codePoint <= 0x10FFFF; codePoint++)
        {
            bool expected = (codePoint & 0xFFFE) == 0xFFFE || codePoint is >= 0xFDD0 and <= 0xFDEF;
            Assert.True(expected == CharacterTable.HasAny(codePoint, NonCharacter), $"U+{codePoint:X4}");
        }
    }

    [Fact]
    public void What_the_framework_lacks_the_table_lacks_too()
    {
        for (int codePoint = 0; codePoint <= 0x10FFFF; codePoint++)
        {
            if (CharUnicodeInfo.GetUnicodeCategory(codePoint) == UnicodeCategory.OtherNotAssigned)
            {
                Assert.True(CharacterTable.HasAny(codePoint, Unassigned), $"U+{codePoint:X4}");
            }
        }
    }
}
