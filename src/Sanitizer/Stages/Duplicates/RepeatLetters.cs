namespace Sanitizer.Stages.Duplicates;

/// <summary>The bytes that count where copies are looked for quickly, blind to case, white space and marks.</summary>
internal static class RepeatLetters
{
    private static readonly byte[] Table = Fold();

    /// <summary>A small letter, a digit or a trailing byte for each byte that counts; 0 for the others.</summary>
    public static ReadOnlySpan<byte> Folded => Table;

    // Of other characters some of the trailing bytes count: enough to tell texts apart, and none of which quotes, dashes and spaces are made.
    private static byte[] Fold()
    {
        byte[] folded = new byte[256];
        for (int i = 0; i < folded.Length; i++)
        {
            bool letter = char.IsAsciiLetterOrDigit((char)i)
                || (i is > 0xA0 and <= 0xBF and not (0xAB or 0xBB));
            folded[i] = (byte)(!letter ? 0 : char.IsAsciiLetterUpper((char)i) ? i | 0x20 : i);
        }

        return folded;
    }
}
