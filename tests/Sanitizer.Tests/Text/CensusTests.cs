using System.Text;
using System.Text.Unicode;
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
            Assert.True(ClassesOf([(byte)value]) == Census.Of([(byte)value]), $"byte {value:X2}: {Census.Of([(byte)value])}");
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
                Assert.True(ClassesOf([(byte)value]) == Census.Of(one.AsSpan(0, length)), $"byte {value:X2} at {place} of {length}");
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
            Assert.Equal(ClassesOf(part), Census.Of(part));
        }
    }

    [Theory]
    [InlineData("\u2013\u2014\u2018\u2019\u201C\u201D\u2026", false)]
    [InlineData("\u201CYes,\u201D she said \u2013 \u2018no\u2019\u2026", false)]
    [InlineData("\u2012", true)]
    [InlineData("\u2015", true)]
    [InlineData("\u201A", true)]
    [InlineData("\u201E", true)]
    [InlineData("\u2020", true)]
    [InlineData("\u202A", true)]
    [InlineData("\u200B", true)]
    [InlineData("\u2053", true)]
    [InlineData("\u2093", true)]
    [InlineData("\u00A6", true)]
    [InlineData("\u00E9", true)]
    [InlineData("\u3013", true)]
    [InlineData("\U00012013", true)]
    public void English_typography_is_told_from_the_rest(string marks, bool isBeyond)
    {
        for (int padding = 0; padding < LongestLength; padding++)
        {
            byte[] text = Encoding.UTF8.GetBytes(new string('x', padding) + marks + new string('y', padding % 7));
            Assert.Equal(isBeyond, (Census.Of(text) & ByteClasses.BeyondTypography) != ByteClasses.None);
        }
    }

    [Fact]
    public void Well_formed_is_what_the_framework_finds_valid()
    {
        Random random = new(12);
        byte[] bytes = new byte[200];
        for (int round = 0; round < 20000; round++)
        {
            // Characters of every length, a byte of them changed now and then, at every place of every block.
            int length = 0;
            while (length < bytes.Length - 4)
            {
                int character = random.Next(6) switch { 0 => random.Next(0x80, 0x800), 1 => random.Next(0x800, 0xD800), 2 => random.Next(0x10000, 0x110000), _ => random.Next(0x20, 0x7F) };
                length += new Rune(character).EncodeToUtf8(bytes.AsSpan(length));
            }

            for (int changes = random.Next(3); changes > 0; changes--)
            {
                bytes[random.Next(length)] = (byte)random.Next(256);
            }

            ReadOnlySpan<byte> part = bytes.AsSpan(0, random.Next(length + 1));
            Assert.Equal(Utf8.IsValid(part), Census.IsWellFormed(part, out _));
        }
    }

    [Fact]
    public void Well_formed_is_told_of_all_short_sequences()
    {
        byte[] edges = [0x00, 0x41, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xC1, 0xC2, 0xDF, 0xE0, 0xE1, 0xEC, 0xED, 0xEE, 0xEF, 0xF0, 0xF1, 0xF3, 0xF4, 0xF5, 0xFF];
        byte[] text = new byte[70];
        foreach (int place in (int[])[0, 13, 62, 66])
        {
            for (int i = 0; i < edges.Length * edges.Length * edges.Length * edges.Length; i++)
            {
                text.AsSpan().Fill((byte)'x');
                for (int at = 0, rest = i; at < 4; at++, rest /= edges.Length)
                {
                    text[place + at] = edges[rest % edges.Length];
                }

                if (Utf8.IsValid(text) != Census.IsWellFormed(text, out _))
                {
                    Assert.Fail($"{Convert.ToHexString(text, place, 4)} at {place}");
                }
            }
        }
    }

    // Class by class; then what is no part of a dash, a curly quote or an ellipsis. A sequence that is cut is none of another kind.
    private static ByteClasses ClassesOf(ReadOnlySpan<byte> bytes)
    {
        ByteClasses classes = ByteClasses.None;
        for (int i = 0; i < bytes.Length; i++)
        {
            byte own = bytes[i];
            byte before = i > 0 ? bytes[i - 1] : (byte)0;
            byte secondBefore = i > 1 ? bytes[i - 2] : (byte)0;
            bool isUsual = own < 0x80 || own == 0xE2 || (before == 0xE2 && own == 0x80)
                || (secondBefore == 0xE2 && before == 0x80 && own is 0x93 or 0x94 or 0x98 or 0x99 or 0x9C or 0x9D or 0xA6);
            classes |= ClassOf(own) | (isUsual ? ByteClasses.None : ByteClasses.BeyondTypography);
        }

        return classes;
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
