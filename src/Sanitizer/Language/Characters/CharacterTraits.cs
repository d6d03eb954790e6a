namespace Sanitizer.Language.Characters;

/// <summary>What a character is, beyond its general category and its script.</summary>
[Flags]
public enum CharacterTraits
{
    /// <summary>Nothing of the list.</summary>
    None = 0,

    /// <summary>Default_Ignorable_Code_Point: shows nothing where it is not supported.</summary>
    DefaultIgnorable = 1 << 0,

    /// <summary>Bidi_Control: marks, embeddings, overrides and isolates of direction.</summary>
    BidiControl = 1 << 1,

    /// <summary>Join_Control: zero width joiner and non-joiner.</summary>
    JoinControl = 1 << 2,

    /// <summary>White_Space.</summary>
    WhiteSpace = 1 << 3,

    /// <summary>Variation_Selector, those of Mongolian and of Han included.</summary>
    VariationSelector = 1 << 4,

    /// <summary>Bidi class R or AL: written from right to left.</summary>
    RightToLeft = 1 << 5,

    /// <summary>
    /// A character beside which a joiner or non-joiner means something: Joining_Type dual, left, right or causing, or a letter
    /// or mark of a script with viramas or invisible stackers (Devanagari and its kin).
    /// </summary>
    Joining = 1 << 6,

    /// <summary>Canonical_Combining_Class 9: viramas and their kin.</summary>
    Virama = 1 << 7,

    /// <summary>Emoji; digits, # and * are among them.</summary>
    Emoji = 1 << 8,

    /// <summary>Emoji_Presentation: coloured without a variation selector.</summary>
    EmojiPresentation = 1 << 9,

    /// <summary>Emoji_Modifier: the five skin tones.</summary>
    EmojiModifier = 1 << 10,

    /// <summary>Emoji_Modifier_Base: takes a skin tone.</summary>
    EmojiModifierBase = 1 << 11,

    /// <summary>Extended_Pictographic: may stand at either side of a joiner in an emoji sequence; reserved emoji included.</summary>
    ExtendedPictographic = 1 << 12,

    /// <summary>Regional_Indicator: two make a flag.</summary>
    RegionalIndicator = 1 << 13,

    /// <summary>U+E0020 to U+E007F, which spell the flags of regions, and the deprecated language tag U+E0001.</summary>
    Tag = 1 << 14,

    /// <summary>Noncharacter_Code_Point.</summary>
    NonCharacter = 1 << 15,

    /// <summary>General category Co.</summary>
    PrivateUse = 1 << 16,

    /// <summary>General category Cs; never in well-formed UTF-8.</summary>
    Surrogate = 1 << 17,

    /// <summary>General category Cn in the version of the tables, noncharacters included.</summary>
    Unassigned = 1 << 18,

    /// <summary>General category Cc: C0 and C1 controls, line feed and tabulator included.</summary>
    Control = 1 << 19,

    /// <summary>Unified_Ideograph: a Han character that ideographic variation selectors may follow.</summary>
    UnifiedIdeograph = 1 << 20,

    /// <summary>Quotation_Mark.</summary>
    QuotationMark = 1 << 21,

    /// <summary>Dash.</summary>
    Dash = 1 << 22,

    /// <summary>Sentence_Terminal: full stop, question mark and their like in all scripts.</summary>
    SentenceTerminal = 1 << 23,
}
