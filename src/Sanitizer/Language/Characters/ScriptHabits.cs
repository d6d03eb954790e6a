namespace Sanitizer.Language.Characters;

/// <summary>How a script is written.</summary>
public static class ScriptHabits
{
    /// <summary>
    /// True where words stand without spaces between them, so that a character is the only unit that can be read off the text:
    /// the ideographic scripts and those whose lines are broken by dictionary (UAX #14, class SA).
    /// </summary>
    public static bool IsSpaceless(Script script) => script switch
    {
        Script.Han or Script.Hiragana or Script.Katakana or Script.Bopomofo or Script.Yi or Script.Tangut or Script.Nushu or Script.KhitanSmallScript => true,
        Script.Thai or Script.Lao or Script.Khmer or Script.Myanmar or Script.TaiLe or Script.NewTaiLue or Script.TaiTham or Script.TaiViet => true,
        _ => false,
    };

    /// <summary>
    /// True where the letter itself is written without spaces: its script is, or it is a Common letter of such a script
    /// (the prolonged sound mark of Katakana).
    /// </summary>
    public static bool IsSpacelessLetter(int codePoint)
    {
        // No spaceless script has letters below Thai.
        if (codePoint < 0x0E00)
        {
            return false;
        }

        Script script = ScriptTable.ScriptOf(codePoint);
        return script == Script.Common
            ? ScriptTable.HasExtensions(codePoint) && (ScriptTable.MayBe(codePoint, Script.Katakana) || ScriptTable.MayBe(codePoint, Script.Han))
            : IsSpaceless(script);
    }
}
