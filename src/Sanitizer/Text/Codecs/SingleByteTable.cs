namespace Sanitizer.Text.Codecs;

/// <summary>One encoding of one byte a character, prepared for speed in both directions.</summary>
internal sealed class SingleByteTable
{
    /// <summary>Bits to shift a packed cell by to get its length.</summary>
    public const int LengthShift = 24;

    /// <summary>The file of the encodings that are not the standard's.</summary>
    private const string CodePageFile = "code-pages.bin";

    private static readonly Lazy<Dictionary<string, int[]>> Standard = new(() => CellTableFile.Load("single-byte.bin"));

    private static readonly Lazy<Dictionary<string, int[]>> CodePages = new(() => CellTableFile.Load(CodePageFile));

    /// <summary>Prepares a table from the code points of the bytes from 0x80 on; 0 is unassigned. No code point may occur twice.</summary>
    public SingleByteTable(ReadOnlySpan<int> codePoints)
    {
        Span<byte> utf8 = stackalloc byte[4];
        for (uint value = 0; value < 0x100; value++)
        {
            uint codePoint = value < 0x80 ? value : (uint)codePoints[(int)value - 0x80];
            if (value >= 0x80 && codePoint == 0)
            {
                continue;
            }

            utf8.Clear();
            int length = CodePointWriter.Write(codePoint, utf8);
            Packed[value] = ((uint)length << LengthShift) | (uint)(utf8[0] | (utf8[1] << 8) | (utf8[2] << 16));
            Encoding[(int)codePoint] = value;
        }
    }

    /// <summary>By byte: the UTF-8 of its character, first byte lowest, and above it the length in bytes; 0 where unassigned.</summary>
    public uint[] Packed { get; } = new uint[0x100];

    /// <summary>The encoder's table.</summary>
    public EncodeTable Encoding { get; } = new();

    /// <summary>Reads one of the standard's tables.</summary>
    public static SingleByteTable Load(string name) => new(Standard.Value[name]);

    /// <summary>Reads the upper half of a code page that contains ASCII.</summary>
    public static SingleByteTable LoadCodePage(string name) => new(CodePages.Value[name]);

    /// <summary>Reads the code points of all 256 bytes of a code page that does not contain ASCII; 0 is unassigned, save for the byte 0.</summary>
    public static int[] LoadAllBytes(string name) => CodePages.Value[name];

    /// <summary>The bytes 0x80 to 0xFF as U+F780 to U+F7FF (Encoding Standard, section 14.5).</summary>
    public static SingleByteTable CreateUserDefined()
    {
        int[] codePoints = new int[0x80];
        for (int index = 0; index < codePoints.Length; index++)
        {
            codePoints[index] = 0xF780 + index;
        }

        return new SingleByteTable(codePoints);
    }
}
