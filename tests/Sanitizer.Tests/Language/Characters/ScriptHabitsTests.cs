using Sanitizer.Language.Characters;
using Xunit;

namespace Sanitizer.Tests.Language.Characters;

public sealed class ScriptHabitsTests
{
    [Theory]
    [InlineData(0x6F22, true)]
    [InlineData(0x3042, true)]
    [InlineData(0x30FC, true)]
    [InlineData(0x0E01, true)]
    [InlineData(0x0E81, true)]
    [InlineData(0x1780, true)]
    [InlineData(0x1000, true)]
    [InlineData(0x3006, true)]
    [InlineData(0xAC00, false)]
    [InlineData('a', false)]
    [InlineData(0x0915, false)]
    [InlineData(0x1D41A, false)]
    public void Spaceless_letters(int codePoint, bool expected) => Assert.Equal(expected, ScriptHabits.IsSpacelessLetter(codePoint));

    [Fact]
    public void The_short_cut_below_Thai_hides_no_spaceless_letter()
    {
        for (int codePoint = 0; codePoint < 0x0E00; codePoint++)
        {
            Assert.False(Letters.IsLetter(codePoint) && ScriptHabits.IsSpaceless(ScriptTable.ScriptOf(codePoint)), $"U+{codePoint:X4}");
        }
    }
}
