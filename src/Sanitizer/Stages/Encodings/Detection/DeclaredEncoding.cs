using System.Buffers;
using System.Text;
using Sanitizer.Text.Codecs;

namespace Sanitizer.Stages.Encodings.Detection;

/// <summary>What a text says about its own encoding: an XML declaration, HTML's <c>meta</c>, or the <c>coding:</c> comment of editors.</summary>
internal static class DeclaredEncoding
{
    /// <summary>Bytes at the start in which a declaration is looked for, as browsers do (HTML Standard, 13.2.3.2).</summary>
    private const int HeadLength = 1024;

    /// <summary>Lines in which editors look for the comment.</summary>
    private const int CommentLines = 2;

    private const int LongestName = 40;

    private static readonly SearchValues<byte> NameBytes =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.:"u8);

    /// <summary>What a comment starts with, in the languages that editors know.</summary>
    private static readonly SearchValues<byte> CommentBytes = SearchValues.Create("#/*%;-\""u8);

    /// <summary>The encoding declared, or null.</summary>
    public static TextCodec? Find(ReadOnlySpan<byte> head)
    {
        Span<byte> lower = stackalloc byte[HeadLength];
        lower = lower[..Math.Min(head.Length, HeadLength)];
        for (int i = 0; i < lower.Length; i++)
        {
            lower[i] = head[i] is >= (byte)'A' and <= (byte)'Z' ? (byte)(head[i] | 0x20) : head[i];
        }

        ReadOnlySpan<byte> name = InXml(lower);
        name = name.IsEmpty ? InMeta(lower) : name;
        name = name.IsEmpty ? InComment(lower) : name;

        // A declaration that can be read as ASCII stands in no UTF-16. UTF-7 hides text from whoever looks for it: a text may not ask for it.
        return !name.IsEmpty && CodecCatalog.TryGet(Encoding.ASCII.GetString(name), out TextCodec codec) && codec.UnitLength == 1 && codec != CodecCatalog.Utf7 ? codec : null;
    }

    private static ReadOnlySpan<byte> InXml(ReadOnlySpan<byte> text)
    {
        text = text.TrimStart(" \t\r\n"u8);
        if (!text.StartsWith("<?xml"u8))
        {
            return [];
        }

        int end = text.IndexOf((byte)'>');
        return end < 0 ? [] : ValueOf(text[..end], "encoding"u8, "="u8);
    }

    private static ReadOnlySpan<byte> InMeta(ReadOnlySpan<byte> text)
    {
        for (int at; (at = text.IndexOf("<meta"u8)) >= 0;)
        {
            text = text[(at + 5)..];
            int end = text.IndexOf((byte)'>');
            ReadOnlySpan<byte> name = ValueOf(end < 0 ? text : text[..end], "charset"u8, "="u8);
            if (!name.IsEmpty)
            {
                return name;
            }
        }

        return [];
    }

    private static ReadOnlySpan<byte> InComment(ReadOnlySpan<byte> text)
    {
        for (int i = 0; i < CommentLines && !text.IsEmpty; i++)
        {
            int end = text.IndexOf((byte)'\n');
            ReadOnlySpan<byte> line = end < 0 ? text : text[..end];
            ReadOnlySpan<byte> trimmed = line.TrimStart(" \t"u8);
            if (!trimmed.IsEmpty && CommentBytes.Contains(trimmed[0]) && ValueOf(trimmed, "coding"u8, ":="u8) is { IsEmpty: false } name)
            {
                return name;
            }

            text = end < 0 ? [] : text[(end + 1)..];
        }

        return [];
    }

    /// <summary>What stands behind a key and a sign, with or without quotation marks.</summary>
    private static ReadOnlySpan<byte> ValueOf(ReadOnlySpan<byte> text, ReadOnlySpan<byte> key, ReadOnlySpan<byte> signs)
    {
        int at = text.IndexOf(key);
        if (at < 0)
        {
            return [];
        }

        text = text[(at + key.Length)..].TrimStart(" \t\r\n"u8);
        if (text.IsEmpty || !signs.Contains(text[0]))
        {
            return [];
        }

        text = text[1..].TrimStart(" \t\r\n\"'"u8);
        int length = text.IndexOfAnyExcept(NameBytes);
        ReadOnlySpan<byte> name = length < 0 ? text : text[..length];
        return name.Length <= LongestName ? name : [];
    }
}
