namespace Sanitizer.Text.Codecs;

/// <summary>Writes code points as UTF-8. The tables hold no surrogates, so nothing is checked here.</summary>
internal static class CodePointWriter
{
    /// <summary>Writes one code point.</summary>
    /// <returns>The number of bytes written.</returns>
    public static int Write(uint codePoint, Span<byte> utf8)
    {
        switch (codePoint)
        {
            case < 0x80:
                utf8[0] = (byte)codePoint;
                return 1;
            case < 0x800:
                utf8[1] = Continuation(codePoint);
                utf8[0] = (byte)(0xC0 | (codePoint >> 6));
                return 2;
            case < 0x10000:
                utf8[2] = Continuation(codePoint);
                utf8[1] = Continuation(codePoint >> 6);
                utf8[0] = (byte)(0xE0 | (codePoint >> 12));
                return 3;
            default:
                utf8[3] = Continuation(codePoint);
                utf8[2] = Continuation(codePoint >> 6);
                utf8[1] = Continuation(codePoint >> 12);
                utf8[0] = (byte)(0xF0 | (codePoint >> 18));
                return 4;
        }
    }

    private static byte Continuation(uint bits) => (byte)(0x80 | (bits & 0x3F));
}
