using System.Text;
using Sanitizer.Stages.Mojibake.Search;
using Xunit;

namespace Sanitizer.Tests.Stages.Mojibake.Search;

public sealed class IslandMeterTests
{
    private static readonly string[] Pieces =
    [
        "é", "Ã", "©", "ß", "Ż", "ни", "РІ", "«", "»", "’", "語", "ありが", "한국", "😀", "𝒜", "\uFFFD", "\u00A0", "س", "α", "a", "b", " ", " the ", "X", "7", "?", "\n", "\r\n", "\0",
    ];

    [Fact]
    public void It_tells_what_measuring_the_cut_island_tells()
    {
        Random random = new(5);
        IslandMeter meter = new();
        int exceeding = 0;
        int all = 0;
        for (int round = 0; round < 2000; round++)
        {
            StringBuilder text = new();
            for (int i = random.Next(1, 40); i > 0; i--)
            {
                text.Append(Pieces[random.Next(Pieces.Length)]);
            }

            byte[] bytes = Encoding.UTF8.GetBytes(text.ToString());
            int position = 0;
            while (IslandFinder.TryFind(bytes, ref position, withQuotes: true, out IslandSpan span))
            {
                double limit = random.Next(80);
                bool exceeds = IslandFinder.Cut(bytes, span).Excess > limit;
                Assert.Equal(exceeds, meter.Exceeds(bytes, span, limit));
                exceeding += exceeds ? 1 : 0;
                all++;
            }
        }

        Assert.InRange(exceeding, all / 10, all * 9 / 10);
    }
}
