namespace Sanitizer.DataCompiler.Lines;

/// <summary>Splits text into words for comparing: runs of letters and digits in lower case; a Chinese or Japanese character is one by itself.</summary>
internal static class PageTokens
{
    private const ulong Start = 14695981039346656037;
    private const ulong Step = 1099511628211;

    /// <summary>The hashes of the words.</summary>
    public static ulong[] Read(string text)
    {
        List<ulong> tokens = [];
        Read(text, tokens);
        return [.. tokens];
    }

    /// <summary>Adds the hashes of a text's words to a list.</summary>
    public static void Read(ReadOnlySpan<char> text, List<ulong> tokens)
    {
        ulong hash = Start;
        bool inside = false;
        foreach (char character in text)
        {
            bool ideograph = character is (>= '\u3040' and <= '\u30FF') or (>= '\u3400' and <= '\u4DBF') or (>= '\u4E00' and <= '\u9FFF') or (>= '\uF900' and <= '\uFAFF');
            bool part = !ideograph && (char.IsLetterOrDigit(character) || character == '_' || char.IsNumber(character));
            if (inside && !part)
            {
                tokens.Add(hash);
                (hash, inside) = (Start, false);
            }

            if (ideograph)
            {
                tokens.Add((Start ^ character) * Step);
            }
            else if (part)
            {
                hash = (hash ^ char.ToLowerInvariant(character)) * Step;
                inside = true;
            }
        }

        if (inside)
        {
            tokens.Add(hash);
        }
    }
}
