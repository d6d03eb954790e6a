using System.Text;
using Sanitizer.Stages.Mojibake.Search;
using Xunit;

namespace Sanitizer.Tests.Stages.Mojibake.Search;

public sealed class EastAsianTextTests
{
    [Fact]
    public void Characters_are_counted_wherever_they_stand()
    {
        Random random = new(19);
        string[] pieces = ["a", "é", "ж", "’", "。", "の", "語", "한", "😀", "ﾃ", " and more of it, "];
        for (int round = 0; round < 500; round++)
        {
            string text = string.Concat(Enumerable.Range(0, random.Next(60)).Select(_ => pieces[random.Next(pieces.Length)]));

            Assert.Equal(text.Count(character => character is >= '\u3000' and < '\uD800'), EastAsianText.CountIn(Encoding.UTF8.GetBytes(text)));
        }
    }
}
