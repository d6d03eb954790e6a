using System.Text;
using System.Text.RegularExpressions;

namespace Sanitizer.DataCompiler.Corpus;

/// <summary>Turns the source of a manual page into paragraphs of text.</summary>
/// <remarks>Requests and escapes as in groff(7) and man(7), as far as prose uses them.</remarks>
internal static partial class ManualPageText
{
    private static readonly HashSet<string> Fonts = new(StringComparer.Ordinal) { "B", "I", "R", "SM", "SB" };
    private static readonly HashSet<string> AlternatingFonts = new(StringComparer.Ordinal) { "BI", "BR", "IB", "IR", "RB", "RI" };
    private static readonly HashSet<string> Ignored = new(StringComparer.Ordinal) { "ad", "ft", "hy", "na", "nh", "ne", "in", "ti", "ll", "ps", "vs", "RS", "RE", "PD", "TH", "de", "ds", "nr", "tr", "if", "ie", "el", "so", "\\\"", "als", "UR", "UE", "MT", "ME", "mso", "zZ" };

    private static readonly Dictionary<string, string> Glyphs = new(StringComparer.Ordinal)
    {
        ["aq"] = "'",
        ["dq"] = "\"",
        ["lq"] = "“",
        ["rq"] = "”",
        ["oq"] = "‘",
        ["cq"] = "’",
        ["em"] = "—",
        ["en"] = "–",
        ["bu"] = "•",
        ["co"] = "©",
        ["rg"] = "®",
        ["tm"] = "™",
        ["ha"] = "^",
        ["ti"] = "~",
        ["ga"] = "`",
        ["rs"] = "\\",
        ["->"] = "→",
        ["<-"] = "←",
        ["mu"] = "×",
        ["+-"] = "±",
        ["de"] = "°",
        ["mc"] = "µ",
        ["Po"] = "£",
        ["Eu"] = "€",
        ["Fo"] = "«",
        ["Fc"] = "»",
        ["bv"] = "|",
        ["ba"] = "|",
        ["sl"] = "/",
        ["hy"] = "‐",
        ["<="] = "≤",
        [">="] = "≥",
        ["!="] = "≠",
        ["if"] = "∞",
        ["*p"] = "π",
        ["*m"] = "μ",
        ["oA"] = "Å",
        ["ss"] = "ß",
        [":a"] = "ä",
        [":o"] = "ö",
        [":u"] = "ü",
        ["'e"] = "é",
        ["`e"] = "è",
        ["12"] = "½",
        ["14"] = "¼",
        ["at"] = "@",
        ["sh"] = "#",
        ["sc"] = "§",
        ["ci"] = "○",
        ["sq"] = "□",
    };

    /// <param name="page">The page's source.</param>
    /// <param name="withExamples">Whether lines that are set as they stand, such as programs, are wanted too, each as a paragraph.</param>
    public static IEnumerable<string> Read(string page, bool withExamples)
    {
        if (page.Contains("\n.Dd ", StringComparison.Ordinal) || page.StartsWith(".Dd ", StringComparison.Ordinal))
        {
            yield break;
        }

        StringBuilder paragraph = new();
        bool asItStands = false;
        string? skipTo = null;
        foreach (string line in page.Split('\n'))
        {
            if (skipTo is not null)
            {
                skipTo = line.StartsWith(skipTo, StringComparison.Ordinal) ? null : skipTo;
                continue;
            }

            (string request, string arguments) = Request(line);
            skipTo = request switch { "TS" => ".TE", "de" or "ig" or "de1" => "..", "EQ" => ".EN", _ => null };
            bool breaks = line.Trim().Length == 0 || asItStands || (request.Length > 0 && !Fonts.Contains(request) && !AlternatingFonts.Contains(request) && !Ignored.Contains(request));
            if (breaks && paragraph.Length > 0)
            {
                yield return paragraph.ToString();
                paragraph.Clear();
            }

            asItStands = request switch { "nf" or "EX" or "Vb" => true, "fi" or "EE" or "Ve" => false, _ => asItStands };
            if (asItStands && !withExamples)
            {
                continue;
            }

            string text = Text(line, request, arguments);
            if (request is "SH" or "SS")
            {
                yield return text;
            }
            else if (text.Length > 0)
            {
                paragraph.Append(text).Append(' ');
            }
        }

        if (paragraph.Length > 0)
        {
            yield return paragraph.ToString();
        }
    }

    private static (string Request, string Arguments) Request(string line)
    {
        Match match = RequestLine().Match(line);
        return match.Success ? (match.Groups["request"].Value, match.Groups["arguments"].Value) : ("", "");
    }

    private static string Text(string line, string request, string arguments)
    {
        if (request.Length == 0)
        {
            return line.StartsWith('.') || line.StartsWith("'\\\"", StringComparison.Ordinal) ? "" : Unescape(line);
        }

        string[] words = Argument().Matches(arguments).Select(match => match.Value.Length > 1 && match.Value[0] == '"' ? match.Value.Trim('"').Replace("\"\"", "\"", StringComparison.Ordinal) : match.Value).ToArray();
        string joined = AlternatingFonts.Contains(request) ? string.Concat(words) : string.Join(' ', words);
        return Fonts.Contains(request) || AlternatingFonts.Contains(request) || request is "SH" or "SS" or "IP" && words.Length > 0 && words[0].Length > 3 ? Unescape(joined) : "";
    }

    private static string Unescape(string text)
    {
        string plain = Escape().Replace(text, match => match.Groups["glyph"] is { Success: true } glyph
            ? Glyphs.GetValueOrDefault(glyph.Value, CodePoint(glyph.Value))
            : match.Groups["single"].Value switch { "-" => "-", "e" or "\\" => "\\", " " or "~" or "0" => " ", "." => ".", "'" => "'", "`" => "`", _ => "" });
        return plain;
    }

    private static string CodePoint(string name) =>
        name.Length is >= 5 and <= 7 && name[0] == 'u' && int.TryParse(name.AsSpan(1), System.Globalization.NumberStyles.HexNumber, System.Globalization.CultureInfo.InvariantCulture, out int value) && Rune.IsValid(value)
            ? new Rune(value).ToString()
            : "";

    [GeneratedRegex(@"^[.'][ \t]*(?<request>\\""|[A-Za-z]\w{0,2})(?:[ \t]+(?<arguments>.*))?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex RequestLine();

    [GeneratedRegex(@"""(?:[^""]|"""")*""?|(?:\\ |\S)+", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex Argument();

    // Comments; fonts; sizes; strings and registers; motions and other escapes with an argument in quotes; glyphs; single characters.
    [GeneratedRegex(@"\\[""#].*$|\\f(?:\[[^\]]*\]|\(..|.)|\\s(?:[-+]?\d|\[[^\]]*\]|\([-+]?\d\d)|\\[*nmMFY](?:\[[^\]]*\]|\(..|[^\[(])|\\[hvwlLDobCNXZ](?:'[^']*'|\[[^\]]*\])|\\(?:\[(?<glyph>[^\]]*)\]|\((?<glyph>..))|\\(?<single>.)|\\$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex Escape();
}
