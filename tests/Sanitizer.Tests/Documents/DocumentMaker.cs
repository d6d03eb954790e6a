using System.Text;
using Sanitizer.Text.Codecs;

namespace Sanitizer.Tests.Documents;

/// <summary>Makes documents with all kinds of damage; the same seed gives the same document.</summary>
internal sealed class DocumentMaker
{
    private const int Kinds = 12;
    private readonly Random _random;
    private readonly DamageMaker _damage;

    public DocumentMaker(int seed)
    {
        _random = new Random(seed);
        _damage = new DamageMaker(_random);
    }

    /// <summary>A document.</summary>
    /// <param name="size">How large, roughly: a hundred makes some hundreds of bytes.</param>
    public byte[] Make(int size) => _random.Next(Kinds) switch
    {
        0 => Bytes(_random.Next((4 * size) + 1)),
        1 => Bytes(_random.Next(9)),
        2 => Text(size),
        3 => [.. Make(size / 2), .. Make(size / 2)],
        4 => [.. Text(size / 2), .. Bytes(_random.Next(12)), .. Text(size / 2)],
        5 => Sprinkled(size),
        _ => Damaged(size),
    };

    /// <summary>Random bytes; in half of the cases of a small alphabet, so that short patterns come about.</summary>
    public byte[] Bytes(int length)
    {
        byte[] bytes = new byte[length];
        _random.NextBytes(bytes);
        if (_random.Next(2) == 0)
        {
            ReadOnlySpan<byte> alphabet = [0, (byte)'\n', (byte)'a', 0x1B, (byte)'$', (byte)'B', 0x80, 0xC2, 0xE2, 0xEF, 0xBB, 0xBF, 0xFE, 0xFF, 0xD8, 0x30];
            for (int i = 0; i < length; i++)
            {
                bytes[i] = alphabet[bytes[i] & 15];
            }
        }

        return bytes;
    }

    /// <summary>Clean text of one to three languages in lines and paragraphs.</summary>
    public byte[] Text(int size)
    {
        string[] languages = [Sentence(), Sentence(), Sentence()];
        StringBuilder text = new();
        int sentences = 1 + _random.Next(1 + (size / 16));
        for (int i = 0; i < sentences; i++)
        {
            text.Append(_random.Next(4) == 0 ? Sentence() : languages[_random.Next(languages.Length)]);
            text.Append(_random.Next(5) switch { 0 => "\n", 1 or 2 => "\n\n", 3 => "\r\n", _ => " " });
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private string Sentence() => SampleTexts.Sentences[_random.Next(SampleTexts.Sentences.Count)];

    private byte[] Damaged(int size)
    {
        byte[] document = Text(size);
        int count = 1 + _random.Next(3);
        for (int i = 0; i < count; i++)
        {
            document = _damage.Apply(document);
        }

        return document;
    }

    // Characters of all planes side by side: nothing is text, all is well-formed.
    private byte[] Sprinkled(int size)
    {
        StringBuilder text = new();
        for (int i = _random.Next(size + 1); i > 0; i--)
        {
            int value = _random.Next(_random.Next(4) switch { 0 => 0x100, 1 => 0x800, 2 => 0x10000, _ => 0x110000 });
            text.Append(Rune.IsValid(value) ? new Rune(value).ToString() : " ");
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }
}
