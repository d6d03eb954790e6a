using System.Text.RegularExpressions;

namespace Sanitizer.DataCompiler.Corpus;

/// <summary>Turns the locale names of folders, files and packages into BCP 47 tags.</summary>
internal static partial class LanguageTag
{
    // Regions that tell scripts or spellings apart; all other regions are dropped, since their text is that of the language.
    private static readonly Dictionary<string, string> Regional = new(StringComparer.Ordinal)
    {
        ["pt-BR"] = "pt-BR",
        ["zh"] = "zh-Hans",
        ["zh-CN"] = "zh-Hans",
        ["zh-SG"] = "zh-Hans",
        ["zh-TW"] = "zh-Hant",
        ["zh-HK"] = "zh-Hant",
        ["zh-MO"] = "zh-Hant",
        ["pa-PK"] = "pa-Arab",
    };

    private static readonly Dictionary<string, string> Languages = new(StringComparer.Ordinal)
    {
        ["arb"] = "ar",
        ["cmn"] = "zh",
        ["in"] = "id",
        ["iw"] = "he",
        ["jp"] = "ja",
        ["no"] = "nb",
    };

    private static readonly Dictionary<string, string> Modifiers = new(StringComparer.Ordinal)
    {
        ["arabic"] = "Arab",
        ["cyrillic"] = "Cyrl",
        ["Cyrl"] = "Cyrl",
        ["devanagari"] = "Deva",
        ["ijekavian"] = "ijekavsk",
        ["ijekavianlatin"] = "Latn-ijekavsk",
        ["iqtelif"] = "Latn",
        ["latin"] = "Latn",
        ["Latn"] = "Latn",
        ["shaw"] = "Shaw",
        ["valencia"] = "valencia",
    };

    /// <summary>The tag for a locale name such as <c>pt_BR.UTF-8</c>, <c>sr@latin</c> or <c>zh_TW</c>; null where it is none.</summary>
    public static string? FromLocale(string name)
    {
        if (name is "C" or "POSIX")
        {
            return "en";
        }

        Match match = Locale().Match(name);
        if (!match.Success)
        {
            return null;
        }

        string language = match.Groups["language"].Value;
        language = Languages.GetValueOrDefault(language, language);
        Group script = match.Groups["script"];
        Group region = match.Groups["region"];
        Group variant = match.Groups["variant"];
        Group modifier = match.Groups["modifier"];
        string tag = language;
        if (script.Success)
        {
            tag += "-" + Capitalized(script.Value);
        }
        else
        {
            tag = Regional.GetValueOrDefault(region.Success ? $"{tag}-{region.Value.ToUpperInvariant()}" : tag, tag);
        }

        tag += variant.Success ? "-" + variant.Value : "";
        tag += modifier.Success && Modifiers.TryGetValue(modifier.Value, out string? added) ? "-" + added : "";
        return IsTransliterated(language, modifier) ? null : tag;
    }

    /// <summary>The tag at the end of a package's name, such as <c>manual-pt-br</c>; null where its last part is no language of two letters.</summary>
    public static string? FromPackage(string name)
    {
        Match match = PackageEnd().Match(name);
        return match.Success ? FromLocale(match.Groups["locale"].Value) : null;
    }

    /// <summary>The first part of a tag.</summary>
    public static string Primary(string tag) => tag.Split('-')[0];

    // Catalogues such as en@greek write English in other letters by rule; those with other quotes are English.
    private static bool IsTransliterated(string language, Group modifier) =>
        language == "en" && modifier.Success && modifier.Value is not ("quot" or "boldquot" or "shaw");

    private static string Capitalized(string script) => char.ToUpperInvariant(script[0]) + script[1..].ToLowerInvariant();

    [GeneratedRegex(@"^(?<language>[a-z]{2,3})(?:[_-](?<script>[A-Za-z]{4}))?(?:[_-](?<region>[A-Z]{2}|[a-z]{2}|419))?(?:[_-](?<variant>[a-z0-9]{5,8}|1901|1996))?(?:\.[\w-]+)?(?:@(?<modifier>\w+))?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex Locale();

    [GeneratedRegex(@"-(?<locale>[a-z]{2}(?:-(?:br|pt|cn|tw|gb|us))?)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex PackageEnd();
}
