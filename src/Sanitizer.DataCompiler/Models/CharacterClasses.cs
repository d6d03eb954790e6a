using System.Globalization;
using Sanitizer.Language.Characters;

namespace Sanitizer.DataCompiler.Models;

/// <summary>Sorts characters into the classes of the model: script and kind for what has a script, blocks for symbols.</summary>
internal static class CharacterClasses
{
    // What a script does not sort: first and last code point, and a name.
    private static readonly (int First, int Last, string Name)[] Blocks =
    [
        (0x0000, 0x001F, "c0"), (0x0020, 0x0020, "space"), (0x0030, 0x0039, "digit"), (0x007F, 0x007F, "c0"), (0x0080, 0x009F, "c1"),
        (0x00A1, 0x00BF, "latin-1 sign"), (0x00D7, 0x00D7, "latin-1 sign"), (0x00F7, 0x00F7, "latin-1 sign"),
        (0x02B0, 0x02FF, "modifier"), (0x0300, 0x036F, "combining"), (0x1DC0, 0x1DFF, "combining"),
        (0x200B, 0x200F, "invisible"), (0x2010, 0x2015, "dash"), (0x2018, 0x201F, "curly"), (0x2026, 0x2026, "ellipsis"), (0x2028, 0x202E, "invisible"),
        (0x2060, 0x206F, "invisible"), (0x2016, 0x205E, "punctuation"), (0x2070, 0x209F, "raised"), (0x20A0, 0x20CF, "currency"),
        (0x20D0, 0x20FF, "combining"), (0x2100, 0x214F, "letterlike"), (0x2150, 0x218F, "number form"), (0x2190, 0x21FF, "arrow"), (0x27F0, 0x27FF, "arrow"),
        (0x2900, 0x297F, "arrow"), (0x2200, 0x22FF, "operator"), (0x2980, 0x2AFF, "operator"), (0x27C0, 0x27EF, "operator"), (0x2300, 0x23FF, "technical"), (0x2460, 0x24FF, "enclosed"),
        (0x2500, 0x257F, "box"), (0x2580, 0x259F, "shade"), (0x25A0, 0x25FF, "geometric"), (0x2600, 0x26FF, "pictograph"), (0x2700, 0x27BF, "dingbat"),
        (0x2800, 0x28FF, "braille"), (0x3000, 0x303F, "east asian punctuation"), (0x30FB, 0x30FC, "katakana sign"), (0x3200, 0x33FF, "east asian square"), (0xFE00, 0xFE0F, "selector"), (0xFF00, 0xFF20, "wide sign"),
        (0xFF3B, 0xFF40, "wide sign"), (0xFF5B, 0xFF60, "wide sign"), (0xFF61, 0xFF65, "narrow sign"), (0xFF66, 0xFF9F, "narrow kana"), (0xFFE0, 0xFFEE, "wide sign"), (0xFFFD, 0xFFFD, "replacement"),
        (0x1F300, 0x1FAFF, "emoji"), (0x1F1E6, 0x1F1FF, "flag"), (0x1D400, 0x1D7FF, "styled"), (0xE0000, 0xE0FFF, "invisible"),
    ];

    /// <summary>The name of a character's class.</summary>
    public static string NameOf(int codePoint)
    {
        UnicodeCategory category = Letters.CategoryOf(codePoint);
        switch (category)
        {
            case UnicodeCategory.OtherNotAssigned: return "unassigned";
            case UnicodeCategory.PrivateUse: return "private use";
            case UnicodeCategory.Surrogate: return "surrogate";
        }

        if (CorpusCounter.Fold(codePoint) == ' ')
        {
            return "space";
        }

        if (codePoint is 0xAB or 0xBB)
        {
            return "guillemet";
        }

        if (codePoint < 0x80 && Letters.IsLetter(codePoint))
        {
            return "latin basic";
        }

        if (codePoint is > 0x20 and < 0x7F && codePoint is < '0' or > '9')
        {
            return ".,;:!?".Contains((char)codePoint, StringComparison.Ordinal) ? "stop" : "'\"()".Contains((char)codePoint, StringComparison.Ordinal) ? "quote" : "ascii sign";
        }

        foreach ((int first, int last, string name) in Blocks)
        {
            if (codePoint >= first && codePoint <= last)
            {
                return name is "latin-1 sign" && codePoint is 0xAA or 0xBA ? "ordinal" : name;
            }
        }

        return OfScript(codePoint, ScriptTable.ScriptOf(codePoint), category);
    }

    private static string OfScript(int codePoint, Script script, UnicodeCategory category)
    {
        string kind = category switch
        {
            <= UnicodeCategory.OtherLetter => "letter",
            <= UnicodeCategory.EnclosingMark => "mark",
            <= UnicodeCategory.OtherNumber => "number",
            _ => "sign",
        };
        switch (script)
        {
            case Script.Common or Script.Inherited or Script.Unknown:
                return codePoint > 0xFFFF ? "rare" : "common " + kind;
            case Script.Latin:
                return codePoint switch
                {
                    < 0x100 => "latin-1 letter",
                    < 0x180 => "latin a",
                    >= 0x1E00 and < 0x1F00 => "latin additional",
                    < 0x250 => "latin b",
                    < 0x2B0 => "latin phonetic",
                    >= 0xFF00 => "wide letter",
                    _ => "latin other",
                };
            case Script.Cyrillic:
                return codePoint is >= 0x410 and < 0x450 ? "cyrillic basic" : codePoint < 0x460 ? "cyrillic national" : "cyrillic extended " + kind;
            case Script.Greek:
                return codePoint >= 0x1F00 ? "greek extended" : codePoint is < 0x370 or >= 0x3D0 ? "greek other" : "greek basic";
            case Script.Arabic:
                return codePoint >= 0xFB50 ? "arabic form" : codePoint < 0x653 ? "arabic basic " + kind : "arabic extended " + kind;
            case Script.Han:
                return codePoint is >= 0x4E00 and < 0xA000 ? "han" : codePoint < 0x3400 ? "han sign" : "han rare";
            case Script.Hangul:
                return codePoint is >= 0xAC00 and < 0xD7A4 ? "hangul" : "jamo";
            default:
                return codePoint > 0xFFFF ? "rare script" : kind == "mark" && codePoint < 0x1200 ? script + " mark" : script.ToString();
        }
    }
}
