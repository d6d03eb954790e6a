using Sanitizer.Stages.Encodings.Decoding;
using Xunit;

namespace Sanitizer.Tests.Stages.Encodings.Decoding;

public sealed class LineShapeTests
{
    [Fact]
    public void The_first_lead_before_a_continuation_byte_is_found()
    {
        Random random = new(13);
        byte[] values = [(byte)'a', (byte)'\n', 0x80, 0xBF, 0xC0, 0xE9, 0xFF];
        int found = 0;
        for (int round = 0; round < 5000; round++)
        {
            // Mostly letters, so that the first is anywhere.
            byte[] bytes = new byte[random.Next(0, 100)];
            for (int i = 0; i < bytes.Length; i++)
            {
                bytes[i] = values[random.Next(6) == 0 ? random.Next(values.Length) : 0];
            }

            int expected = Enumerable.Range(0, Math.Max(0, bytes.Length - 1)).FirstOrDefault(i => bytes[i] >= 0xC0 && bytes[i + 1] is >= 0x80 and < 0xC0, -1);
            Assert.Equal(expected, LineShape.IndexOfSequence(bytes));
            found += expected >= 0 ? 1 : 0;
        }

        Assert.InRange(found, 200, 4500);
    }

    [Fact]
    public void A_line_without_any_has_bad_bytes_alone()
    {
        LineShape shape = LineShape.Of([(byte)'c', (byte)'a', (byte)'f', 0xE9, (byte)'\n'], endsDocument: false);

        Assert.Equal(new LineShape(0, 1, 0, IsCut: false), shape);
        Assert.False(shape.LooksLikeUtf8);
    }
}
