using System.Text;
using Sanitizer.Text;

namespace Sanitizer.Stages.Injection;

/// <summary>
/// Finds the true bounds of tokens: two words that always go along are one token, so are brackets and digits that always do, and a
/// run that repeats a known token is several of it.
/// </summary>
internal static class TokenGrower
{
    // Two marks in a row are the rule's limit: a quotation in a quotation that ends with a dash.
    private const int MaximumRepeats = 4;
    private const int MaximumTail = 40;

    public static void Grow(ReadOnlySpan<byte> text, TokenTable table)
    {
        Split(text, table);
        Dictionary<int, Token> byStart = [];
        foreach (Token token in table.Tokens)
        {
            byStart[token.Sites[0].Start] = token;
        }

        foreach (Token token in table.Tokens)
        {
            if (token.Sites.Count >= 2)
            {
                GrowWords(text, byStart, token);
                GrowFrame(text, token);
                GrowTail(text, token, letters: false);
            }
        }
    }

    private static void Split(ReadOnlySpan<byte> text, TokenTable table)
    {
        Dictionary<ulong, Token> known = [];
        foreach (Token token in table.Tokens)
        {
            known[Hash64.Of(text[token.Sites[0].Start..token.Sites[0].End])] = token;
        }

        HashSet<Token> gone = [];
        foreach (Token token in table.Tokens)
        {
            ReadOnlySpan<byte> bytes = text[token.Sites[0].Start..token.Sites[0].End];
            for (int repeats = 2; repeats <= MaximumRepeats; repeats++)
            {
                int length = bytes.Length / repeats;
                bool periodic = length * repeats == bytes.Length && bytes[length..].SequenceEqual(bytes[..^length]);
                if (!periodic || !known.TryGetValue(Hash64.Of(bytes[..length]), out Token? unit) || gone.Contains(unit) || unit.Sites.Count < token.Sites.Count)
                {
                    continue;
                }

                foreach (TokenSite site in token.Sites)
                {
                    for (int i = 0; i < repeats; i++)
                    {
                        int start = site.Start + (i * length);
                        unit.Sites.Add(new TokenSite(start, start + length, site.Line, i > 0, i + 1 < repeats));
                    }
                }

                unit.Sites.Sort((left, right) => left.Start.CompareTo(right.Start));
                gone.Add(token);
                break;
            }
        }

        SplitPairs(text, table, known, gone);
        if (gone.Count > 0)
        {
            table.Tokens.RemoveAll(gone.Contains);
        }
    }

    /// <summary>Splits runs that are two known strings, as where a token of two words closes and opens again.</summary>
    private static void SplitPairs(ReadOnlySpan<byte> text, TokenTable table, Dictionary<ulong, Token> known, HashSet<Token> gone)
    {
        foreach (Token token in table.Tokens)
        {
            ReadOnlySpan<byte> bytes = text[token.Sites[0].Start..token.Sites[0].End];
            for (int cut = 1; cut < bytes.Length && !gone.Contains(token); cut++)
            {
                if ((bytes[cut] & 0xC0) == 0x80
                    || !known.TryGetValue(Hash64.Of(bytes[..cut]), out Token? left) || !known.TryGetValue(Hash64.Of(bytes[cut..]), out Token? right)
                    || gone.Contains(left) || gone.Contains(right) || Math.Min(left.Sites.Count, right.Sites.Count) <= token.Sites.Count)
                {
                    continue;
                }

                foreach (TokenSite site in token.Sites)
                {
                    left.Sites.Add(site with { End = site.Start + cut });
                    right.Sites.Add(site with { Start = site.Start + cut });
                }

                left.Sites.Sort((first, second) => first.Start.CompareTo(second.Start));
                right.Sites.Sort((first, second) => first.Start.CompareTo(second.Start));
                gone.Add(token);
            }
        }
    }

