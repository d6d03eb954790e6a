using Sanitizer.Text.Codecs;

namespace Sanitizer.Stages.Encodings.Detection;

/// <summary>The bytes at the start of a document that tell its encoding (Encoding Standard, section 6.1, and UTF-32).</summary>
internal static class ByteOrderMarks
{
    /// <summary>The encoding that a mark tells, or null without one.</summary>
    /// <param name="head">The document's first bytes.</param>
    /// <param name="length">The mark's length in bytes; 0 without one.</param>
    public static TextCodec? Find(ReadOnlySpan<byte> head, out int length)
    {
        TextCodec? codec = null;
        length = 0;
        if (head.StartsWith("\uFEFF"u8))
        {
            length = 3;
            return CodecCatalog.Utf8;
        }

        if (head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE, 0, 0]) && head.Length % 4 == 0)
        {
            codec = CodecCatalog.Utf32LittleEndian;
        }
        else if (head.StartsWith((ReadOnlySpan<byte>)[0, 0, 0xFE, 0xFF]))
        {
            codec = CodecCatalog.Utf32BigEndian;
        }
        else if (head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]))
        {
            codec = CodecCatalog.Utf16LittleEndian;
        }
        else if (head.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
        {
            codec = CodecCatalog.Utf16BigEndian;
        }

        length = codec?.UnitLength ?? 0;
        return codec;
    }
}
