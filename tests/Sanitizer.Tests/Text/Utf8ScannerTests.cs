using System.Text;
using Sanitizer.Text;
using Xunit;

namespace Sanitizer.Tests.Text;

public sealed class Utf8ScannerTests
{
    [Theory]
    [InlineData("41 80", 1, 1, MalformedReason.UnexpectedContinuation)]
    [InlineData("BF", 0, 1, MalformedReason.UnexpectedContinuation)]
    [InlineData("C0 AF", 0, 1, MalformedReason.InvalidByte)]
    [InlineData("C1 BF", 0, 1, MalformedReason.InvalidByte)]
    [InlineData("F5 80 80 80", 0, 1, MalformedReason.InvalidByte)]
    [InlineData("FF", 0, 1, MalformedReason.InvalidByte)]
    [InlineData("E0 9F BF", 0, 1, MalformedReason.Overlong)]
    [InlineData("F0 8F BF BF", 0, 1, MalformedReason.Overlong)]
    [InlineData("ED A0 80", 0, 1, MalformedReason.Surrogate)]
    [InlineData("ED BF BF", 0, 1, MalformedReason.Surrogate)]
    [InlineData("F4 90 80 80", 0, 1, MalformedReason.BeyondUnicode)]
    [InlineData("C3 41", 0, 1, MalformedReason.MissingContinuation)]
    [InlineData("ED 41", 0, 1, MalformedReason.MissingContinuation)]
    [InlineData("E2 82 41", 0, 2, MalformedReason.MissingContinuation)]
    [InlineData("F0 9F 98 41", 0, 3, MalformedReason.MissingContinuation)]
    [InlineData("F0 9F C3 A9", 0, 2, MalformedReason.MissingContinuation)]
    [InlineData("C3 A9 C3", 2, 1, MalformedReason.Truncated)]
    [InlineData("E2 82", 0, 2, MalformedReason.Truncated)]
    [InlineData("41 F0 9F 98", 1, 3, MalformedReason.Truncated)]
    public void The_first_malformed_sequence_has_place_length_and_reason(string hex, int start, int length, MalformedReason reason)
    {
        Assert.True(Utf8Scanner.FirstMalformed(Convert.FromHexString(hex.Replace(" ", "", StringComparison.Ordinal)), out MalformedSequence found));
        Assert.Equal(new MalformedSequence(start, length, reason), found);
    }

    [Theory]
    [InlineData("")]
    [InlineData("plain")]
    [InlineData("héllo wörld – 日本語 – 😀\u0000\uFFFD")]
    public void Well_formed_text_has_none(string text)
    {
        Assert.False(Utf8Scanner.FirstMalformed(Encoding.UTF8.GetBytes(text), out MalformedSequence found));
        Assert.Equal(default, found);
    }

    [Theory]
    [InlineData("a")]
    [InlineData("é")]
    [InlineData("日")]
    [InlineData("😀")]
    public void A_malformed_byte_is_found_behind_any_amount_of_text(string unit)
    {
        List<byte> bytes = [];
        byte[] encoded = Encoding.UTF8.GetBytes(unit);
        while (bytes.Count < 1100)
        {
            byte[] all = [.. bytes, 0xFF, .. encoded];
            Assert.True(Utf8Scanner.FirstMalformed(all, out MalformedSequence found));
            Assert.Equal(new MalformedSequence(bytes.Count, 1, MalformedReason.InvalidByte), found);
            bytes.AddRange(encoded);
        }
    }

    [Fact]
    public void Sequences_and_text_between_them_add_up_to_what_the_platform_decodes()
    {
        Random random = new(20260717);
        byte[] interesting = [0x41, 0x80, 0x9F, 0xA0, 0xBF, 0xC3, 0xE0, 0xE2, 0xED, 0xF0, 0xF4, 0xFF];
        for (int round = 0; round < 3000; round++)
        {
            byte[] bytes = new byte[random.Next(600)];
            for (int i = 0; i < bytes.Length; i++)
            {
                bytes[i] = random.Next(4) == 0 ? interesting[random.Next(interesting.Length)] : (byte)random.Next(0x20, 0x7F);
            }

            StringBuilder text = new();
            int start = 0;
            while (Utf8Scanner.FirstMalformed(bytes.AsSpan(start), out MalformedSequence found))
            {
                text.Append(Encoding.UTF8.GetString(bytes, start, found.Start)).Append('\uFFFD');
                start += found.Start + found.Length;
            }

            text.Append(Encoding.UTF8.GetString(bytes, start, bytes.Length - start));
            Assert.Equal(Encoding.UTF8.GetString(bytes), text.ToString());
        }
    }

    [Fact]
    public void Characters_are_counted()
    {
        string text = "añ日😀";
        for (int repeat = 0; repeat < 40; repeat++)
        {
            byte[] bytes = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(text, repeat)));
            Assert.Equal(4 * repeat, Utf8Scanner.CountCharacters(bytes));
        }
    }
}
