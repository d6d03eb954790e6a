using System.Text;
using Sanitizer.Stages.Mojibake.Search;
using Sanitizer.Tests.Documents;
using Xunit;

namespace Sanitizer.Tests.Stages.Mojibake.Search;

public sealed class EverydayCharactersTests
{
    [Theory]
    [InlineData("老磨坊旁边的小河今天很安静，孩子们在桥上数鱼。")]
    [InlineData("古い水車小屋のそばで、先生は手紙を三通書きました。")]
    [InlineData("오래된 방앗간 옆에서 아이들이 물고기를 세었습니다.")]
    [InlineData("古老的磨坊旁邊，學生們寫了三封信。")]
    public void Clean_text_is_written_with_them(string text) =>
        Assert.All(text.EnumerateRunes(), rune => Assert.True(EverydayCharacters.Has(rune.Value), rune.ToString()));

    [Theory]
    [InlineData("老磨坊旁边的小河今天很安静", "gb18030")]
    [InlineData("старая мельница у реки", "gb18030")]
    [InlineData("古い水車小屋のそばで", "shift_jis")]
    [InlineData("старая мельница у реки", "euc-kr")]
    [InlineData("오래된 방앗간 옆에서", "big5")]
    [InlineData("τα φώτα της γέφυρας", "big5")]
    public void Misread_text_is_full_of_others(string text, string read)
    {
        List<Rune> foreign = [.. MisreadingMaker.Read(Encoding.UTF8.GetBytes(text), read).EnumerateRunes().Where(rune => rune.Value >= IslandMeasure.FirstEastAsian && rune.Value != 0xFFFD)];

        Assert.InRange(foreign.Count(rune => !EverydayCharacters.Has(rune.Value)), foreign.Count / 4, foreign.Count);
    }

    [Theory]
    [InlineData('a')]
    [InlineData('Z')]
    [InlineData('é')]
    [InlineData('ж')]
    [InlineData('ﾃ')]
    [InlineData('\uFFFD')]
    [InlineData(0x20000)]
    public void Letters_of_others_are_none(int character) => Assert.False(EverydayCharacters.Has(character));
}
