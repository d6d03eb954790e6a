using Sanitizer.Text;
using Xunit;

namespace Sanitizer.Tests.Text;

public sealed class CensusTests
{
    private const int LongestLength = 70;

    [Fact]
    public void Every_byte_alone_has_its_class()
    {
        for (int value = 0; value < 256; value++)
        {
            Assert.True(ClassOf((byte)value) == Census.Of([(byte)value]), $"byte {value:X2}: {Census.Of([(byte)value])}");
        }
    }

    [Fact]
    public void Every_byte_is_seen_at_every_place_of_every_length()
    {
        byte[] one = new byte[LongestLength];
        for (int value = 0; value < 256; value++)
        {
            for (int length = 1; length <= LongestLength; length++)
            {
                int place = (value + (length * 7)) % length;
                one.AsSpan().Fill((byte)'\n');
                one[place] = (byte)value;
                Assert.True(ClassOf((byte)value) == Census.Of(one.AsSpan(0, length)), $"byte {value:X2} at {place} of {length}");
            }
        }
    }

    [Fact]
    public void No_bytes_have_no_class() => Assert.Equal(ByteClasses.None, Census.Of([]));

    [Fact]
    public void It_agrees_with_a_loop_over_the_bytes()
    {
        Random random = new(11);
        byte[] bytes = new byte[LongestLength];
        for (int round = 0; round < 5000; round++)
        {
            random.NextBytes(bytes);
            ReadOnlySpan<byte> part = bytes.AsSpan(0, random.Next(LongestLength + 1));
            ByteClasses expected = ByteClasses.None;
            foreach (byte value in part)
            {
                expected |= ClassOf(value);
            }

            Assert.Equal(expected, Census.Of(part));
        }
    }

    // As the comments of ByteClasses say, value by value. A space counts as printable.
    private static ByteClasses ClassOf(byte value) => value switch
    {
        (byte)'\t' or (byte)'\n' or (byte)'\r' => ByteClasses.None,
        < 0x20 or 0x7F => ByteClasses.Control,
        (byte)'&' => ByteClasses.Ampersand,
        < 0x7F => ByteClasses.Printable,
        0xC2 or 0xC3 => ByteClasses.Latin1,
        >= 0xC4 and <= 0xDF => ByteClasses.TwoByte,
        0xE2 => ByteClasses.GeneralPunctuation,
        0xEF => ByteClasses.Specials,
        >= 0xE0 and <= 0xEE => ByteClasses.ThreeByte,
        >= 0xF0 => ByteClasses.FourByte,
        _ => ByteClasses.None,
    };
}
