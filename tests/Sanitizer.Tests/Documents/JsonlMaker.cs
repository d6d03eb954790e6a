using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Sanitizer.Tests.Documents;

/// <summary>Makes JSONL files with damaged texts, odd spellings of strings, and broken lines; the same seed gives the same file.</summary>
internal sealed class JsonlMaker
{
    private readonly Random _random;
    private readonly int _seed;

    public JsonlMaker(int seed)
    {
        _seed = seed;
        _random = new Random(seed);
    }

    /// <summary>A file.</summary>
    /// <param name="size">How large, roughly: a hundred makes about ten records.</param>
    public byte[] Make(int size)
    {
        List<byte> file = [];
        if (_random.Next(6) == 0)
        {
            file.AddRange("\uFEFF"u8);
        }

        int lines = _random.Next(2 + (size / 10));
        for (int i = 0; i < lines; i++)
        {
            file.AddRange(_random.Next(4) == 0 ? Broken(size, i) : Record(size, i));
            file.AddRange(_random.Next(5) == 0 ? "\r\n"u8 : "\n"u8);
        }

        if (_random.Next(3) == 0)
        {
            file.AddRange(Record(size, lines));
        }

        return [.. file];
    }

    /// <summary>A record of one text, spelled as most programs spell it.</summary>
    public static byte[] Record(byte[] text) =>
        Encoding.UTF8.GetBytes($"{{\"text\":{JsonSerializer.Serialize(Encoding.UTF8.GetString(text))}}}");

    private byte[] Record(int size, int number)
    {
        string text = Literal(size, number);
        string json = _random.Next(7) switch
        {
            0 => $"{{\"id\":{number},\"text\":{text},\"meta\":{{\"text\":\"\\u00e2\\u20ac\\u2122\"}}}}",
            1 => $" {{ \"title\" : {Literal(size / 2, number)} ,\t\"text\" : {text} }} ",
            2 => $"{{\"text\":{Literal(size / 2, number + 1)},\"text\":{text}}}",
            3 => $"{{\"te\\u0078t\":{text}}}",
            4 => $"{{\"text\":{text},\"list\":[1,2.50,null,{{\"a\":{Literal(size / 4, number)}}}]}}",
            _ => $"{{\"text\":{text}}}",
        };
        return Encoding.UTF8.GetBytes(json);
    }

    private string Literal(int size, int number)
    {
        byte[] text = new DocumentMaker(unchecked((_seed * 31) + (number * 7) + size)).Make(_random.Next(size + 1));
        int style = _random.Next(5);
        bool upper = _random.Next(2) == 0;
        StringBuilder literal = new("\"");
        foreach (Rune rune in Encoding.UTF8.GetString(text).EnumerateRunes())
        {
            bool must = rune.Value < 0x20 || rune.Value is '"' or '\\';
            bool escape = style switch { 0 => false, 1 => rune.Value >= 0x80, 2 => true, 3 => _random.Next(3) == 0, _ => _random.Next(12) == 0 };
            if (must || escape)
            {
                AppendEscape(literal, rune, upper, shortForm: _random.Next(4) > 0);
            }
            else
            {
                literal.Append(rune);
            }
        }

        return literal.Append('"').ToString();
    }

    private static void AppendEscape(StringBuilder literal, Rune rune, bool upper, bool shortForm)
    {
        int at = "\"\\/\b\f\n\r\t".IndexOf(rune.ToString(), StringComparison.Ordinal);
        if (shortForm && at >= 0)
        {
            literal.Append('\\').Append("\"\\/bfnrt"[at]);
            return;
        }

        foreach (char unit in rune.ToString())
        {
            literal.Append("\\u").Append(((int)unit).ToString(upper ? "X4" : "x4", CultureInfo.InvariantCulture));
        }
    }

    private byte[] Broken(int size, int number)
    {
        byte[] record = Record(size, number);
        return _random.Next(12) switch
        {
            0 => [],
            1 => "   \t"u8.ToArray(),
            2 => record[.._random.Next(record.Length)],
            3 => "[\"text\"]"u8.ToArray(),
            4 => "{\"text\":null}"u8.ToArray(),
            5 => "{\"other\":\"\\u00c3\\u00a9\"}"u8.ToArray(),
            6 => "{\"text\":\"lone \\ud83d surrogate\"}"u8.ToArray(),
            7 => "{\"\\udc00\":1,\"text\":\"\\u200b odd name\"}"u8.ToArray(),
            8 => [.. record, (byte)'}'],
            9 => [.. "{\"text\":\"caf"u8, 0xE9, .. "\"}"u8],
            10 => [.. Enumerable.Repeat((byte)'[', 600)],
            _ => new DocumentMaker(unchecked(_seed + number)).Bytes(size).Where(value => value != '\n').ToArray(),
        };
    }
}
