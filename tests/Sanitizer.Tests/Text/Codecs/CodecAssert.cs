using System.Globalization;
using System.Text;
using Sanitizer.Text.Codecs;
using Xunit;

namespace Sanitizer.Tests.Text.Codecs;

/// <summary>Short ways to say what a codec should do.</summary>
internal static class CodecAssert
{
    public static TextCodec Codec(string label)
    {
        Assert.True(CodecCatalog.TryGet(label, out TextCodec codec), label);
        return codec;
    }

    public static byte[] Bytes(string hex) => Convert.FromHexString(hex.Replace(" ", "", StringComparison.Ordinal));

    public static byte[] DecodeRun(TextCodec codec, byte[] bytes)
    {
        List<byte> utf8 = [];
        codec.DecodeRun(bytes, utf8);
        return [.. utf8];
    }

    /// <summary>The cells of some bytes, each as its kind, its length and its text; an incomplete cell is the last.</summary>
    public static List<string> Cells(TextCodec codec, ReadOnlySpan<byte> source, out int read)
    {
        List<string> cells = [];
        Span<byte> text = stackalloc byte[TextCodec.MaxCellTextLength];
        read = 0;
        while (read < source.Length)
        {
            CodecCell cell = codec.DecodeCell(source[read..], text);
            if (cell.Kind == CellKind.Incomplete)
            {
                Assert.Equal(source.Length - read, cell.SourceLength);
                break;
            }

            Assert.InRange(cell.SourceLength, 1, source.Length - read);
            read += cell.SourceLength;
            cells.Add(string.Create(CultureInfo.InvariantCulture, $"{cell.Kind} {cell.SourceLength} {Encoding.UTF8.GetString(text[..cell.TextLength])}"));
        }

        return cells;
    }

    /// <summary>Checks one cell: an exact one gives its bytes back, an inexact one does not, any other has no text.</summary>
    /// <returns>Null where all is well, else what is not.</returns>
    public static string? FindFault(TextCodec codec, ReadOnlySpan<byte> source)
    {
        Span<byte> text = stackalloc byte[TextCodec.MaxCellTextLength];
        Span<byte> encoded = stackalloc byte[TextCodec.MaxEncodedLength];
        CodecCell cell = codec.DecodeCell(source, text);
        string where = $"{codec.Name} {Convert.ToHexString(source)} {cell}";
        if (cell.Kind is CellKind.Malformed or CellKind.Incomplete)
        {
            return cell.TextLength == 0 ? null : where + ": text";
        }

        if (Rune.DecodeFromUtf8(text[..cell.TextLength], out Rune rune, out int read) != System.Buffers.OperationStatus.Done)
        {
            return where + ": not UTF-8";
        }

        bool same = read == cell.TextLength && codec.TryEncode(rune, encoded, out int written)
            && encoded[..written].SequenceEqual(source[..cell.SourceLength]);
        return same == (cell.Kind == CellKind.Exact) ? null : where + ": encoding says otherwise";
    }
}
