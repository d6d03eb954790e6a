using System.Text;
using Sanitizer.Text.Codecs;
using Xunit;

namespace Sanitizer.Tests.Text.Codecs;

/// <summary>A cell is exact where, and only where, encoding its text gives its bytes.</summary>
public sealed class RoundTripTests
{
    public static TheoryData<string> Names => [.. CodecCatalog.All.Where(codec => !codec.IsStateful).Select(codec => codec.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_cell_of_one_or_two_bytes_keeps_its_promise(string name)
    {
        TextCodec codec = CodecAssert.Codec(name);
        List<string> faults = [];
        for (int first = 0; first < 0x100; first++)
        {
            faults.AddRange(Fault(codec, [(byte)first]));
            for (int second = 0; second < 0x100; second++)
            {
                faults.AddRange(Fault(codec, [(byte)first, (byte)second]));
            }
        }

        Assert.Empty(faults);
    }

    [Fact]
    public void Every_cell_of_three_bytes_keeps_its_promise()
    {
        List<string> faults = [];
        for (int pair = 0; pair < 0x10000; pair++)
        {
            faults.AddRange(Fault(CodecCatalog.EucJp, [0x8F, (byte)(pair >> 8), (byte)pair]));
        }

        Assert.Empty(faults);
    }

    [Theory]
    [InlineData("gb18030", CellKind.Exact)]
    [InlineData("gbk", CellKind.Inexact)]
    public void Every_cell_of_four_bytes_keeps_its_promise(string name, CellKind kind)
    {
        TextCodec codec = CodecAssert.Codec(name);
        byte[] text = new byte[TextCodec.MaxCellTextLength];
        List<string> faults = [];
        int assigned = 0;
        for (int pointer = 0; pointer < 126 * 10 * 126 * 10; pointer++)
        {
            byte[] bytes =
            [
                (byte)(0x81 + (pointer / 12600)), (byte)(0x30 + (pointer / 1260 % 10)), (byte)(0x81 + (pointer / 10 % 126)), (byte)(0x30 + (pointer % 10)),
            ];
            CodecCell cell = codec.DecodeCell(bytes, text);
            assigned += cell.Kind == kind ? 1 : 0;
            Assert.Equal(4, cell.SourceLength);
            faults.AddRange(Fault(codec, bytes));
        }

        // Every character but ASCII, the 23940 cells of two bytes (one of which is U+3000 once more) and U+E5E5 has four bytes.
        Assert.Empty(faults);
        Assert.Equal(0x110000 - 0x800 - 0x80 - 23939 - 1, assigned);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void What_can_be_encoded_decodes_to_the_same_character_save_the_standards_substitutes(string name)
    {
        TextCodec codec = CodecAssert.Codec(name);
        byte[] encoded = new byte[TextCodec.MaxEncodedLength];
        byte[] text = new byte[TextCodec.MaxCellTextLength];
        List<string> different = [];
        for (int value = 0; value < 0x30000; value++)
        {
            if (!Rune.IsValid(value) || !codec.TryEncode(new Rune(value), encoded, out int written))
            {
                continue;
            }

            CodecCell cell = codec.DecodeCell(encoded.AsSpan(0, written), text);
            bool same = cell.Kind == CellKind.Exact && cell.SourceLength == written
                && Rune.DecodeFromUtf8(text.AsSpan(0, cell.TextLength), out Rune rune, out _) == System.Buffers.OperationStatus.Done && rune.Value == value;
            if (!same)
            {
                different.Add($"U+{value:X4}");
            }
        }

        Assert.Equal(name is "shift_jis" or "euc-jp" ? ["U+00A5", "U+203E", "U+2212"] : [], different);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Text_is_encoded_and_counted_as_its_characters_are(string name)
    {
        TextCodec codec = CodecAssert.Codec(name);
        byte[] encoded = new byte[TextCodec.MaxEncodedLength];
        List<byte> expected = [];
        StringBuilder text = new();
        for (int value = 1; value < 0x30000; value += value < 0x500 ? 1 : 7)
        {
            if (Rune.IsValid(value) && codec.TryEncode(new Rune(value), encoded, out int written))
            {
                expected.AddRange(encoded.AsSpan(0, written));
                text.Append(new Rune(value).ToString());
            }
        }

        byte[] utf8 = Encoding.UTF8.GetBytes(text.ToString());
        List<byte> actual = [];
        Assert.True(codec.TryEncode(utf8, actual));
        Assert.Equal(expected, actual);
        Assert.Equal(expected.Count, codec.CountEncoded(utf8));
    }

    [Theory]
    [InlineData("windows-1251")]
    [InlineData("big5")]
    [InlineData("iso-2022-jp")]
    public void A_character_without_bytes_stops_the_encoder_behind_what_it_wrote(string name)
    {
        List<byte> bytes = [];
        Assert.False(CodecAssert.Codec(name).TryEncode("ab😀c"u8, bytes));
        Assert.Equal("ab"u8.ToArray(), bytes);
    }

    private static IEnumerable<string> Fault(TextCodec codec, ReadOnlySpan<byte> source) =>
        CodecAssert.FindFault(codec, source) is { } fault ? [fault] : [];
}
