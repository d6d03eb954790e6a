using System.Globalization;
using Sanitizer.Language.Characters;
using Xunit;

namespace Sanitizer.Tests.Language.Characters;

public sealed class ScriptTableTests
{
    [Theory]
    [InlineData('q', Script.Latin)]
    [InlineData('Z', Script.Latin)]
    [InlineData(0x00DF, Script.Latin)]
    [InlineData(0xFF21, Script.Latin)]
    [InlineData('7', Script.Common)]
    [InlineData(' ', Script.Common)]
    [InlineData(0x00D7, Script.Common)]
    [InlineData(0x0301, Script.Inherited)]
    [InlineData(0xFE0F, Script.Inherited)]
    [InlineData(0x03C9, Script.Greek)]
    [InlineData(0x0416, Script.Cyrillic)]
    [InlineData(0x0531, Script.Armenian)]
    [InlineData(0x05D0, Script.Hebrew)]
    [InlineData(0x0628, Script.Arabic)]
    [InlineData(0x0915, Script.Devanagari)]
    [InlineData(0x0E01, Script.Thai)]
    [InlineData(0x0E81, Script.Lao)]
    [InlineData(0x1000, Script.Myanmar)]
    [InlineData(0x10D0, Script.Georgian)]
    [InlineData(0x13A0, Script.Cherokee)]
    [InlineData(0x1780, Script.Khmer)]
    [InlineData(0x1820, Script.Mongolian)]
    [InlineData(0x3042, Script.Hiragana)]
    [InlineData(0x30A2, Script.Katakana)]
    [InlineData(0x30FC, Script.Common)]
    [InlineData(0x3105, Script.Bopomofo)]
    [InlineData(0x3005, Script.Han)]
    [InlineData(0x6C49, Script.Han)]
    [InlineData(0x2A6DF, Script.Han)]
    [InlineData(0x323AF, Script.Han)]
    [InlineData(0xAC00, Script.Hangul)]
    [InlineData(0x3131, Script.Hangul)]
    [InlineData(0x1E900, Script.Adlam)]
    [InlineData(0x11F04, Script.Kawi)]
    [InlineData(0x1E4D0, Script.NagMundari)]
    [InlineData(0x1F600, Script.Common)]
    [InlineData(0xE0041, Script.Common)]
    [InlineData(0x0378, Script.Unknown)]
    [InlineData(0xE000, Script.Unknown)]
    [InlineData(0xD800, Script.Unknown)]
    [InlineData(0x10FFFF, Script.Unknown)]
    [InlineData(0x110000, Script.Unknown)]
    [InlineData(-1, Script.Unknown)]
    [InlineData(int.MaxValue, Script.Unknown)]
    [InlineData(int.MinValue, Script.Unknown)]
    public void Script_of_chosen_characters(int codePoint, Script script) => Assert.Equal(script, ScriptTable.ScriptOf(codePoint));

    [Theory]
    [InlineData(0x30FC, Script.Katakana, true)]
    [InlineData(0x30FC, Script.Hiragana, true)]
    [InlineData(0x30FC, Script.Han, false)]
    [InlineData(0x3001, Script.Han, true)]
    [InlineData(0x3001, Script.Latin, false)]
    [InlineData(0x0964, Script.Bengali, true)]
    [InlineData(0x0964, Script.Latin, false)]
    [InlineData(0x060C, Script.Syriac, true)]
    [InlineData('.', Script.Latin, true)]
    [InlineData('.', Script.ZanabazarSquare, true)]
    [InlineData('a', Script.Latin, true)]
    [InlineData('a', Script.Cyrillic, false)]
    [InlineData(0x0301, Script.Vithkuqi, true)]
    [InlineData(0x0378, Script.Latin, false)]
    [InlineData(0x3001, (Script)255, false)]
    public void Extensions_are_honoured(int codePoint, Script script, bool expected) =>
        Assert.Equal(expected, ScriptTable.MayBe(codePoint, script));

    [Fact]
    public void Every_code_point_has_a_named_script_and_every_script_a_code_point()
    {
        HashSet<Script> seen = [];
        for (int codePoint = 0; codePoint <= 0x10FFFF; codePoint++)
        {
            seen.Add(ScriptTable.ScriptOf(codePoint));
        }

        Assert.Equal(Enum.GetValues<Script>().Order(), seen.Order());
    }

    [Fact]
    public void A_character_without_extensions_may_be_its_own_script()
    {
        for (int codePoint = 0; codePoint <= 0x10FFFF; codePoint++)
        {
            Assert.True(ScriptTable.HasExtensions(codePoint) || ScriptTable.MayBe(codePoint, ScriptTable.ScriptOf(codePoint)));
        }
    }

    [Fact]
    public void What_the_table_knows_the_framework_has_assigned()
    {
        for (int codePoint = 0; codePoint <= 0x10FFFF; codePoint++)
        {
            if (ScriptTable.ScriptOf(codePoint) != Script.Unknown)
            {
                Assert.NotEqual(UnicodeCategory.OtherNotAssigned, CharUnicodeInfo.GetUnicodeCategory(codePoint));
            }
        }
    }

    [Theory]
    [InlineData(Script.Unknown, 0)]
    [InlineData(Script.Latin, 3)]
    [InlineData(Script.Cyrillic, 5)]
    [InlineData(Script.Han, 18)]
    [InlineData(Script.ZanabazarSquare, 163)]
    public void Numbers_of_scripts_are_those_of_the_tables(Script script, int number) => Assert.Equal(number, (int)script);
}
