using System.Text;
using Sanitizer.Stages.Mojibake.Search;
using Xunit;

namespace Sanitizer.Tests.Stages.Mojibake.Search;

public sealed class Utf8BitsTests
{
    [Fact]
    public void The_shortest_form_is_that_of_the_platform()
    {
        for (int codePoint = 0; codePoint < 0x20_0000; codePoint += codePoint is > 0xD000 and < 0xE100 ? 1 : 7)
        {
            // Fewer trail bytes cannot carry the bits.
            for (int trails = codePoint < 0x800 ? 1 : codePoint < 0x10000 ? 2 : 3; trails <= 3; trails++)
            {
                bool expected = Rune.IsValid(codePoint) && new Rune(codePoint).Utf8SequenceLength == trails + 1;
                Assert.True(expected == Utf8Bits.IsShortest(codePoint, trails), $"{codePoint:X} {trails}");
            }
        }
    }

    [Fact]
    public void Known_trail_bytes_give_their_character()
    {
        Assert.Equal('é', Utf8Bits.Only(0x03, [Bit(0xA9)]));
        Assert.Equal('€', Utf8Bits.Only(0x02, [Bit(0x82), Bit(0xAC)]));
        Assert.Equal(0x1F600, Utf8Bits.Only(0x00, [Bit(0x9F), Bit(0x98), Bit(0x80)]));
    }

    [Fact]
    public void One_of_two_bytes_may_be_ruled_out()
    {
        // E0 8x is too long and ED Ax half of a pair.
        Assert.Equal('\u0900', Utf8Bits.Only(0x00, [Bit(0x84) | Bit(0xA4), Bit(0x80)]));
        Assert.Equal('\uD640', Utf8Bits.Only(0x0D, [Bit(0x99) | Bit(0xA9), Bit(0x80)]));
    }

    [Fact]
    public void Several_or_no_characters_are_told()
    {
        Assert.Equal(Utf8Bits.Several, Utf8Bits.Only(0x03, [Bit(0xA9) | Bit(0xAA)]));
        Assert.Equal(Utf8Bits.Several, Utf8Bits.Only(0x02, [Bit(0x80) | Bit(0x82), Bit(0xAC)]));
        Assert.Equal(-1, Utf8Bits.Only(0x03, [0]));
        Assert.Equal(-1, Utf8Bits.Only(0x00, [Bit(0x80), Bit(0xAC)]));
    }

    [Fact]
    public void The_only_character_is_that_of_a_look_at_all()
    {
        Random random = new(5);
        int[] answers = new int[3];
        for (int round = 0; round < 3000; round++)
        {
            int trails = random.Next(1, 4);
            int lead = random.Next(trails == 1 ? 32 : trails == 2 ? 16 : 8);
            ulong[] masks = new ulong[trails];
            for (int i = 0; i < trails; i++)
            {
                // Few values, at the ends of the ranges more often.
                for (int bits = random.Next(4); bits > 0; bits--)
                {
                    masks[i] |= 1UL << (random.Next(2) == 0 ? random.Next(64) : random.Next(0x0F, 0x21));
                }
            }

            List<int> all = [lead];
            foreach (ulong mask in masks)
            {
                all = [.. all.SelectMany(bits => Enumerable.Range(0, 64).Where(value => (mask >> value & 1) != 0).Select(value => (bits << 6) | value))];
            }

            all = [.. all.Where(codePoint => Utf8Bits.IsShortest(codePoint, trails))];
            int expected = all.Count switch { 0 => -1, 1 => all[0], _ => Utf8Bits.Several };
            Assert.Equal(expected, Utf8Bits.Only(lead, masks));
            answers[expected >= 0 ? 0 : expected == -1 ? 1 : 2]++;
        }

        Assert.All(answers, count => Assert.InRange(count, 100, 2800));
    }

    private static ulong Bit(int value) => 1UL << (value - 0x80);
}
