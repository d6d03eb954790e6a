using System.Text;
using System.Text.RegularExpressions;
using Sanitizer.Text.Codecs;

namespace Sanitizer.Stages.Encodings.Detection;

/// <summary>What a text says about its own encoding: an XML declaration, HTML's <c>meta</c>, or the <c>coding:</c> comment of editors.</summary>
internal static partial class DeclaredEncoding
{
    /// <summary>Bytes at the start in which a declaration is looked for, as browsers do (HTML Standard, 13.2.3.2).</summary>
    private const int HeadLength = 1024;

    /// <summary>The encoding declared, or null.</summary>
    public static TextCodec? Find(ReadOnlySpan<byte> head)
    {
        ReadOnlySpan<byte> start = head[..Math.Min(head.Length, HeadLength)];
        if (start.IndexOfAny("<#/*%;-"u8) < 0)
        {
            return null;
        }

        string text = Encoding.Latin1.GetString(start);
        foreach (Regex pattern in (Regex[])[XmlDeclaration(), MetaElement(), EditorComment()])
        {
            Match match = pattern.Match(text);
            if (match.Success && CodecCatalog.TryGet(match.Groups["name"].Value, out TextCodec codec))
            {
                // A declaration that can be read as ASCII stands in no UTF-16.
                return codec.UnitLength == 1 ? codec : null;
            }
        }

        return null;
    }

    [GeneratedRegex("""^\s*<\?xml\s[^>]{0,100}?encoding\s{0,9}=\s{0,9}["'](?<name>[\w.:\-]{2,40})["']""", RegexOptions.CultureInvariant, 100)]
    private static partial Regex XmlDeclaration();

    [GeneratedRegex("""<meta\s[^>]{0,200}?charset\s{0,9}=\s{0,9}["']?\s{0,9}(?<name>[\w.:\-]{2,40})""", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 100)]
    private static partial Regex MetaElement();

    [GeneratedRegex("""^(?:[^\n]{0,200}\n)?[^\n]{0,10}(?:#|//|/\*|%|;|--|-\*-)[^\n]{0,100}?coding[:=]\s{0,9}(?<name>[\w.\-]{2,40})""", RegexOptions.CultureInvariant, 100)]
    private static partial Regex EditorComment();
}
