using System.Text;
using Sanitizer.Stages.Mojibake.Search;
using Xunit;

namespace Sanitizer.Tests.Stages.Mojibake.Search;

public sealed class KnownStretchesTests
{
    [Fact]
    public void The_key_is_that_of_the_bytes_wherever_they_stand()
    {
        byte[] text = Encoding.UTF8.GetBytes("мир, мир, старая мельница у реки; старая мельница у реки и ещё одна");
        int first = Encoding.UTF8.GetByteCount("мир, ");

        Assert.Equal(KnownStretches.KeyOf(text, 0, 6), KnownStretches.KeyOf(text, first, first + 6));
        int second = first * 2;
        int third = second + Encoding.UTF8.GetByteCount("старая мельница у реки; ");
        for (int length = 1; length <= KnownStretches.Longest; length++)
        {
            Assert.Equal(KnownStretches.KeyOf(text, second, second + length), KnownStretches.KeyOf(text, third, third + length));
        }
    }

    [Fact]
    public void Different_bytes_have_different_keys()
    {
        Random random = new(3);
        HashSet<ulong> keys = [];
        HashSet<string> stretches = [];
        byte[] text = new byte[64];
        for (int round = 0; round < 20_000; round++)
        {
            // Few values, so that stretches are alike but for a byte or their length.
            int length = random.Next(1, KnownStretches.Longest + 1);
            for (int i = 0; i < text.Length; i++)
            {
                text[i] = (byte)(random.Next(12) == 0 ? 1 : 0);
            }

            _ = stretches.Add(Convert.ToHexString(text.AsSpan(0, length)));
            _ = keys.Add(KnownStretches.KeyOf(text, 0, length));
        }

        Assert.Equal(stretches.Count, keys.Count);
        Assert.DoesNotContain(0ul, keys);
    }

    [Fact]
    public void What_is_too_long_or_too_near_to_the_end_has_no_key()
    {
        byte[] text = new byte[64];

        Assert.Equal(0ul, KnownStretches.KeyOf(text, 0, KnownStretches.Longest + 1));
        Assert.Equal(0ul, KnownStretches.KeyOf(text, 60, 64));
        Assert.NotEqual(0ul, KnownStretches.KeyOf(text, 32, 64));
    }

    [Fact]
    public void What_was_kept_is_known_until_newer_ones_take_its_place()
    {
        KnownStretches known = new();
        ulong key = KnownStretches.KeyOf("старая мельница"u8, 0, 12);
        Assert.False(known.Contains(key));

        known.Keep(key);
        Assert.True(known.Contains(key));
        known.Keep(key ^ 2);
        Assert.True(known.Contains(key));
        known.Keep(key ^ 4);

        Assert.Equal([false, true, true], [known.Contains(key), known.Contains(key ^ 2), known.Contains(key ^ 4)]);
    }
}
