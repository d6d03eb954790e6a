using Sanitizer.Text;
using Xunit;

namespace Sanitizer.Tests.Text;

public sealed class SpanTests
{
    [Fact]
    public void A_span_ends_behind_its_last_byte()
    {
        Assert.Equal(7, new TextSpan(3, 4).End);
        Assert.Equal((3L << 40) + 4, new SourceSpan(3L << 40, 4).End);
        Assert.Equal((3L << 40) + 4, new OutputSpan(3L << 40, 4).End);
    }

    [Fact]
    public void Bounds_give_the_length()
    {
        Assert.Equal(new TextSpan(3, 4), TextSpan.FromBounds(3, 7));
        Assert.Equal(new SourceSpan(1L << 40, 6), SourceSpan.FromBounds(1L << 40, (1L << 40) + 6));
        Assert.Equal(new OutputSpan(1L << 40, 0), OutputSpan.FromBounds(1L << 40, 1L << 40));
    }
}
