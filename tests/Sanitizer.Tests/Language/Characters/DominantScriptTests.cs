using System.Text;
using Sanitizer.Language.Characters;
using Xunit;

namespace Sanitizer.Tests.Language.Characters;

public sealed class DominantScriptTests
{
    [Theory]
    [InlineData("The kettle is on.", Script.Latin, 1.0, 13)]
    [InlineData("Чайник уже кипит, OK", Script.Cyrillic, 14.0 / 16, 16)]
    [InlineData("水开了，请关火。", Script.Han, 1.0, 6)]
    [InlineData("我最喜欢这家名叫鲜の味的小饭馆还有它的汤", Script.Han, 1.0, 20)]
    [InlineData("お湯が沸きました。", Script.Hiragana, 1.0, 8)]
    [InlineData("東京タワー", Script.Hiragana, 1.0, 4)]
    [InlineData("コーヒー", Script.Katakana, 1.0, 2)]
    [InlineData("물이 끓는다. 火", Script.Hangul, 5.0 / 6, 6)]
    [InlineData("น้ำเดือดแล้ว", Script.Thai, 1.0, 9)]
    [InlineData("12:30 — 14:00 😀", Script.Unknown, 0.0, 0)]
    [InlineData("", Script.Unknown, 0.0, 0)]
    public void Leading_script(string text, Script script, double share, int letters)
    {
        ScriptShare found = DominantScript.Of(Encoding.UTF8.GetBytes(text));

        Assert.Equal(script, found.Script);
        Assert.Equal(share, found.Share, 6);
        Assert.Equal(letters, found.Letters);
    }

    [Fact]
    public void Malformed_bytes_do_not_count() =>
        Assert.Equal(new ScriptShare(Script.Latin, 1, 2), DominantScript.Of([(byte)'a', 0xFF, 0xE3, 0x81, (byte)'b', 0xC3]));
}
