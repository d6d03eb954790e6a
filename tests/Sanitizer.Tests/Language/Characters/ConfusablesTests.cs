using Sanitizer.Language.Characters;
using Xunit;

namespace Sanitizer.Tests.Language.Characters;

public sealed class ConfusablesTests
{
    [Theory]
    [InlineData(0x0430, 'a')]
    [InlineData(0x0435, 'e')]
    [InlineData(0x043E, 'o')]
    [InlineData(0x0440, 'p')]
    [InlineData(0x0441, 'c')]
    [InlineData(0x0405, 'S')]
    [InlineData(0x0391, 'A')]
    [InlineData(0x03BF, 'o')]
    [InlineData(0x0555, 'O')]
    [InlineData(0x13DF, 'C')]
    [InlineData(0x0406, 'l')]
    public void Prototype_of_letters_of_another_script(int codePoint, int expected)
    {
        Assert.True(Confusables.TryGetPrototype(codePoint, out int prototype));
        Assert.Equal(expected, prototype);
    }

    [Theory]
    [InlineData('a')]
    [InlineData('I')]
    [InlineData('0')]
    [InlineData('|')]
    [InlineData(0x0436)]
    [InlineData(0xFF41)]
    [InlineData(0x1D41A)]
    [InlineData(0xAC00)]
    [InlineData(-1)]
    [InlineData(0x110000)]
    public void No_prototype(int codePoint)
    {
        Assert.False(Confusables.TryGetPrototype(codePoint, out int prototype));
        Assert.Equal(0, prototype);
    }

    [Theory]
    [InlineData(0x0406, Script.Latin, 'I')]
    [InlineData(0x0399, Script.Latin, 'I')]
    [InlineData(0x0430, Script.Latin, 'a')]
    [InlineData('a', Script.Cyrillic, 0x0430)]
    [InlineData('o', Script.Cyrillic, 0x043E)]
    [InlineData('o', Script.Greek, 0x03BF)]
    [InlineData('A', Script.Greek, 0x0391)]
    [InlineData('A', Script.Cyrillic, 0x0410)]
    [InlineData('I', Script.Cyrillic, 0x0406)]
    [InlineData('I', Script.Greek, 0x0399)]
    [InlineData(0x0410, Script.Greek, 0x0391)]
    public void Lookalike_keeps_the_case(int codePoint, Script script, int expected)
    {
        Assert.True(Confusables.TryGetLookalike(codePoint, script, out int lookalike));
        Assert.Equal(expected, lookalike);
    }

    [Theory]
    [InlineData('a', Script.Latin)]
    [InlineData('a', Script.Han)]
    [InlineData(0x0436, Script.Latin)]
    [InlineData('0', Script.Cyrillic)]
    public void No_lookalike(int codePoint, Script script)
    {
        Assert.False(Confusables.TryGetLookalike(codePoint, script, out int lookalike));
        Assert.Equal(0, lookalike);
    }

    [Fact]
    public void Every_prototype_is_a_letter_of_another_script_and_its_own_end()
    {
        int found = 0;
        for (int codePoint = 0; codePoint <= 0x10FFFF; codePoint++)
        {
            if (!Confusables.TryGetPrototype(codePoint, out int prototype))
            {
                continue;
            }

            found++;
            Assert.True(Letters.IsLetter(codePoint) && Letters.IsLetter(prototype));
            Assert.NotEqual(ScriptTable.ScriptOf(codePoint), ScriptTable.ScriptOf(prototype));
            Assert.False(Confusables.TryGetPrototype(prototype, out _));
            Assert.True(ScriptTable.ScriptOf(codePoint) > Script.Inherited && ScriptTable.ScriptOf(prototype) > Script.Inherited);
        }

        Assert.InRange(found, 300, 2000);
    }

    [Fact]
    public void A_lookalike_is_of_the_script_asked_for_and_keeps_case_and_skeleton()
    {
        Script[] scripts = [Script.Latin, Script.Cyrillic, Script.Greek, Script.Armenian, Script.Cherokee];
        int found = 0;
        for (int codePoint = 0; codePoint <= 0x10FFFF; codePoint++)
        {
            foreach (Script script in scripts)
            {
                if (!Confusables.TryGetLookalike(codePoint, script, out int lookalike))
                {
                    continue;
                }

                found++;
                Assert.Equal(script, ScriptTable.ScriptOf(lookalike));
                Assert.True(!Letters.IsUpperCase(codePoint) || Letters.IsUpperCase(lookalike));
                Assert.True(!Letters.IsLowerCase(codePoint) || Letters.IsLowerCase(lookalike));
                Assert.Equal(Confusables.SkeletonOf(codePoint), Confusables.SkeletonOf(lookalike));
            }
        }

        Assert.InRange(found, 500, 3000);
    }

    [Theory]
    [InlineData(0x0430, 'a')]
    [InlineData('a', 'a')]
    [InlineData('I', 'l')]
    [InlineData(0x0406, 'l')]
    [InlineData('0', '0')]
    [InlineData(0x0436, 0x0436)]
    [InlineData(-1, -1)]
    public void Skeleton(int codePoint, int skeleton) => Assert.Equal(skeleton, Confusables.SkeletonOf(codePoint));
}
