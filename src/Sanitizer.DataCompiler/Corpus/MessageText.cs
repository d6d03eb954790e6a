using System.Net;
using System.Text.RegularExpressions;

namespace Sanitizer.DataCompiler.Corpus;

/// <summary>Takes out of a program's message what is not its language: accelerators, placeholders, tags.</summary>
internal static partial class MessageText
{
    public static string Clean(string message)
    {
        string text = message.Replace("\\n", "\n", StringComparison.Ordinal);
        text = ContextMark().Replace(text, "");
        text = TrailingAccelerator().Replace(text, "");
        text = Tag().Replace(text, "");
        text = WebUtility.HtmlDecode(text);
        text = Placeholder().Replace(text, "");
        text = Accelerator().Replace(text, "");
        return text;
    }

    // "NounClass|Message" and "[context] message" styles: an ASCII word and a bar at the start.
    [GeneratedRegex(@"^[A-Za-z][A-Za-z_ ]{0,40}(?:\||\^)(?=\S)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex ContextMark();

    // East Asian catalogues add the key in brackets: "File(&F)", "File(_F)".
    [GeneratedRegex(@"\s?[(（][&_~]\w[)）]", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex TrailingAccelerator();

    [GeneratedRegex(@"</?[A-Za-z][^<>]{0,300}>", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex Tag();

    [GeneratedRegex(@"%(?:[A-Z][A-Z_0-9]{2,}|\d*\$?[-+#0']*\d*(?:\.\d+)?(?:hh|h|ll|l|z|j|t|q)?[diouxXeEfFgGcsSpnm@]|\(\w+\)[sd]|\d+)|\$\{?[A-Za-z_]\w*\}?|\{\w*\}|\$\[\w+\]|\$\(\w+\)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex Placeholder();

    // A mark before a letter. Identifiers with several underscores stay; one with a single underscore looks as an accelerator does and loses it.
    [GeneratedRegex(@"(?<![\w_])_(?=\w)|(?<!_\w*)(?<=\p{L})_(?=\p{Ll}+(?!\w))|[&~](?=\p{L})", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex Accelerator();
}
