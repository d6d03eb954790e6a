using System.Text;
using Sanitizer.Tests.Text.Codecs;
using Sanitizer.Text.Codecs;

namespace Sanitizer.Tests.Documents;

/// <summary>
/// Reads text in wrong encodings, by the codecs alone and so apart from the tables of the search. A chain is steps such as
/// <c>utf-8&gt;windows-1251</c>, separated by spaces; latin-1 takes every byte for the character of its number.
/// </summary>
internal static class MisreadingMaker
{
    private const string Latin1 = "latin-1";

    /// <summary>What a chain makes of a text; null where an encoding cannot write it.</summary>
    public static string? Misread(string text, string chain)
    {
        foreach (string step in chain.Split(' '))
        {
            string[] sides = step.Split('>');
            if (Write(text, sides[0]) is not byte[] bytes)
            {
                return null;
            }

            text = Read(bytes, sides[1]);
        }

        return text;
    }

    /// <summary>Reads bytes. Bytes without a character become U+FFFD; in encodings of one byte those below A0 the controls of their number.</summary>
    public static string Read(ReadOnlySpan<byte> bytes, string name)
    {
        if (name == Latin1)
        {
            return Encoding.Latin1.GetString(bytes);
        }

        TextCodec codec = CodecAssert.Codec(name);
        StringBuilder text = new();
        Span<byte> utf8 = stackalloc byte[TextCodec.MaxCellTextLength];
        while (!bytes.IsEmpty)
        {
            CodecCell cell = codec.DecodeCell(bytes, utf8);
            bool isRead = cell.Kind is CellKind.Exact or CellKind.Inexact;
            bool isControl = !isRead && codec is SingleByteCodec && bytes[0] < 0xA0;
            text.Append(isRead ? Encoding.UTF8.GetString(utf8[..cell.TextLength]) : isControl ? ((char)bytes[0]).ToString() : "\uFFFD");
            bytes = bytes[cell.SourceLength..];
        }

        return text.ToString();
    }

    private static byte[]? Write(string text, string name)
    {
        List<byte> bytes = [];
        return CodecAssert.Codec(name).TryEncode(Encoding.UTF8.GetBytes(text), bytes) ? [.. bytes] : null;
    }
}
