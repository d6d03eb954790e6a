using Sanitizer.Text.Codecs;
using Xunit;

namespace Sanitizer.Tests.Text.Codecs;

/// <summary>Bytes that arrive in two parts decode as they do in one, and the fast path decodes as the cells do.</summary>
public sealed class StreamingTests
{
    private const int Rounds = 400;

    public static TheoryData<string> Names => [.. CodecCatalog.All.Where(codec => !codec.IsStateful).Select(codec => codec.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_split_at_any_byte_changes_nothing(string name)
    {
        TextCodec codec = CodecAssert.Codec(name);
        Random random = new(name.Length);
        for (int round = 0; round < Rounds; round++)
        {
            byte[] bytes = Document(random, random.Next(14));
            List<string> whole = CodecAssert.Cells(codec, bytes, out int wholeRead);
            for (int split = 0; split <= bytes.Length; split++)
            {
                List<string> parts = CodecAssert.Cells(codec, bytes.AsSpan(0, split), out int read);
                parts.AddRange(CodecAssert.Cells(codec, bytes.AsSpan(read), out int rest));
                Assert.Equal(whole, parts);
                Assert.Equal(wholeRead, read + rest);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_fast_path_reads_the_exact_cells_and_no_more(string name)
    {
        TextCodec codec = CodecAssert.Codec(name);
        Random random = new(name.Length);
        for (int round = 0; round < Rounds; round++)
        {
            byte[] bytes = Document(random, random.Next(300));
            byte[] text = new byte[random.Next(400)];
            int read = codec.DecodeExact(bytes, text, out int written);
            byte[] expected = new byte[written + TextCodec.MaxCellTextLength];
            int expectedRead = 0;
            int expectedWritten = 0;
            CodecCell next = codec.DecodeCell(bytes, expected);
            while (expectedRead < read)
            {
                Assert.Equal(CellKind.Exact, next.Kind);
                expectedRead += next.SourceLength;
                expectedWritten += next.TextLength;
                next = codec.DecodeCell(bytes.AsSpan(expectedRead), expected.AsSpan(expectedWritten));
            }

            Assert.Equal((expectedRead, expectedWritten), (read, written));
            Assert.Equal(expected.AsSpan(0, written), text.AsSpan(0, written));
            Assert.True(next.Kind != CellKind.Exact || text.Length - written < TextCodec.MaxCellTextLength, "The fast path stopped early.");
        }
    }

    [Fact]
    public void Nothing_is_an_incomplete_cell_of_no_bytes()
    {
        byte[] text = new byte[TextCodec.MaxCellTextLength];
        foreach (TextCodec codec in CodecCatalog.All)
        {
            Assert.Equal(new CodecCell(CellKind.Incomplete, 0, 0), codec.DecodeCell([], text));
            Assert.Equal(0, codec.DecodeExact([], text, out int written));
            Assert.Equal(0, written);
        }
    }

    /// <summary>Runs of ASCII, of bytes that many encodings assign, and of anything at all.</summary>
    private static byte[] Document(Random random, int length)
    {
        byte[] bytes = new byte[length];
        int style = 0;
        for (int i = 0; i < length; i++)
        {
            style = random.Next(12) == 0 ? random.Next(4) : style;
            bytes[i] = (byte)(style switch
            {
                0 => random.Next(0x20, 0x7F),
                1 => random.Next(0xA1, 0xFF),
                2 => random.Next(2) == 0 ? random.Next(0x81, 0x90) : random.Next(0x30, 0x3A),
                _ => random.Next(0x100),
            });
        }

        return bytes;
    }
}
