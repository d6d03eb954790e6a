using System.Text;
using Sanitizer.Text.Codecs;

namespace Sanitizer.Tests.Documents;

/// <summary>Damages documents in the ways in which documents get damaged.</summary>
internal sealed class DamageMaker
{
    private const int Kinds = 17;
    private readonly Random _random;

    public DamageMaker(Random random) => _random = random;

    public byte[] Apply(byte[] document) => _random.Next(Kinds) switch
    {
        0 or 1 => Misread(document),
        2 => Encode(document, AnyCodec()),
        3 => Insert(document, SampleTexts.Tokens, sameToken: true),
        4 => Insert(document, SampleTexts.Tokens, sameToken: false),
        5 or 6 => Insert(document, SampleTexts.Hidden, sameToken: _random.Next(2) == 0),
        7 => CopyParagraph(document),
        8 => InsertTeasers(document),
        9 => [.. Mark(), .. document],
        10 => InsertNuls(document),
        11 => PartlyEncoded(document, AnyCodec()),
        12 => document[..^_random.Next(Math.Min(document.Length, 9) + 1)],
        13 => document[_random.Next(Math.Min(document.Length, 5) + 1)..],
        14 => Flip(document),
        15 => Insert(document, SampleTexts.Escapes, sameToken: false),
        _ => Replace(document, _random.Next(4) switch { 0 => ("\n", "\r\n"), 1 => ("\n", "\r"), 2 => ("'", "&#39;"), _ => ("\u2019", "?") }),
    };

    private TextCodec AnyCodec() => CodecCatalog.All[_random.Next(CodecCatalog.All.Count)];

    // What a program does that takes the bytes of one encoding for another one; once to three times.
    private byte[] Misread(byte[] document)
    {
        for (int layers = 1 + _random.Next(3); layers > 0; layers--)
        {
            TextCodec writer = _random.Next(3) > 0 ? CodecCatalog.Utf8 : AnyCodec();
            TextCodec reader = _random.Next(3) > 0 ? CodecCatalog.Windows1252 : AnyCodec();
            List<byte> text = [];
            reader.DecodeRun(Encode(document, writer), text);
            document = [.. text];
        }

        return document;
    }

    /// <summary>The text of a document in an encoding, with a question mark for what the encoding does not have.</summary>
    public static byte[] Encode(ReadOnlySpan<byte> document, TextCodec codec)
    {
        List<byte> bytes = [];
        List<byte> wellFormed = [];
        CodecCatalog.Utf8.DecodeRun(document, wellFormed);
        byte[] text = [.. wellFormed];
        if (codec.TryEncode(text, bytes))
        {
            return [.. bytes];
        }

        bytes.Clear();
        Span<byte> cell = stackalloc byte[TextCodec.MaxEncodedLength];
        foreach (Rune rune in Encoding.UTF8.GetString(text).EnumerateRunes())
        {
            bytes.AddRange(codec.TryEncode(rune, cell, out int written) ? cell[..written] : "?"u8);
        }

        return [.. bytes];
    }

    private byte[] PartlyEncoded(byte[] document, TextCodec codec)
    {
        (int start, int end) = Part(document);
        return [.. document[..start], .. Encode(document.AsSpan(start..end), codec), .. document[end..]];
    }

    private byte[] Insert(byte[] document, IReadOnlyList<string> texts, bool sameToken)
    {
        string token = texts[_random.Next(texts.Count)];
        List<byte> result = [];
        int position = 0;
        for (int count = 1 + _random.Next(8); count > 0 && position < document.Length; count--)
        {
            int next = Boundary(document, Math.Min(document.Length, position + 1 + _random.Next(1 + (document.Length / 4))));
            result.AddRange(document.AsSpan(position..next));
            result.AddRange(Encoding.UTF8.GetBytes(sameToken ? token : texts[_random.Next(texts.Count)]));
            position = next;
        }

        result.AddRange(document.AsSpan(position));
        return [.. result];
    }

    private byte[] CopyParagraph(byte[] document)
    {
        (int start, int end) = Part(document);
        byte[] copy = document[start..end];
        List<byte> result = [.. document];
        for (int count = 1 + _random.Next(3); count > 0; count--)
        {
            result.AddRange("\n\n"u8);
            result.AddRange(_random.Next(4) == 0 ? Flip(copy) : copy);
        }

        result.AddRange("\n\n"u8);
        return [.. result];
    }

    private byte[] InsertTeasers(byte[] document)
    {
        List<byte> result = [];
        foreach (string line in Encoding.Latin1.GetString(document).Split('\n'))
        {
            result.AddRange(Encoding.Latin1.GetBytes(line + "\n"));
            if (_random.Next(2) == 0)
            {
                string teaser = SampleTexts.Teasers[_random.Next(SampleTexts.Teasers.Count)];
                result.AddRange(Encoding.UTF8.GetBytes(_random.Next(3) == 0 ? teaser + "\n" : "\n" + teaser + "\n\n"));
            }
        }

        return [.. result];
    }

    private byte[] Mark() => _random.Next(6) switch
    {
        0 => [0xFF, 0xFE],
        1 => [0xFE, 0xFF],
        2 => [0xFF, 0xFE, 0, 0],
        3 => [0, 0, 0xFE, 0xFF],
        _ => [0xEF, 0xBB, 0xBF],
    };

    private byte[] InsertNuls(byte[] document)
    {
        List<byte> result = [];
        int every = 1 + _random.Next(5);
        for (int i = 0; i < document.Length; i++)
        {
            result.Add(document[i]);
            if (i % every == 0)
            {
                result.Add(0);
            }
        }

        return [.. result];
    }

    private byte[] Flip(byte[] document)
    {
        byte[] result = [.. document];
        for (int count = _random.Next(5); count > 0 && result.Length > 0; count--)
        {
            result[_random.Next(result.Length)] ^= (byte)(1 << _random.Next(8));
        }

        return result;
    }

    private static byte[] Replace(byte[] document, (string Old, string New) pair) =>
        Encoding.Latin1.GetBytes(Encoding.Latin1.GetString(document).Replace(Bytes(pair.Old), Bytes(pair.New), StringComparison.Ordinal));

    private static string Bytes(string text) => Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(text));

    private (int Start, int End) Part(byte[] document)
    {
        int first = Boundary(document, _random.Next(document.Length + 1));
        int second = Boundary(document, _random.Next(document.Length + 1));
        return (Math.Min(first, second), Math.Max(first, second));
    }

    private static int Boundary(byte[] document, int position)
    {
        while (position > 0 && position < document.Length && (document[position] & 0xC0) == 0x80)
        {
            position--;
        }

        return position;
    }
}
