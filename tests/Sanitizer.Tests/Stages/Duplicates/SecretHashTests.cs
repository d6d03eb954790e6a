using Sanitizer.Stages.Duplicates;
using Xunit;

namespace Sanitizer.Tests.Stages.Duplicates;

public sealed class SecretHashTests
{
    [Fact]
    public void Every_byte_and_the_length_count()
    {
        SecretHash hash = new();
        byte[] text = new byte[70];
        HashSet<UInt128> seen = [hash.Of(text)];
        for (int i = 0; i < text.Length; i++)
        {
            for (int bit = 0; bit < 8; bit++)
            {
                text[i] = (byte)(1 << bit);
                Assert.True(seen.Add(hash.Of(text)));
            }

            text[i] = 0;
            Assert.True(seen.Add(hash.Of(text.AsSpan(0, i))));
        }

        Assert.Contains(hash.Of(text), seen);
    }

    [Fact]
    public void Two_instances_do_not_agree() => Assert.NotEqual(new SecretHash().Of("boat"u8), new SecretHash().Of("boat"u8));
}
