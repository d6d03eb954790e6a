namespace Sanitizer.Stages.Mojibake;

/// <summary>
/// Characters that programs put in place of a byte: a plain space for the no-break space, a question mark or U+FFFD for the five
/// bytes that windows-1252 does not assign (81, 8D, 8F, 90, 9D).
/// </summary>
internal static class LostByte
{
    private const byte NoBreakSpace = 0xA0;

    /// <summary>One of the five; which one cannot be seen.</summary>
    private const byte Unassigned = 0x9D;

    /// <summary>A byte that the character may stand for; 0 for any other character.</summary>
    public static byte StandsFor(int character) => character switch
    {
        ' ' => NoBreakSpace,
        '?' or 0xFFFD => Unassigned,
        _ => 0,
    };
}
