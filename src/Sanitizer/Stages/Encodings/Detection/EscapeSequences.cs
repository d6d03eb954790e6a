using System.Runtime.InteropServices;
using System.Text;
using Sanitizer.Language.Models;
using Sanitizer.Text.Codecs;

namespace Sanitizer.Stages.Encodings.Detection;

/// <summary>Recognises the encodings that write in seven bits with marks: ISO-2022-JP, ISO-2022-KR and HZ.</summary>
internal static class EscapeSequences
{
    /// <summary>Bytes looked at; the first mark comes with the first character.</summary>
    private const int SampleLength = 64 << 10;

    /// <summary>Characters between the marks at least; escape sequences of terminals and <c>~{</c> of code look alike.</summary>
    private const int FewestCharacters = 2;

    /// <summary>In nats a character: what Han, Hangul and kana cost at most. Two ASCII letters taken for one cost 9 to 12.</summary>
    private const double MostCost = 8.5;

    private static readonly byte[] Escape = [0x1B];

    /// <summary>The encoding, or null where the bytes are no such text.</summary>
    /// <param name="ascii">The document's head, all ASCII.</param>
    public static TextCodec? Detect(ReadOnlySpan<byte> ascii)
    {
        ReadOnlySpan<byte> sample = ascii[..Math.Min(ascii.Length, SampleLength)];
        if (sample.Contains(Escape[0]))
        {
            return Confirm(sample, sample.IndexOf(Iso2022KrCodec.Designation) >= 0 ? CodecCatalog.Iso2022Kr : CodecCatalog.Iso2022Jp);
        }

        return sample.IndexOf("~{"u8) >= 0 && sample.IndexOf("~}"u8) >= 0 && IsHz(sample) ? Confirm(sample, CodecCatalog.Hz) : null;
    }

    /// <summary>The encoding whose marks stand there, whether they lead into text or not; null without marks.</summary>
    /// <param name="ascii">The document's head, all ASCII.</param>
    public static TextCodec? Suspect(ReadOnlySpan<byte> ascii)
    {
        ReadOnlySpan<byte> sample = ascii[..Math.Min(ascii.Length, SampleLength)];
        if (sample.IndexOf("\u001B$"u8) >= 0)
        {
            return sample.IndexOf(Iso2022KrCodec.Designation) >= 0 ? CodecCatalog.Iso2022Kr : CodecCatalog.Iso2022Jp;
        }

        return sample.IndexOf("~{"u8) is int open and >= 0 && sample[open..].IndexOf("~}"u8) >= 0 ? CodecCatalog.Hz : null;
    }

    /// <summary>
    /// Everything between the marks is assigned, there is enough between them, and it reads as text. The end of the sample may cut a character.
    /// </summary>
    private static TextCodec? Confirm(ReadOnlySpan<byte> sample, TextCodec codec)
    {
        List<byte> text = new(sample.Length);
        codec.DecodeRun(sample, text);
        ReadOnlySpan<byte> decoded = CollectionsMarshal.AsSpan(text);
        decoded = decoded.EndsWith("\uFFFD"u8) && codec != CodecCatalog.Hz ? decoded[..^3] : decoded;
        CharacterModel model = CharacterModel.Shared;
        ModelState state = model.Start;
        double cost = 0;
        int characters = 0;
        while (!decoded.IsEmpty)
        {
            _ = Rune.DecodeFromUtf8(decoded, out Rune rune, out int length);
            float own = model.Advance(ref state, rune.Value);
            bool isControl = rune.Value is < ' ' and not ('\t' or '\n' or '\r' or '\f');
            if (isControl || rune == Rune.ReplacementChar)
            {
                return null;
            }

            characters += rune.IsAscii ? 0 : 1;
            cost += rune.IsAscii ? 0 : own;
            decoded = decoded[length..];
        }

        bool isDesignated = codec == CodecCatalog.Iso2022Kr;
        return characters >= FewestCharacters && (isDesignated || cost <= characters * MostCost) ? codec : null;
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
                return characters >= FewestCharacters;
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
