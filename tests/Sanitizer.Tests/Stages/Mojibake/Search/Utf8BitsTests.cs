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
    public void The_answer_is_that_of_trying_all()
    {
        Random random = new(11);
        int several = 0;
        int single = 0;
        for (int round = 0; round < 30_000; round++)
        {
            int count = random.Next(1, 4);
            int bits = count switch { 1 => random.Next(0x20), 2 => random.Next(0x10), _ => random.Next(5) };
            ulong[] trails = [.. Enumerable.Range(0, count).Select(_ => Some(random))];
            int[] all = [.. All(bits, trails).Where(character => Utf8Bits.IsShortest(character, count))];
            int expected = all.Length switch { 0 => -1, 1 => all[0], _ => Utf8Bits.Several };
            Assert.Equal(expected, Utf8Bits.Only(bits, trails));
            several += all.Length > 1 ? 1 : 0;
            single += all.Length == 1 ? 1 : 0;
        }

        Assert.InRange(several, 1000, 29_000);
        Assert.InRange(single, 1000, 29_000);
    }

    private static ulong Some(Random random) =>
        random.Next(8) == 0 ? 0 : Enumerable.Range(0, random.Next(1, 4)).Aggregate(0UL, (bits, _) => bits | (1UL << random.Next(64)));

    private static IEnumerable<int> All(int bits, ReadOnlyMemory<ulong> trails) =>
        trails.IsEmpty ? [bits] : Enumerable.Range(0, 64).Where(bit => (trails.Span[0] & (1UL << bit)) != 0).SelectMany(bit => All((bits << 6) | bit, trails[1..]));

    private static ulong Bit(int value) => 1UL << (value - 0x80);
}
