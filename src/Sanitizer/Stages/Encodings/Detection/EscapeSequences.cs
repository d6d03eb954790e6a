using Sanitizer.Text.Codecs;

namespace Sanitizer.Stages.Encodings.Detection;

/// <summary>Recognises the encodings that write in seven bits with marks: ISO-2022-JP, ISO-2022-KR and HZ.</summary>
internal static class EscapeSequences
{
    /// <summary>Bytes looked at; the first mark comes with the first character.</summary>
    private const int SampleLength = 64 << 10;

    /// <summary>Characters between the marks of HZ at least; <c>~{</c> occurs in code.</summary>
    private const int FewestHzCharacters = 2;

    private static readonly byte[] Escape = [0x1B];

    /// <summary>The encoding, or null where the bytes are no such text.</summary>
    /// <param name="ascii">The document's head, all ASCII.</param>
    public static TextCodec? Detect(ReadOnlySpan<byte> ascii)
    {
        ReadOnlySpan<byte> sample = ascii[..Math.Min(ascii.Length, SampleLength)];
        if (sample.Contains(Escape[0]))
        {
            return sample.IndexOf(Iso2022KrCodec.Designation) is int at && at >= 0 && (at == 0 || sample[at - 1] == '\n')
                ? Confirm(sample, CodecCatalog.Iso2022Kr)
                : Confirm(sample, CodecCatalog.Iso2022Jp);
        }

        return sample.IndexOf("~{"u8) >= 0 && sample.IndexOf("~}"u8) >= 0 && IsHz(sample) ? Confirm(sample, CodecCatalog.Hz) : null;
    }

    /// <summary>
    /// Everything between the marks is assigned, and there is something between them. The end of the sample may cut a character.
    /// </summary>
    private static TextCodec? Confirm(ReadOnlySpan<byte> sample, TextCodec codec)
    {
        List<byte> text = new(sample.Length);
        codec.DecodeRun(sample, text);
        ReadOnlySpan<byte> decoded = System.Runtime.InteropServices.CollectionsMarshal.AsSpan(text);
        int malformed = decoded.IndexOf("\uFFFD"u8);
        bool isSound = malformed < 0 || (malformed == decoded.Length - 3 && codec != CodecCatalog.Hz);
        return isSound && decoded[..(malformed < 0 ? decoded.Length : malformed)].ContainsAnyInRange((byte)0x80, (byte)0xFF) ? codec : null;
    }

    /// <summary>Each opening mark has its closing one on the same line, an even number of bytes behind, and no other tilde stands alone.</summary>
    private static bool IsHz(ReadOnlySpan<byte> sample)
    {
        int characters = 0;
        while (true)
        {
            int open = sample.IndexOf("~{"u8);
            if (open < 0)
            {
                return characters >= FewestHzCharacters;
            }

            ReadOnlySpan<byte> rest = sample[(open + 2)..];
            int length = 0;
            while (length + 1 < rest.Length && !rest[length..].StartsWith("~}"u8))
            {
                if (rest[length] is < 0x21 or > 0x77 || rest[length + 1] is < 0x21 or > 0x7E)
                {
                    return false;
                }

                length += 2;
            }

            if (length + 1 >= rest.Length)
            {
                return false;
            }

            characters += length / 2;
            sample = rest[(length + 2)..];
        }
    }
}
