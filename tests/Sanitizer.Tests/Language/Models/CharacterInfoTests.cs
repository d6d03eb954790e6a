using Sanitizer.Language.Models;
using Xunit;

namespace Sanitizer.Tests.Language.Models;

public sealed class CharacterInfoTests
{
    [Theory]
    [InlineData('A', 'a', 7, 0, (byte)LetterCase.Upper)]
    [InlineData('a', 'a', 255, 0, (byte)LetterCase.Lower)]
    [InlineData('9', '0', 0, 1, (byte)LetterCase.None)]
    [InlineData(0x00A0, ' ', 128, 2, (byte)LetterCase.None)]
    [InlineData(0x3000, ' ', 1, 3, (byte)LetterCase.None)]
    [InlineData(0x10A0, 0x2D00, 9, 0, (byte)LetterCase.Upper)]
    public void What_is_packed_comes_out(int codePoint, int folded, byte characterClass, int variant, byte letterCase)
    {
        CharacterInfo info = CharacterInfo.Of(codePoint, folded, characterClass, variant, (LetterCase)letterCase);

        Assert.Equal(folded, info.Fold(codePoint));
        Assert.Equal(characterClass, info.Class);
        Assert.Equal(variant, info.Variant);
        Assert.Equal((LetterCase)letterCase, info.Case);
    }

    [Theory]
    [InlineData('Q', 'q', (byte)LetterCase.Upper)]
    [InlineData('q', 'q', (byte)LetterCase.Lower)]
    [InlineData('Ж', 'ж', (byte)LetterCase.Upper)]
    [InlineData('7', '0', (byte)LetterCase.None)]
    [InlineData('\t', ' ', (byte)LetterCase.None)]
    [InlineData(',', ',', (byte)LetterCase.None)]
    [InlineData('語', '語', (byte)LetterCase.Uncased)]
    public void The_model_folds_letters_digits_and_white_space(char character, char folded, byte letterCase)
    {
        CharacterInfo info = CharacterModel.Shared.InfoOf(character);

        Assert.Equal(folded, info.Fold(character));
        Assert.Equal((LetterCase)letterCase, info.Case);
    }

    [Fact]
    public void Every_code_point_has_a_figure()
    {
        foreach (int codePoint in new[] { 0, 0xD7FF, 0xE000, 0xFFFF, 0x1F600, 0x10FFFF })
        {
            Assert.InRange(CharacterModel.Shared.SingleCostOf(codePoint), 0, 255 / CharacterModel.CostSteps);
        }
    }
}
