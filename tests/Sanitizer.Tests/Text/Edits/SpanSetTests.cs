using Sanitizer.Text;
using Sanitizer.Text.Edits;
using Xunit;

namespace Sanitizer.Tests.Text.Edits;

public sealed class SpanSetTests
{
    [Theory]
    [InlineData(64, 0, 64)]
    [InlineData(64, 63, 1)]
    [InlineData(65, 64, 1)]
    [InlineData(200, 0, 200)]
    public void Spans_up_to_the_end_fit(int length, int start, int count)
    {
        SpanSet set = new(length);
        TextSpan span = new(start, count);
        Assert.False(set.Overlaps(span));
        set.Add(span);
        Assert.True(set.Overlaps(span));
    }

    [Fact]
    public void An_insertion_at_the_very_end_fits()
    {
        SpanSet set = new(64);
        set.Add(new TextSpan(64, 0));
        Assert.True(set.Overlaps(new TextSpan(64, 0)));
        Assert.False(set.Overlaps(new TextSpan(63, 1)));
    }

    [Fact]
    public void It_agrees_with_comparing_all_pairs()
    {
        Random random = new(5);
        for (int round = 0; round < 2000; round++)
        {
            int length = 1 + random.Next(150);
            SpanSet set = new(length);
            List<TextSpan> added = [];
            for (int i = 0; i < 40; i++)
            {
                int start = random.Next(length + 1);
                TextSpan span = new(start, Math.Min(length - start, random.Next(3) == 0 ? 0 : random.Next(1 + random.Next(90))));
                bool expected = added.Exists(other => EditModel.Clash(other, span));
                Assert.True(expected == set.Overlaps(span), $"{span} among {string.Join(' ', added)}");
                if (!expected)
                {
                    set.Add(span);
                    added.Add(span);
                }
            }
        }
    }
}
