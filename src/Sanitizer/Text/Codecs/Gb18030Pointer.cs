namespace Sanitizer.Text.Codecs;

/// <summary>The numbering of the four-byte cells of gb18030 (Encoding Standard, section 10.2).</summary>
internal static class Gb18030Pointer
{
    /// <summary>Pointers below this are cells of the Basic Multilingual Plane, which have a table.</summary>
    public const int BasicPlaneCount = 39420;

    /// <summary>The pointer of U+10000, from which on pointers and code points ascend together.</summary>
    public const int SupplementaryStart = 189000;

    private const int SupplementaryCount = 0x100000;

    /// <summary>The pointer of four bytes, each in its range.</summary>
    public static int FromBytes(ReadOnlySpan<byte> bytes) =>
        (((((bytes[0] - 0x81) * 10) + bytes[1] - 0x30) * 126) + bytes[2] - 0x81) * 10 + bytes[3] - 0x30;

    /// <summary>The four bytes of a pointer as one number.</summary>
    public static uint ToBytes(int pointer)
    {
        int fourth = 0x30 + (pointer % 10);
        int third = 0x81 + (pointer / 10 % 126);
        int second = 0x30 + (pointer / 1260 % 10);
        int first = 0x81 + (pointer / 12600);
        return ((uint)first << 24) | (uint)(second << 16) | (uint)(third << 8) | (uint)fourth;
    }

    /// <summary>The code point of a pointer beyond the Basic Multilingual Plane, or 0.</summary>
    public static uint ToSupplementary(int pointer) =>
        pointer - SupplementaryStart is >= 0 and < SupplementaryCount ? (uint)(pointer - SupplementaryStart + 0x10000) : 0;
}
