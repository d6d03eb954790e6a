using System.Numerics;
using System.Text;
using Sanitizer.Text;
using Xunit;

namespace Sanitizer.Tests.Text;

public sealed class Hash64Tests
{
    [Theory]
    [InlineData("", 0x280E6203AEA2C495UL)]
    [InlineData("water", 0x039FADFDEA46581AUL)]
    [InlineData("a line that is longer than two blocks", 0xFB7B4F4D1B1DDCC0UL)]
    public void Values_are_pinned_because_they_may_stand_in_files(string text, ulong hash) =>
        Assert.Equal(hash, Hash64.Of(Encoding.UTF8.GetBytes(text)));

    [Fact]
    public void Case_of_ascii_letters_alone_is_folded()
    {
        // Every byte at every place of a text that has a block, a half block and a tail.
        byte[] text = Encoding.ASCII.GetBytes("abcdefghijklmnopqrstuvwxyzabc");
        for (int place = 0; place < text.Length; place++)
        {
            for (int value = 0; value < 256; value++)
            {
                byte[] changed = [.. text];
                changed[place] = (byte)value;
                byte[] folded = [.. changed];
                folded[place] = value is >= 'A' and <= 'Z' ? (byte)(value + 32) : (byte)value;
                Assert.Equal(Hash64.Of(folded), Hash64.OfIgnoringAsciiCase(changed));
            }
        }
    }

    [Fact]
    public void Prefixes_zeros_and_single_bits_are_told_apart()
    {
        HashSet<ulong> seen = [];
        byte[] zeros = new byte[100];
        for (int length = 0; length <= zeros.Length; length++)
        {
            Assert.True(seen.Add(Hash64.Of(zeros.AsSpan(0, length))));
        }

        for (int bit = 0; bit < zeros.Length * 8; bit++)
        {
            zeros[bit / 8] = (byte)(1 << (bit % 8));
            Assert.True(seen.Add(Hash64.Of(zeros)));
            zeros[bit / 8] = 0;
        }
    }

    [Fact]
    public void Two_hundred_thousand_numbers_do_not_collide_and_use_all_bits()
    {
        HashSet<ulong> seen = [];
        Span<byte> text = stackalloc byte[20];
        Span<int> ones = stackalloc int[64];
        const int Count = 200_000;
        for (int i = 0; i < Count; i++)
        {
            i.TryFormat(text, out int length);
            ulong hash = Hash64.Of(text[..length]);
            Assert.True(seen.Add(hash));
            for (ulong rest = hash; rest != 0; rest &= rest - 1)
            {
                ones[BitOperations.TrailingZeroCount(rest)]++;
            }
        }

        foreach (int count in ones)
        {
            Assert.InRange(count, (int)(Count * 0.49), (int)(Count * 0.51));
        }
    }

    [Fact]
    public void Order_matters_where_hashes_are_combined()
    {
        ulong left = Hash64.Of("left"u8);
        ulong right = Hash64.Of("right"u8);

        Assert.NotEqual(Hash64.Combine(left, right), Hash64.Combine(right, left));
        Assert.NotEqual(0UL, Hash64.Combine(0, 0));
    }
}