    /// <summary>Adds a second word of the same script that follows every time.</summary>
    private static void GrowWords(ReadOnlySpan<byte> text, Dictionary<int, Token> byStart, Token token)
    {
        TokenSite first = token.Sites[0];
        int end = first.End;
        if (end >= text.Length || text[end] != ' ')
        {
            return;
        }

        if (!byStart.TryGetValue(end + 1, out Token? next) || next == token || next.Script != token.Script || next.Sites.Count != token.Sites.Count)
        {
            return;
        }

        for (int i = 0; i < token.Sites.Count; i++)
        {
            if (token.Sites[i].End >= text.Length || text[token.Sites[i].End] != ' ' || next.Sites[i].Start != token.Sites[i].End + 1)
            {
                return;
            }
        }

        for (int i = 0; i < token.Sites.Count; i++)
        {
            token.Sites[i] = token.Sites[i] with { End = next.Sites[i].End };
        }

        next.Sites = [];
    }

    /// <summary>Adds what stands beside every occurrence of a token of the text's own script: letters too, and single spaces between words.</summary>
    public static void GrowOwn(ReadOnlySpan<byte> text, Token token)
    {
        if (token.Sites.Count >= 2)
        {
            GrowTail(text, token, letters: true);
        }
    }

    private static void GrowTail(ReadOnlySpan<byte> text, Token token, bool letters)
    {
        if (token.Sites.Exists(site => site.BehindToken || site.BeforeToken))
        {
            return;
        }

        foreach (bool behind in (ReadOnlySpan<bool>)[true, false])
        {
            int total = 0;
            int solid = 0;
            while (total < MaximumTail && SharedOwn(text, token, behind, letters, total, out int length, out bool space))
            {
                total += length;
                solid = space ? solid : total;
            }

            for (int k = 0; k < token.Sites.Count; k++)
            {
                TokenSite site = token.Sites[k];
                token.Sites[k] = behind ? site with { End = site.End + solid } : site with { Start = site.Start - solid };
            }
        }
    }

    private static bool SharedOwn(ReadOnlySpan<byte> text, Token token, bool behind, bool letters, int reach, out int length, out bool space)
    {
        length = 0;
        space = false;
        Rune shared = default;
        for (int k = 0; k < token.Sites.Count; k++)
        {
            TokenSite site = token.Sites[k];
            int size;
            bool any = behind ? RuneReader.RuneAt(text, site.End + reach, out Rune rune, out size) : RuneReader.RuneBefore(text, site.Start - reach, out rune, out size);
            Neighbour kind = any ? Neighbours.Of(rune.Value) : Neighbour.Edge;
            bool overlaps = k + 1 < token.Sites.Count && behind && site.End + reach + size > token.Sites[k + 1].Start;
            if (!any || overlaps || (k > 0 && rune != shared) || !((kind == Neighbour.Letter && letters) || kind == Neighbour.Digit || rune.Value == ' '))
            {
                return false;
            }

            shared = rune;
            length = size;
            space = rune.Value == ' ';
        }

        return true;
    }

    /// <summary>Adds digits and brackets that stand beside every occurrence.</summary>
    private static void GrowFrame(ReadOnlySpan<byte> text, Token token)
    {
        for (int i = 0; i < MaximumTail && Shared(text, token, behind: true, out int length); i++)
        {
            for (int k = 0; k < token.Sites.Count; k++)
            {
                token.Sites[k] = token.Sites[k] with { End = token.Sites[k].End + length };
            }
        }

        for (int i = 0; i < MaximumTail && Shared(text, token, behind: false, out int length); i++)
        {
            for (int k = 0; k < token.Sites.Count; k++)
            {
                token.Sites[k] = token.Sites[k] with { Start = token.Sites[k].Start - length };
            }
        }
    }

    private static bool Shared(ReadOnlySpan<byte> text, Token token, bool behind, out int length)
    {
        TokenSite first = token.Sites[0];
        System.Text.Rune rune;
        bool any = behind ? RuneReader.RuneAt(text, first.End, out rune, out length) : RuneReader.RuneBefore(text, first.Start, out rune, out length);
        if (!any)
        {
            return false;
        }

        Neighbour kind = Neighbours.Of(rune.Value);
        bool allowed = kind == (behind ? Neighbour.Close : Neighbour.Open) || kind == Neighbour.Digit;
        foreach (TokenSite site in token.Sites)
        {
            if (!allowed)
            {
                return false;
            }

            bool same = behind
                ? RuneReader.RuneAt(text, site.End, out System.Text.Rune other, out _)
                : RuneReader.RuneBefore(text, site.Start, out other, out _);
            allowed = same && other == rune && !site.BehindToken && !site.BeforeToken;
        }

        return allowed;
    }
}
