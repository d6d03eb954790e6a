namespace Sanitizer.Language.Models;

/// <summary>What the model has to know of a code point, packed: what it folds to, its class and its case.</summary>
/// <param name="Bits">The distance to the folded character in the upper 16 bits, the class in 8, the variant in 2, the case in 2.</param>
internal readonly record struct CharacterInfo(uint Bits)
{
    /// <summary>The lower case of a letter, 0 for a digit of ASCII, a space for white space, else the character itself.</summary>
    public int Fold(int codePoint) => codePoint + (short)(Bits >> 16);

    /// <summary>The number of its class: a script and a kind of character, or a block of symbols.</summary>
    public byte Class => (byte)(Bits >> 8);

    /// <summary>Whether it is a small or a capital letter.</summary>
    public LetterCase Case => (LetterCase)(Bits & 3);

    /// <summary>Which of the characters that fold alike it is: 0 the usual one, 1 a digit, 2 a no-break space or the hyphen proper, 3 another space.</summary>
    public int Variant => (int)(Bits >> 2) & 3;

    /// <summary>Packs.</summary>
    public static CharacterInfo Of(int codePoint, int folded, byte characterClass, int variant, LetterCase letterCase) =>
        new(((uint)(ushort)(short)(folded - codePoint) << 16) | ((uint)characterClass << 8) | ((uint)variant << 2) | (uint)letterCase);
}
