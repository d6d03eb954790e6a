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

    private static double Gain(string text, int character, string mark)
    {
        int position = Encoding.UTF8.GetByteCount(text.AsSpan(0, character));
        return MarkFit.Gain(Encoding.UTF8.GetBytes(text), new TokenSite(position, position, 0), mark);
    }
}
