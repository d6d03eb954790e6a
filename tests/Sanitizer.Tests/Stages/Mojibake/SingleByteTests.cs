using Sanitizer.Stages.Mojibake;
using Xunit;

namespace Sanitizer.Tests.Stages.Mojibake;

public sealed class SingleByteTests
{
    [Theory]
    [InlineData(0x20AC, 0x80)]
    [InlineData(0x80, 0x80)]
    [InlineData(0x81, 0x81)]
    [InlineData(0x2122, 0x99)]
    [InlineData(0x178, 0x9F)]
    [InlineData(0xA0, 0xA0)]
    [InlineData(0xFF, 0xFF)]
    public void Characters_of_both_encodings_have_their_byte(int codePoint, byte expected) => Assert.Equal(expected, SingleByte.Of(codePoint));

    [Theory]
    [InlineData('a')]
    [InlineData(0x100)]
    [InlineData(0x2123)]
    [InlineData(0xFFFD)]
    [InlineData(0x10FFFF)]
    [InlineData(-1)]
    public void Other_characters_have_none(int codePoint) => Assert.Equal(0, SingleByte.Of(codePoint));

    [Fact]
    public void The_five_unassigned_bytes_tell_nothing_about_the_encoding()
    {
        int[] open = [.. Enumerable.Range(0x80, 0x20).Where(control => !SingleByte.IsLatinOnly(control))];
        Assert.Equal([0x81, 0x8D, 0x8F, 0x90, 0x9D], open);
    }
}
