namespace Sanitizer.Stages.Hidden;

/// <summary>
/// Reads bits and digits spelled in zero width characters. The usual schemes: two characters for 0 and 1, eight or seven or
/// sixteen bits a letter, the highest first; a third one between letters; four characters for the digits of base four.
/// </summary>
internal static class HiddenBits
{
    private static readonly int[] Widths = [8, 7, 16];

    /// <summary>The message, or null where no scheme gives a text that can be shown.</summary>
    public static string? Read(List<int> symbols)
    {
        List<int> kinds = [.. symbols.Distinct().Take(5)];
        kinds.Sort();
        string? best = kinds.Count switch
        {
            2 => ReadPair(symbols, kinds[0], kinds[1]),
            3 => ReadSeparated(symbols, kinds),
            4 => ReadBaseFour(symbols, kinds),
            _ => null,
        };
        return best;
    }

    private static string? ReadPair(List<int> symbols, int first, int second)
    {
        foreach (int width in Widths)
        {
            if (symbols.Count % width != 0)
            {
                continue;
            }

            string? message = Better(Decode(symbols, second, width), Decode(symbols, first, width));
            if (message is not null)
            {
                return message;
            }
        }

        return null;
    }

    private static string? ReadSeparated(List<int> symbols, List<int> kinds)
    {
        string? best = null;
        foreach (int separator in kinds)
        {
            int one = kinds.Find(kind => kind != separator);
            int other = kinds.FindLast(kind => kind != separator);
            best = Better(best, Better(Join(symbols, separator, one), Join(symbols, separator, other)));
        }

        return best;
    }

    private static string? Join(List<int> symbols, int separator, int one)
    {
        List<byte> bytes = [];
        int value = 0;
        int digits = 0;
        foreach (int symbol in symbols.Append(separator))
        {
            if (symbol != separator)
            {
                value = ((value << 1) | (symbol == one ? 1 : 0)) & 0xFFFF;
                digits++;
            }
            else if (digits > 0)
            {
                if (digits > 8)
                {
                    return null;
                }

                bytes.Add((byte)value);
                (value, digits) = (0, 0);
            }
        }

        return bytes.Count > 1 ? HiddenMessage.Show([.. bytes]) : null;
    }

    private static string? ReadBaseFour(List<int> symbols, List<int> kinds)
    {
        string? best = null;
        foreach (int width in (int[])[4, 8])
        {
            if (symbols.Count % width != 0)
            {
                continue;
            }

            List<byte> bytes = [];
            for (int i = 0; i < symbols.Count; i += width)
            {
                int value = 0;
                for (int k = 0; k < width; k++)
                {
                    value = (value << 2) | kinds.IndexOf(symbols[i + k]);
                }

                AddValue(bytes, value, width * 2);
            }

            best = Better(best, HiddenMessage.Show([.. bytes]));
        }

        return best;
    }

    private static string? Decode(List<int> symbols, int one, int width)
    {
        List<byte> bytes = [];
        for (int i = 0; i < symbols.Count; i += width)
        {
            int value = 0;
            for (int k = 0; k < width; k++)
            {
                value = (value << 1) | (symbols[i + k] == one ? 1 : 0);
            }

            AddValue(bytes, value, width);
        }

        return HiddenMessage.Show([.. bytes]);
    }

    private static void AddValue(List<byte> bytes, int value, int width)
    {
        if (width <= 8)
        {
            bytes.Add((byte)value);
            return;
        }

        char unit = (char)(value & 0xFFFF);
        bytes.AddRange(System.Text.Encoding.UTF8.GetBytes([char.IsSurrogate(unit) ? '\0' : unit]));
    }

    /// <summary>Of two readings the one with more letters, digits and spaces of ASCII; the wrong polarity of bits gives few.</summary>
    private static string? Better(string? one, string? other)
    {
        if (one is null || other is null)
        {
            return one ?? other;
        }

        return Plain(other) > Plain(one) ? other : one;
    }

    private static double Plain(string text) => (double)text.Count(letter => char.IsAsciiLetterOrDigit(letter) || letter == ' ') / text.Length;
}
