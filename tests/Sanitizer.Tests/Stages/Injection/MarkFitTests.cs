using System.Text;
using Sanitizer.Stages.Injection;
using Xunit;

namespace Sanitizer.Tests.Stages.Injection;

public sealed class MarkFitTests
{
    [Theory]
    [InlineData("灯台の老人は「霧はまだ晴れない」と言い、静かに戸を閉めて部屋へ戻った。", "「", "、静かに")]
    [InlineData("守塔的老人说“雾还没有散”，然后关上门回到自己的房间里去了。", "“", "的房间")]
    public void Mark_fits_better_where_it_stood_than_inside_a_phrase(string clean, string mark, string phrase)
    {
        int at = clean.IndexOf(mark, StringComparison.Ordinal);
        string text = clean.Remove(at, mark.Length);
        Assert.True(Gain(text, at, mark) > Gain(text, text.IndexOf(phrase, StringComparison.Ordinal) + phrase.Length - 1, mark));
    }

    [Theory]
    [InlineData("守塔的老人每天清晨五点就开始打扫台阶。", "开始", "就开")]
    [InlineData("灯台の老人は若いころ船に乗っていた。", "ころ", "人は")]
    public void Letters_of_a_word_stick_together_more_than_words_do(string text, string word, string words) =>
        Assert.True(Junction(text, word) > Junction(text, words));

    // Between the two letters.
    private static double Junction(string text, string pair)
    {
        int position = Encoding.UTF8.GetByteCount(text.AsSpan(0, text.IndexOf(pair, StringComparison.Ordinal) + 1));
        return MarkFit.Junction(Encoding.UTF8.GetBytes(text), new TokenSite(position, position, 0));
    }

    private static double Gain(string text, int character, string mark)
    {
        int position = Encoding.UTF8.GetByteCount(text.AsSpan(0, character));
        return MarkFit.Gain(Encoding.UTF8.GetBytes(text), new TokenSite(position, position, 0), mark);
    }
}
