namespace Sanitizer.Stages.Hidden;

/// <summary>A letter or digit of ASCII in another dress: mathematical, fullwidth, circled or squared.</summary>
/// <param name="Kind">The dress.</param>
/// <param name="Plain">The letter or digit of ASCII.</param>
internal readonly record struct StyledLetter(StyledKind Kind, byte Plain)
{
    private const int CapitalsAndSmall = 52;

    // Mathematical letters that Unicode had before the mathematical alphabets and left out there (U+2102 to U+2134).
    private const string Letterlike = "\u2102C\u210Ag\u210BH\u210CH\u210DH\u210Eh\u2110I\u2111I\u2112L\u2115N\u2119P\u211AQ\u211BR\u211CR\u211DR\u2124Z\u2128Z\u212CB\u212DC\u212Fe\u2130E\u2131F\u2133M\u2134o";

    /// <summary>Whether it is a letter, not a digit.</summary>
    public bool IsLetter => Plain >= 'A';

    /// <summary>What a character is the styled form of.</summary>
    public static bool TryRead(int character, out StyledLetter styled)
    {
        styled = character switch
        {
            >= 0x1D400 and <= 0x1D6A3 => new(StyledKind.Mathematical, Letter((character - 0x1D400) % CapitalsAndSmall)),
            >= 0x1D7CE and <= 0x1D7FF => new(StyledKind.Mathematical, (byte)('0' + ((character - 0x1D7CE) % 10))),
            >= 0xFF10 and <= 0xFF19 => new(StyledKind.Fullwidth, (byte)('0' + character - 0xFF10)),
            >= 0xFF21 and <= 0xFF3A => new(StyledKind.Fullwidth, (byte)('A' + character - 0xFF21)),
            >= 0xFF41 and <= 0xFF5A => new(StyledKind.Fullwidth, (byte)('a' + character - 0xFF41)),
            >= 0x249C and <= 0x24B5 => new(StyledKind.Enclosed, (byte)('a' + character - 0x249C)),
            >= 0x24B6 and <= 0x24E9 => new(StyledKind.Enclosed, Letter(character - 0x24B6)),
            >= 0x1F110 and <= 0x1F129 => new(StyledKind.Enclosed, (byte)('A' + character - 0x1F110)),
            >= 0x1F130 and <= 0x1F149 => new(StyledKind.Enclosed, (byte)('A' + character - 0x1F130)),
            >= 0x1F150 and <= 0x1F169 => new(StyledKind.Enclosed, (byte)('A' + character - 0x1F150)),
            >= 0x1F170 and <= 0x1F189 => new(StyledKind.Enclosed, (byte)('A' + character - 0x1F170)),
            >= 0x2102 and <= 0x2134 => new(StyledKind.Mathematical, OfLetterlike(character)),
            _ => default,
        };
        return styled.Plain != 0;
    }

    private static byte Letter(int place) => (byte)(place < 26 ? 'A' + place : 'a' + place - 26);

    private static byte OfLetterlike(int character)
    {
        int place = Letterlike.IndexOf((char)character, StringComparison.Ordinal);
        return place < 0 ? (byte)0 : (byte)Letterlike[place + 1];
    }
}
