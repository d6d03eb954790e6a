using System.Text;
using Sanitizer.Language.Characters;
using Sanitizer.Text;

namespace Sanitizer.Stages.Hidden.Rules;

/// <summary>Removes joiners, zero width spaces, invisible operators and other default ignorables where nothing beside them needs them.</summary>
internal static class ZeroWidth
{
    /// <summary>Honest text has one joiner or zero width space at a place, seldom two (a joiner and a non-joiner); more are a message.</summary>
    private const int MostTogether = 2;

    public static HiddenRule Rule { get; } = new(new RuleInfo
    {
        Id = "hidden/zero-width",
        Title = "Zero width characters without a use",
        Why = "Joiners and non-joiners serve joining and Indic scripts and emoji sequences, zero width spaces the scripts that are broken into words by dictionary, invisible operators "
            + "formulas, and so on. Anywhere else they are left-overs of web pages, split words for a search, or spell a message bit by bit.",
        Threshold = 0.9,
        Examples =
        [
            new RuleExample("pay\u200Bment, in\u200Cvoice, to\uFEFFtal", "payment, invoice, total"),
            new RuleExample("le\u2063tter", "letter"),
            new RuleExample("End.\u200B\u200B", "End."),
        ],
        CounterExamples =
        [
            "\u0646\u0645\u06CC\u200C\u0634\u0648\u062F", "\u0DC1\u0DCA\u200D\u0DBB\u0DD3", "\U0001F469\u200D\U0001F52C", "\u0E27\u0E31\u0E19\u200B\u0E19\u0E35\u0E49",
            "f\u2061(x) = 2\u2062x", "\u0391\u0345\u034F\u0301", "\u182A\u1820\u180E\u1820",
        ],
    });

    public static bool Keeps(ReadOnlySpan<byte> text, in HiddenNeighbours around, int character) => character switch
    {
        0x200B => around.SpaceCount <= MostTogether && (IsBrokenByDictionary(around.Before) || IsBrokenByDictionary(around.After)),
        0x200C => around.JoinerCount <= MostTogether && Joins(around),
        0x200D => IsInEmoji(around) || (around.JoinerCount <= MostTogether && Joins(around)),
        0x2060 => IsBrokenByDictionary(around.Before) || IsBrokenByDictionary(around.After) || HoldsTogether(around),
        >= 0x2061 and <= 0x2064 => InvisibleOperators.HasUse(text, around),
        0x034F => Letters.IsMark(around.Before) || Letters.IsMark(around.After),
        0x180E => IsOf(around.BaseBefore, Script.Mongolian),
        0x17B4 or 0x17B5 => IsOf(around.BaseBefore, Script.Khmer),
        >= 0x1BCA0 and <= 0x1BCA3 => IsOf(around.Before, Script.Duployan) || IsOf(around.After, Script.Duployan),
        >= 0x1D173 and <= 0x1D17A => around.Before is >= 0x1D100 and <= 0x1D1FF || around.After is >= 0x1D100 and <= 0x1D1FF,
        _ => false,
    };

    private static bool Joins(in HiddenNeighbours around) =>
        IsJoining(around.Before) || IsJoining(around.BaseBefore) || IsJoining(around.After)
        || ((Letters.IsMark(around.Before) || Letters.IsMark(around.After)) && !IsWestern(around.BaseBefore));

    private static bool IsJoining(int character) => CharacterTable.HasAny(character, CharacterTraits.Joining);

    private static bool IsWestern(int character) =>
        character < 0 || ScriptTable.ScriptOf(character) is Script.Latin or Script.Greek or Script.Cyrillic or Script.Common or Script.Inherited;

    private static bool IsInEmoji(in HiddenNeighbours around) =>
        around.JoinerCount == 1
        && CharacterTable.HasAny(around.Before, CharacterTraits.ExtendedPictographic | CharacterTraits.EmojiModifier | CharacterTraits.RegionalIndicator)
        && CharacterTable.HasAny(around.After, CharacterTraits.ExtendedPictographic);

    private static bool IsBrokenByDictionary(int character) => character >= 0x0E00 && ScriptTable.ScriptOf(character)
        is Script.Thai or Script.Lao or Script.Khmer or Script.Myanmar or Script.TaiLe or Script.NewTaiLue or Script.TaiTham or Script.TaiViet
        or Script.Tibetan or Script.Javanese or Script.Balinese or Script.Sundanese;

    // A typesetter's word joiner keeps a dash or a slash on the line of the word beside it; between letters it splits a word.
    private static bool HoldsTogether(in HiddenNeighbours around) => IsInk(around.Before) && IsInk(around.After) && (IsSign(around.Before) || IsSign(around.After));

    private static bool IsInk(int character) => character >= 0 && !CharacterTable.HasAny(character, CharacterTraits.WhiteSpace | CharacterTraits.Control);

    private static bool IsSign(int character) => Letters.IsPunctuation(character) || Letters.IsSymbol(character);

    private static bool IsOf(int character, Script script) => character >= 0 && ScriptTable.ScriptOf(character) == script;
}
