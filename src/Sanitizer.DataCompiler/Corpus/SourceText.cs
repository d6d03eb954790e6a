using System.IO.Compression;
using System.Text;

namespace Sanitizer.DataCompiler.Corpus;

/// <summary>Decodes a file of text: gzip where it is compressed, then UTF-8.</summary>
internal static class SourceText
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The text without a byte order mark; null where it is not UTF-8 throughout, for then a guess at its encoding would be learned.</summary>
    public static string? Decode(byte[] bytes)
    {
        byte[] plain = bytes.AsSpan().StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B]) ? Decompress(bytes) : bytes;
        ReadOnlySpan<byte> text = plain;
        if (text.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
        {
            text = text[3..];
        }

        try
        {
            return Utf8.GetString(text);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static byte[] Decompress(byte[] bytes)
    {
        using GZipStream stream = new(new MemoryStream(bytes), CompressionMode.Decompress);
        using MemoryStream plain = new();
        stream.CopyTo(plain);
        return plain.ToArray();
    }
}
