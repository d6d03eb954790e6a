using System.Text;
using Sanitizer.Text;
using Xunit;

namespace Sanitizer.Tests.Text;

public sealed class RuneReaderTests
{
    [Fact]
    public void Reads_characters_of_every_length()
    {
        RuneReader reader = new("aж水😀"u8);
        (int Value, int End)[] expected = [('a', 1), (0x0436, 3), (0x6C34, 6), (0x1F600, 10)];
        foreach ((int value, int end) in expected)
        {
            Assert.False(reader.AtEnd);
            Assert.True(reader.TryRead(out Rune rune));
            Assert.Equal(value, rune.Value);
            Assert.Equal(end, reader.Position);
        }

        Assert.True(reader.AtEnd);
        Assert.False(reader.TryRead(out _));
    }

    [Fact]
    public void Starts_where_it_is_told()
    {
        RuneReader reader = new("aж水"u8, 3);

        Assert.True(reader.TryRead(out Rune rune));
        Assert.Equal(0x6C34, rune.Value);
        Assert.Throws<ArgumentOutOfRangeException>(static () => new RuneReader("ab"u8, 3).Position);
        Assert.Throws<ArgumentOutOfRangeException>(static () => new RuneReader("ab"u8, -1).Position);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(3)]
    [InlineData(int.MaxValue)]
    [InlineData(int.MinValue)]
    public void Nothing_outside_the_text(int index)
    {
        Assert.False(RuneReader.RuneAt("abc"u8, index, out _, out int length));
        Assert.Equal(0, length);
        Assert.False(RuneReader.RuneBefore("abc"u8, index == 3 ? 4 : index, out _, out length));
        Assert.Equal(0, length);
    }

    [Fact]
    public void Nothing_stands_before_the_start() => Assert.False(RuneReader.RuneBefore("abc"u8, 0, out _, out _));

    [Fact]
    public void Backward_is_forward_reversed()
    {
        Random random = new(7);
        for (int round = 0; round < 3000; round++)
        {
            byte[] text = RandomText(random, out List<int> values);
            List<int> forward = [];
            RuneReader reader = new(text);
            while (reader.TryRead(out Rune rune))
            {
                forward.Add(rune.Value);
            }

            List<int> backward = [];
            for (int index = text.Length; RuneReader.RuneBefore(text, index, out Rune rune, out int length); index -= length)
            {
                backward.Insert(0, rune.Value);
            }

            Assert.Equal(values, forward);
            Assert.Equal(values, backward);
        }
    }

    [Fact]
    public void Malformed_bytes_become_replacement_characters_and_are_passed()
    {
        byte[] text = [0x61, 0xFF, 0xE3, 0x81, 0x62, 0x80];
        List<int> values = [];
        RuneReader reader = new(text);
        while (reader.TryRead(out Rune rune))
        {
            values.Add(rune.Value);
        }

        Assert.Equal(['a', 0xFFFD, 0xFFFD, 'b', 0xFFFD], values);
        Assert.True(RuneReader.RuneBefore(text, 6, out Rune last, out int length));
        Assert.Equal(Rune.ReplacementChar, last);
        Assert.Equal(1, length);
    }

    private static byte[] RandomText(Random random, out List<int> values)
    {
        int[] limits = [0x80, 0x800, 0x10000, 0x110000];
        values = [];
        StringBuilder text = new();
        for (int i = random.Next(40); i > 0; i--)
        {
            int value = random.Next(limits[random.Next(limits.Length)]);
            if (Rune.IsValid(value))
            {
                values.Add(value);
                text.Append(new Rune(value));
            }
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }
}
