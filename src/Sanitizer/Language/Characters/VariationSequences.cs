using Sanitizer.Text;

namespace Sanitizer.Language.Characters;

/// <summary>Which variation selector may follow which character (Unicode 23.4, UTS #51, UTS #37).</summary>
public static class VariationSequences
{
    internal const string Path = "Language/Characters/Data/variations.bin";
    private const int TextStyle = 0xFE0E;
    private const int EmojiStyle = 0xFE0F;

    /// <summary>True where StandardizedVariants.txt or emoji-variation-sequences.txt lists the pair.</summary>
    public static bool IsListed(int baseCodePoint, int selector)
    {
        int place = PlaceOf(selector);
        Tables tables = Tables.Instance;
        return place >= 0 && (tables.Sets[tables.SetOf[baseCodePoint]] & (1 << place)) != 0;
    }

    /// <summary>
    /// True where the pair is listed, or is of a kind that honest text holds: VS17 to VS256 behind a unified ideograph (the
    /// registered ideographic sequences are too many to list), VS15 and VS16 behind any emoji, VS1 to VS3 behind any Han
    /// character, and the free variation selectors behind any Mongolian letter.
    /// </summary>
    public static bool IsPlausible(int baseCodePoint, int selector)
    {
        if (IsListed(baseCodePoint, selector))
        {
            return true;
        }

        return selector switch
        {
            >= 0xE0100 and <= 0xE01EF => CharacterTable.HasAny(baseCodePoint, CharacterTraits.UnifiedIdeograph),
            TextStyle or EmojiStyle => CharacterTable.HasAny(baseCodePoint, CharacterTraits.Emoji | CharacterTraits.ExtendedPictographic),
            >= 0xFE00 and <= 0xFE02 => CharacterTable.HasAny(baseCodePoint, CharacterTraits.UnifiedIdeograph),
            (>= 0x180B and <= 0x180D) or 0x180F => ScriptTable.ScriptOf(baseCodePoint) == Script.Mongolian && Letters.IsLetter(baseCodePoint),
            _ => false,
        };
    }

    /// <summary>The bit of a selector in the compiled sets: VS1 to VS16, then the free variation selectors 1 to 4; -1 for all else.</summary>
    internal static int PlaceOf(int selector) => selector switch
    {
        >= 0xFE00 and <= 0xFE0F => selector - 0xFE00,
        >= 0x180B and <= 0x180D => selector - 0x180B + 16,
        0x180F => 19,
        _ => -1,
    };

    private sealed class Tables
    {
        public static readonly Tables Instance = new(DataFile.Open(Path));

        private Tables(DataFile file)
        {
            DataFileReader reader = new(file.Content.Span);
            SetOf = PagedTable.Read(ref reader);
            Sets = reader.ReadInt32Array(reader.ReadInt32());
        }

        public PagedTable SetOf { get; }

        public int[] Sets { get; }
    }
}
