using System.Net;
using System.Text;

namespace Sanitizer.DataCompiler.Corpus;

/// <summary>Cuts marked-up text into the text of its blocks; every element that is not known to stand within a line is a block.</summary>
internal static class MarkupBlocks
{
    private static readonly HashSet<string> Inline = new(StringComparer.OrdinalIgnoreCase)
    {
        // HTML
        "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "dfn", "em", "font", "i", "img", "kbd", "mark", "notranslate", "q", "s", "samp",
        "small", "span", "strong", "sub", "sup", "tt", "u", "var", "wbr",
        // Mallard
        "app", "cmd", "file", "gui", "guiseq", "hi", "input", "key", "keyseq", "link", "output", "sys",
        // DocBook
        "acronym", "application", "command", "computeroutput", "constant", "email", "emphasis", "envar", "filename", "firstterm", "function", "guibutton",
        "guiicon", "guilabel", "guimenu", "guimenuitem", "guisubmenu", "indexterm", "keycap", "keycombo", "literal", "menuchoice", "option", "package",
        "parameter", "phrase", "productname", "prompt", "quote", "replaceable", "shortcut", "trademark", "ulink", "userinput", "varname", "xref",
    };

    private static readonly HashSet<string> Skipped = new(StringComparer.OrdinalIgnoreCase)
    {
        "script", "style", "pre", "footer", "nav", "noscript", "screen", "programlisting", "literallayout", "synopsis", "svg", "math", "credit", "years",
        "indexterm", "textarea",
    };

    /// <summary>The blocks' text with entities decoded; a forced line break is a line break, other white space is collapsed.</summary>
    public static IEnumerable<string> Read(string markup)
    {
        StringBuilder block = new();
        int position = 0;
        while (position < markup.Length)
        {
            int tag = markup.IndexOf('<', position);
            int end = tag < 0 ? markup.Length : tag;
            block.Append(OnOneLine(WebUtility.HtmlDecode(markup[position..end])));
            if (tag < 0)
            {
                break;
            }

            string name = NameAt(markup, tag);
            position = EndOfTag(markup, tag, name);
            if (name.Equals("br", StringComparison.OrdinalIgnoreCase))
            {
                block.Append('\n');
            }
            else if (!Inline.Contains(name) && name.Length > 0 && block.Length > 0)
            {
                yield return block.ToString();
                block.Clear();
            }
        }

        if (block.Length > 0)
        {
            yield return block.ToString();
        }
    }

    private static string OnOneLine(string text) => text.ReplaceLineEndings(" ").Replace('\t', ' ');

    private static string NameAt(string markup, int tag)
    {
        int start = tag + 1;
        if (start < markup.Length && markup[start] == '/')
        {
            start++;
        }

        int end = start;
        while (end < markup.Length && (char.IsAsciiLetterOrDigit(markup[end]) || markup[end] is ':' or '_' or '-'))
        {
            end++;
        }

        return markup[start..end];
    }

    // Just past the tag; past the whole element where its content is no prose, past the comment where it is one.
    private static int EndOfTag(string markup, int tag, string name)
    {
        if (string.CompareOrdinal(markup, tag, "<!--", 0, 4) == 0)
        {
            return EndAfter(markup, "-->", tag);
        }

        int end = EndAfter(markup, ">", tag);
        bool opens = markup[tag..end] is { Length: > 1 } text && text[1] != '/' && !text.EndsWith("/>", StringComparison.Ordinal);
        if (!opens || !Skipped.Contains(name))
        {
            return end;
        }

        int close = markup.IndexOf("</" + name, end, StringComparison.OrdinalIgnoreCase);
        return close < 0 ? markup.Length : EndAfter(markup, ">", close);
    }

    private static int EndAfter(string markup, string mark, int start)
    {
        int end = markup.IndexOf(mark, start, StringComparison.Ordinal);
        return end < 0 ? markup.Length : end + mark.Length;
    }
}
