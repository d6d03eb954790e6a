using Sanitizer.Stages.Mojibake;
using Xunit;

namespace Sanitizer.Tests.Stages.Mojibake;

public sealed class Utf8SequenceTests
{
    [Theory]
    [InlineData(new[] { 0xC3, 0xA9 }, 0xE9)]
    [InlineData(new[] { 0xE2, 0x20AC, 0x201C }, 0x2013)]
    [InlineData(new[] { 0xE2, 0x80, 0x94 }, 0x2014)]
    [InlineData(new[] { 0xF0, 0x178, 0x17D, 0x2030 }, 0x1F389)]
    public void Misread_bytes_give_their_character(int[] text, int expected)
    {
        Assert.True(Utf8Sequence.TryRead(text, 0, false, out Utf8Sequence sequence));
        Assert.Equal(new Utf8Sequence(expected, text.Length, false), sequence);
    }

    [Theory]
    [InlineData(new[] { 0xC1, 0xA9 })]
    [InlineData(new[] { 0xE0, 0x9F, 0xBF })]
    [InlineData(new[] { 0xED, 0xA0, 0x80 })]
    [InlineData(new[] { 0xF4, 0x90, 0x80, 0x80 })]
    [InlineData(new[] { 0xC3 })]
    [InlineData(new[] { 0xC3, 'a' })]
    [InlineData(new[] { 0xE2, 0x20AC })]
    [InlineData(new[] { 0xC3, 0xE9 })]
    [InlineData(new[] { 0xEE, 0x80, 0x80 })]
    [InlineData(new[] { 0xCD, 0xB8 })]
    [InlineData(new[] { 0xEF, 0xBF, 0xBE })]
    public void Malformed_and_unassigned_sequences_are_none(int[] text) => Assert.False(Utf8Sequence.TryRead(text, 0, true, out _));

    [Fact]
    public void A_space_stands_for_the_no_break_space_where_loss_is_allowed()
    {
        int[] text = [0xC3, ' '];
        Assert.False(Utf8Sequence.TryRead(text, 0, false, out _));
        Assert.True(Utf8Sequence.TryRead(text, 0, true, out Utf8Sequence sequence));
        Assert.Equal(new Utf8Sequence(0xE0, 2, true), sequence);
    }

    [Theory]
    [InlineData('?')]
    [InlineData(0xFFFD)]
    public void A_byte_that_could_be_any_of_five_leaves_the_character_open(int lost)
    {
        Assert.True(Utf8Sequence.TryRead([0xD1, lost], 0, true, out Utf8Sequence sequence));
        Assert.Equal(new Utf8Sequence(0xFFFD, 2, true), sequence);
    }
}
